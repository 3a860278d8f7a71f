import { say } from '../../kernel/bilingual.ts';
import { BulletLegend } from '../../ui/charts/BulletBar.tsx';
import { PrintButton } from '../../ui/components/Button.tsx';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { ExportMenu } from '../../ui/components/ExportMenu.tsx';
import { Facets } from '../../ui/components/Facets.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { FilterBar } from '../../ui/forms/FilterBar.tsx';
import { FilterSelect } from '../../ui/forms/Select.tsx';
import { ALL_FILES, withQuery } from '../../ui/paths.ts';
import { formatDate } from '../../ui/typography.ts';
import { deskPage, notFound, type Reply } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { ownerNames } from '../chasing/page.tsx';
import { loadDuties } from '../chasing/store.ts';
import { askedYear } from '../pages/asked-year.ts';
import { CockpitTable } from '../pages/CockpitTable.tsx';
import { COCKPIT } from '../pages/cockpit-messages.ts';
import { type CockpitFilter, chosen, ORDERS, type Row, rowsOf } from '../pages/cockpit-rows.ts';
import { landscape } from '../pages/landscape.ts';
import { WORDS } from '../pages/messages.ts';
import { PlanTabs } from '../pages/PlanTabs.tsx';
import { SideBySide } from '../pages/SideBySide.tsx';
import { nodeName } from '../pages/Synoptic.tsx';
import { LOOK_IDS, lookId, lookWord } from '../pages/verdict-look.tsx';
import type { Plan } from '../plans/plan.ts';
import { planResults } from '../plans/results.ts';
import { findPlan } from '../plans/store.ts';

/** One row an indicator, those at risk first: where the year stands, where it will land, how fresh the figure is. */
export async function cockpit(visit: Visit): Promise<Reply> {
  const { tx, org, lang, paths, today, query } = visit;
  const { kinds } = visit.slots;
  const stored = await findPlan(tx, org.id, visit.params.plan ?? '');
  const year = stored && askedYear(stored, query.get('exercice'), today, 'running');
  if (!stored || !year) return notFound;
  const { plan } = stored;
  const results = await planResults(tx, org.id, plan, { today, kinds });
  const all = rowsOf(results, year, await namesOfOwners(visit, plan.id));
  const filter: CockpitFilter = { objective: query.get('objectif'), owner: query.get('responsable'), order: query.get('tri') };
  const matching = chosen(plan, all, filter);
  const look = LOOK_IDS.find((id) => id === query.get('verdict'));
  const shown = look ? matching.filter(({ result }) => lookId(result) === look) : matching;
  const w = words.bind(null, visit);
  const title = say(plan.title, lang);
  const here = { exercice: query.get('exercice'), objectif: filter.objective, responsable: filter.owner, tri: filter.order };
  const intro = w(COCKPIT.intro)
    .replace('{year}', year.label)
    .replace('{first}', formatDate(year.first, lang))
    .replace('{last}', formatDate(year.last, lang))
    .replace('{today}', formatDate(today, lang));
  return deskPage({
    title,
    current: 'plan',
    crumbs: [{ label: w(WORDS.plans), href: paths.cockpits() }, { label: title }],
    body: (
      <div class={landscape(shown.length)}>
        <PageHead
          title={title}
          intro={intro}
          actions={
            <>
              <PrintButton>{w(COCKPIT.print)}</PrintButton>
              <ExportMenu
                groups={[
                  { label: w(COCKPIT.results), page: paths.deskPlanTable(plan.id), files: ALL_FILES },
                  { label: w(COCKPIT.readings), page: paths.deskPlanReadings(plan.id), files: ALL_FILES },
                ]}
              />
            </>
          }
        />
        <PlanTabs visit={visit} planId={plan.id} year={query.get('exercice') || undefined} current="cockpit" />
        <div class="filters no-print">
          <LookFacets visit={visit} base={paths.cockpit(plan.id)} here={here} look={look} rows={matching} />
          <CockpitFilters visit={visit} plan={plan} filter={filter} look={look} year={year.label} rows={all} />
        </div>
        {shown.length === 0 ? (
          <EmptyState title={w(COCKPIT.none)} action={<a href={paths.cockpit(plan.id)}>{w(COCKPIT.seeAll)}</a>}>
            {w(COCKPIT.noneHelp)}
          </EmptyState>
        ) : (
          <CockpitTable visit={visit} plan={plan} rows={shown} kinds={kinds} order={filter.order} here={here} />
        )}
        <div class="cockpit__foot">
          <BulletLegend pace />
          <p class="muted">
            {w(COCKPIT.bands)} <a href={paths.method()}>{w(COCKPIT.method)}</a>
          </p>
        </div>
        <SideBySide visit={visit} results={results} hrefOf={(no) => paths.deskIndicator(plan.id, no)} />
      </div>
    ),
  });
}

