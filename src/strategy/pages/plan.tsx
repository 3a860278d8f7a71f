import { say } from '../../kernel/bilingual.ts';
import { ButtonLink, PrintButton } from '../../ui/components/Button.tsx';
import { ExportMenu } from '../../ui/components/ExportMenu.tsx';
import { ALL_FILES } from '../../ui/paths.ts';
import { notFound, portalPage, type Reply } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { type PlanResults, planResults } from '../plans/results.ts';
import { findPlan, loadPublished } from '../plans/store.ts';
import { askedYear } from './asked-year.ts';
import { Elsewhere } from './Elsewhere.tsx';
import { landscape } from './landscape.ts';
import { WORDS } from './messages.ts';
import { Statements, VerdictStrip, YearTabs } from './PlanHead.tsx';
import { OfficialWordings, VerdictRules } from './PlanNotes.tsx';
import { SideBySide } from './SideBySide.tsx';
import { Synoptic } from './Synoptic.tsx';

/** The whole plan: verdicts of one year, synoptic table of all, rules and official wordings. Prints on one landscape page. */
export async function planPortal(visit: Visit): Promise<Reply> {
  const { tx, org, lang, paths, today } = visit;
  const { kinds } = visit.slots;
  const stored = await findPlan(tx, org.id, visit.params.plan ?? '');
  const year = stored && askedYear(stored, visit.query.get('exercice'), today, 'closed');
  if (!stored || !year) return notFound;
  const { plan } = stored;
  const results = await planResults(tx, org.id, plan, { today, kinds });
  const w = words.bind(null, visit);
  const title = say(plan.title, lang);
  return portalPage({
    title,
    current: 'plan',
    shared: true,
    description: `${title}, ${countWords(visit, results)}, ${year.label}`,
    crumbs: [{ label: w(WORDS.home), href: paths.home() }, { label: w(WORDS.plans), href: paths.plans() }, { label: title }],
    body: (
      <div class={landscape(plan.indicators.length, 'wrap')}>
        <div class="planhead">
          <div>
            <h1>{title}</h1>
            <p class="lead">
              {countWords(visit, results)}
              {stored.undated && `, ${w(WORDS.undated)}`}
            </p>
          </div>
          <div class="row no-print">
            <ButtonLink href={paths.compareYears(plan.id)} icon="scale" small>
              {w(WORDS.compare)}
            </ButtonLink>
            <PrintButton>{w(WORDS.print)}</PrintButton>
            <ExportMenu page={paths.planTable(plan.id)} files={ALL_FILES} />
          </div>
        </div>
        <Statements plan={plan} lang={lang} />
        <YearTabs years={results.years} current={year} today={today} lang={lang} hrefOf={(label) => paths.plan(plan.id, label)} />
        <VerdictStrip results={results} year={year} lang={lang} timeZone={org.timeZone} hrefOf={(no) => `#i${no}`} />
        <Synoptic results={results} year={year} lang={lang} kinds={kinds} hrefOf={(no, label) => paths.indicator(plan.id, no, label)} />
        <SideBySide visit={visit} results={results} hrefOf={(no) => paths.indicator(plan.id, no)} />
        <div class="plannotes">
          <VerdictRules lang={lang} year={year} method={paths.method()} />
          <OfficialWordings plan={plan} lang={lang} />
        </div>
        <Elsewhere results={await loadPublished(tx, org.id, plan.id)} lang={lang} />
      </div>
    ),
  });
}

const countWords = ({ lang }: Visit, { indicators }: PlanResults): string =>
  say(indicators.length === 1 ? WORDS.oneIndicator : WORDS.indicators, lang).replace('{n}', String(indicators.length));
