import type { ComponentChildren } from 'preact';
import { say } from '../../kernel/bilingual.ts';
import { ButtonLink } from '../../ui/components/Button.tsx';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { LinkGo } from '../../ui/components/LinkGo.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { Tag } from '../../ui/components/Tag.tsx';
import { formatDate } from '../../ui/typography.ts';
import { deskPage, portalPage, type Reply } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { planResults } from '../plans/results.ts';
import { findPlan, loadPlans, loadPublished, type PlanCard } from '../plans/store.ts';
import { askedYear } from './asked-year.ts';
import { COCKPIT } from './cockpit-messages.ts';
import { Elsewhere } from './Elsewhere.tsx';
import { WORDS } from './messages.ts';
import { VerdictCounts } from './PlanHead.tsx';

/** The plans of the organisation, the latest first, and which took the place of which. */
const PlanList = ({
  visit,
  plans,
  hrefOf,
  standing,
}: {
  visit: Visit;
  plans: readonly PlanCard[];
  hrefOf: (id: string) => string;
  /** How each plan does, by its id. */
  standing?: ReadonlyMap<string, ComponentChildren>;
}) => {
  const { lang, today } = visit;
  const w = words.bind(null, visit);
  const titleOf = (id: string | null) => plans.find((plan) => plan.id === id)?.title ?? null;
  return (
    <ul class="newslist">
      {plans.map((plan) => {
        const before = titleOf(plan.supersedes);
        const after = plans.find((other) => other.supersedes === plan.id);
        const period = plan.undated
          ? w(WORDS.undated)
          : w(WORDS.period).replace('{first}', formatDate(plan.first, lang)).replace('{last}', formatDate(plan.last, lang));
        const notes = [
          period,
          before && w(WORDS.supersedes).replace('{plan}', say(before, lang)),
          after && w(WORDS.supersededBy).replace('{plan}', say(after.title, lang)),
        ];
        return (
          <li key={plan.id}>
            <p class="newslist__d">
              <Tag>{w(today < plan.first ? WORDS.ahead : today > plan.last ? WORDS.over : WORDS.runs)}</Tag>
            </p>
            <div>
              <h2>
                <a href={hrefOf(plan.id)}>{say(plan.title, lang)}</a>
              </h2>
              <p>{notes.filter(Boolean).join(' · ')}</p>
              {standing?.get(plan.id)}
            </div>
          </li>
        );
      })}
    </ul>
  );
};

/** The verdicts of the last year of each plan that is over, or of the one that runs. */
async function standingOf(visit: Visit, plans: readonly PlanCard[]): Promise<ReadonlyMap<string, ComponentChildren>> {
  const { tx, org, lang, today, slots } = visit;
  const shown = new Map<string, ComponentChildren>();
  for (const { id } of plans) {
    const stored = await findPlan(tx, org.id, id);
    const year = stored && askedYear(stored, '', today, 'closed');
    if (!stored || !year || year.first > today) continue;
    const { indicators } = await planResults(tx, org.id, stored.plan, { today, kinds: slots.kinds, year: year.label });
    const results = indicators.flatMap(({ years }) => years);
    if (results.every(({ target }) => target.kind === 'none')) continue;
    shown.set(
      id,
      <div class="standing">
        <span>{year.label}</span>
        <VerdictCounts results={results} lang={lang} />
      </div>,
    );
  }
  return shown;
}

export async function plansPortal(visit: Visit): Promise<Reply> {
  const { tx, org, paths } = visit;
  const w = words.bind(null, visit);
  const plans = await loadPlans(tx, org.id);
  return portalPage({
    title: w(WORDS.plans),
    current: 'plan',
    shared: true,
    description: w(WORDS.plansIntro),
    crumbs: [{ label: w(WORDS.home), href: paths.home() }, { label: w(WORDS.plans) }],
    body: (
      <div class="wrap section stack">
        <h1>{w(WORDS.plans)}</h1>
        <p class="lead">{w(WORDS.plansIntro)}</p>
        {plans.length === 0 ? (
          <EmptyState title={w(WORDS.noPlan)}>{w(WORDS.noPlanYet)}</EmptyState>
        ) : (
          <PlanList visit={visit} plans={plans} hrefOf={(id) => paths.plan(id)} standing={await standingOf(visit, plans)} />
        )}
        <p>
          <LinkGo href={paths.effort()}>{w(WORDS.effort)}</LinkGo>
        </p>
        <Elsewhere results={await loadPublished(tx, org.id, null)} lang={visit.lang} />
      </div>
    ),
  });
}

export async function plansDesk(visit: Visit): Promise<Reply> {
  const { tx, org, paths } = visit;
  const w = words.bind(null, visit);
  const plans = await loadPlans(tx, org.id);
  return deskPage({
    title: w(WORDS.plans),
    current: 'plan',
    body: (
      <>
        <PageHead
          title={w(WORDS.plans)}
          actions={
            <ButtonLink href={paths.corrections()} icon="file-check" small>
              {w(COCKPIT.corrections)}
            </ButtonLink>
          }
        />
        {plans.length === 0 ? (
          <EmptyState title={w(WORDS.noPlan)}>{w(WORDS.planNotLoaded)}</EmptyState>
        ) : (
          <PlanList visit={visit} plans={plans} hrefOf={(id) => paths.cockpit(id)} />
        )}
      </>
    ),
  });
}