/** Who answers for each indicator of a plan, by its number: the duties that were given. */
async function namesOfOwners(visit: Visit, plan: string): Promise<ReadonlyMap<string, string>> {
  const duties = await loadDuties(visit.tx, visit.org.id, [plan]);
  const names = duties.length > 0 ? await ownerNames(visit) : new Map<string, string>();
  return new Map(
    duties.flatMap(({ indicator, owner }): readonly (readonly [string, string])[] => {
      const name = owner === null ? undefined : names.get(owner);
      return name ? [[indicator, name]] : [];
    }),
  );
}

interface LookProps {
  readonly visit: Visit;
  readonly base: string;
  readonly here: Readonly<Record<string, string>>;
  readonly look: string | undefined;
  readonly rows: readonly Row[];
}

/** How many are at risk, uncertain, on track…; those of which there is none are left out. */
const LookFacets = ({ visit, base, here, look, rows }: LookProps) => (
  <Facets
    label={words(visit, WORDS.verdict)}
    facets={[
      { label: words(visit, COCKPIT.all), href: withQuery(base, here), count: rows.length, current: look === undefined },
      ...LOOK_IDS.map((id) => ({ id, count: rows.filter(({ result }) => lookId(result) === id).length }))
        .filter(({ id, count }) => count > 0 || id === look)
        .map(({ id, count }) => ({
          label: lookWord(id, visit.lang),
          href: withQuery(base, { ...here, verdict: id }),
          count,
          current: look === id,
        })),
    ]}
  />
);

interface FilterProps {
  readonly visit: Visit;
  readonly plan: Plan;
  readonly filter: CockpitFilter;
  readonly look: string | undefined;
  readonly year: string;
  readonly rows: readonly Row[];
}

const CockpitFilters = ({ visit, plan, filter, look, year, rows }: FilterProps) => {
  const { lang, paths } = visit;
  const w = words.bind(null, visit);
  const owners = [...new Set(rows.flatMap(({ owner }) => owner ?? []))].sort();
  const nodes = plan.nodes.filter(({ id }) => rows.some(({ above }) => above.some((node) => node.id === id)));
  return (
    <FilterBar action={paths.cockpit(plan.id)} go={w(COCKPIT.filter)} keep={{ verdict: look }}>
      <FilterSelect
        name="exercice"
        label={w(WORDS.fiscalYear)}
        value={year}
        options={(rows[0]?.years ?? []).map(({ year: { label } }) => ({ value: label, label }))}
      />
      <FilterSelect
        name="objectif"
        label={w(WORDS.objective)}
        value={filter.objective}
        empty={w(COCKPIT.all)}
        options={nodes.map((node) => ({ value: node.id, label: `${nodeName(node, lang)} · ${say(node.label, lang)}` }))}
      />
      {owners.length > 0 && (
        <FilterSelect
          name="responsable"
          label={w(COCKPIT.owner)}
          value={filter.owner}
          empty={w(COCKPIT.all)}
          options={owners.map((value) => ({ value, label: value }))}
        />
      )}
      <FilterSelect
        name="tri"
        label={w(COCKPIT.order)}
        value={filter.order || 'risque'}
        options={ORDERS.map((value) => ({ value, label: w(COCKPIT.orders[value]) }))}
      />
    </FilterBar>
  );
};
