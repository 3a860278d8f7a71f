import type { ComponentChildren } from 'preact';
import { type Bilingual, say } from '../../kernel/bilingual.ts';
import { LinkGo } from '../../ui/components/LinkGo.tsx';
import { Stat, Stats } from '../../ui/components/Stat.tsx';
import { type Visit, words } from '../../web/visit.ts';
import { Source } from '../pages/Elsewhere.tsx';
import { printedValue } from '../pages/printed-value.ts';
import { loadLatestPublished, type PublishedResult } from '../plans/store.ts';
import { runningPlan } from './running-plan.ts';

const TEXT = {
  elsewhere: { fr: '{year}, tels que publiés', en: '{year}, as published' },
  notComputed: { fr: 'non recalculés ici', en: 'not recomputed here' },
  toPlan: { fr: 'Lire le plan', en: 'Read the plan' },
} as const satisfies Record<string, Bilingual>;

const MOST = 4;

/** What is known of an organisation whose registers hold no figure yet: what was printed elsewhere, else what its plan says; null without either. */
export async function planKnown(visit: Visit): Promise<ComponentChildren> {
  const { tx, org, lang, paths } = visit;
  const printed = await loadLatestPublished(tx, org.id, MOST);
  const [first] = printed;
  if (first) return <Printed visit={visit} year={first.year} printed={printed} />;
  const stored = await runningPlan(visit);
  const vision = stored?.plan.statements.vision;
  if (!stored || !vision) return null;
  const pillars = stored.plan.nodes.filter(({ parent }) => parent === undefined);
  return (
    <div class="hero__figs hero__plan">
      <h2 class="eyebrow">
        <b>{say(stored.title, lang)}</b>
      </h2>
      <blockquote class="hero__vision">{say(vision, lang)}</blockquote>
      <ul class="hero__pillars">
        {pillars.map(({ id, label }) => (
          <li key={id}>{say(label, lang)}</li>
        ))}
      </ul>
      <LinkGo href={paths.plan(stored.id)}>{words(visit, TEXT.toPlan)}</LinkGo>
    </div>
  );
}

const Printed = ({ visit, year, printed }: { visit: Visit; year: string; printed: readonly PublishedResult[] }) => (
  <div class="hero__figs">
    <h2 class="eyebrow">
      <b>{words(visit, TEXT.elsewhere).replace('{year}', year)}</b> <span class="asof">{words(visit, TEXT.notComputed)}</span>
    </h2>
    <Stats>
      {printed.map((one) => (
        <Stat
          key={one.series}
          label={say(one.label, visit.lang)}
          value={printedValue(one, visit.lang)}
          note={<Source text={one.source} />}
        />
      ))}
    </Stats>
  </div>
);
