import { decimalsOf } from '../../../kernel/currencies.ts';
import { amountText, HOME } from '../../../kernel/money.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { type Column, DataTable, Sub } from '../../../ui/components/DataTable.tsx';
import { SectionHead } from '../../../ui/components/PageHead.tsx';
import { Day } from '../../../ui/components/When.tsx';
import { Form } from '../../../ui/forms/Form.tsx';
import { MultiCheck } from '../../../ui/forms/MultiCheck.tsx';
import { formatAmount, formatCents, formatDate } from '../../../ui/typography.ts';
import { readFields } from '../../../web/read-fields.ts';
import { notFound, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { nilsFields } from '../fields.ts';
import { CATEGORY_WORDS, GROUP_WORDS, STAGE_WORDS, WORDS } from '../messages.ts';
import { setNils } from '../rows.ts';
import { GROUP_IDS, groupOf } from '../rules/categories.ts';
import { costsOf, totalOf, totalsBy } from '../rules/costs.ts';
import { type Cost, type Mission, STAGES, type Stage } from '../rules/mission.ts';
import { CostForm } from './CostForm.tsx';
import { frame, tabHref } from './frame.tsx';
import { type Loaded, load } from './load.ts';
import { PartsTable } from './PartsTable.tsx';
import type { Typed } from './row-acts.ts';
import { formOf, rowButtons } from './team.tsx';

export const costsPage = (visit: Visit): Promise<Reply> => showCosts(visit, null);
export const costsHref = (visit: Visit, id: string): string => tabHref(visit, id, 'costs');

/** The estimate and what was spent, line by line, each with its total; one form adds a line or corrects the one of `?ligne=`. */
export async function showCosts(visit: Visit, typed: Typed | null): Promise<Reply> {
  const loaded = await load(visit);
  if (!loaded) return notFound;
  const { mission, mine } = loaded;
  const form = formOf(visit, 'costs', mission.costs, typed, valuesOf, freshLine(mission));
  return frame(
    visit,
    loaded,
    'costs',
    <>
      {mine && <CostForm visit={visit} loaded={loaded} form={form} page={costsHref(visit, loaded.spine.id)} />}
      {STAGES.toReversed().map((stage) => (
        <Lines key={stage} visit={visit} loaded={loaded} stage={stage} />
      ))}
      <p class="muted">{words(visit, WORDS.roundingRule)}</p>
      <PartsTable visit={visit} mission={mission} />
      {mine && <Nils visit={visit} loaded={loaded} />}
    </>,
    { errors: typed?.errors ?? {} },
  );
}

/** A new line begins as the last one of its stage: its day, its currency with its rate, who paid. */
function freshLine(mission: Mission): Readonly<Record<string, string>> {
  const stage = mission.state === 'draft' ? 'estimate' : 'actual';
  const last = costsOf(mission, stage).at(-1);
  if (!last) return { stage, category: 'publicTransport', currency: HOME, on: mission.from };
  const { amount: _amount, description: _description, costUntil: _until, ...same } = valuesOf(last);
  return same;
}

const valuesOf = (cost: Cost): Readonly<Record<string, string>> => ({
  stage: cost.stage,
  category: cost.category,
  traveller: cost.traveller ?? '',
  on: cost.on,
  costUntil: cost.until ?? '',
  description: cost.description,
  amount: amountText(cost.amount, cost.currency),
  currency: cost.currency,
  rate: cost.rate ?? '',
  rateOn: cost.rateOn ?? '',
  rateSource: cost.rateSource,
  payer: cost.shared ? 'shared' : (cost.payer ?? ''),
});

const Lines = ({ visit, loaded, stage }: { visit: Visit; loaded: Loaded; stage: Stage }) => {
  const { mission, spine, mine } = loaded;
  const { lang } = visit;
  const w = words.bind(null, visit);
  const lines = costsOf(mission, stage);
  const names = new Map(mission.participants.map(({ id, name }) => [id, name]));
  const bodies = new Map(mission.bodies.map(({ id, name }) => [id, name]));
  const mayCorrect = mine && (stage === 'actual' || mission.state === 'draft');
  const columns: readonly Column<Cost>[] = [
    {
      id: 'category',
      label: w(WORDS.category),
      head: true,
      cell: ({ category, description, traveller }) => (
        <>
          {w(CATEGORY_WORDS[category])}
          <Sub>{[traveller ? names.get(traveller) : undefined, description].filter(Boolean).join(' · ')}</Sub>
        </>
      ),
    },
    {
      id: 'on',
      label: w(WORDS.on),
      nowrap: true,
      cell: ({ on, until }) => (
        <>
          <Day iso={on} short />
          {until && (
            <Sub>
              {w(WORDS.costUntil)} <Day iso={until} short />
            </Sub>
          )}
        </>
      ),
    },
    {
      id: 'amount',
      label: w(WORDS.amount),
      end: true,
      cell: ({ amount, currency, rate, rateOn, rateSource }) => (
        <>
          {formatAmount(amount, currency, decimalsOf(currency), lang)}
          {rate !== null && rateOn !== null && (
            <Sub>
              × {lang === 'fr' ? rate.replace('.', ',') : rate}, {formatDate(rateOn, lang, 'short')}, {rateSource}
            </Sub>
          )}
        </>
      ),
    },
    ...(bodies.size > 0
      ? [
          {
            id: 'payer',
            label: w(WORDS.payer),
            cell: ({ payer, shared }: Cost) => (shared ? w(WORDS.shared) : payer === null ? w(WORDS.ours) : (bodies.get(payer) ?? '–')),
          },
        ]
      : []),
    { id: 'cents', label: w(WORDS.inDollars), end: true, nowrap: true, cell: ({ cents }) => formatCents(cents, lang) },
    ...(mayCorrect
      ? [rowButtons<Cost>(visit, spine.id, 'costs', costsHref(visit, spine.id), (cost) => w(CATEGORY_WORDS[cost.category]))]
      : []),
  ];
  const groups = totalsBy(lines, ({ category }) => groupOf(category));
  return (
    <section class="stack">
      <SectionHead
        title={w(STAGE_WORDS[stage])}
        action={lines.length > 0 && <strong class="num">{formatCents(totalOf(mission, stage), lang)}</strong>}
      />
      {lines.length === 0 ? (
        <p class="muted">{w(WORDS.noCost)}</p>
      ) : (
        <>
          <DataTable caption={w(STAGE_WORDS[stage])} hideCaption compact rows={lines} rowKey={({ id }) => id} columns={columns} />
          <DataTable
            caption={w(WORDS.byGroup)}
            hideCaption
            compact
            fold={false}
            rows={[...GROUP_IDS.filter((group) => groups.has(group)), null]}
            rowKey={(group) => group ?? ''}
            columns={[
              { id: 'group', label: w(WORDS.group), head: true, cell: (group) => w(group === null ? WORDS.total : GROUP_WORDS[group]) },
              {
                id: 'cents',
                label: w(WORDS.inDollars),
                end: true,
                nowrap: true,
                cell: (group) => formatCents(group === null ? totalOf(mission, stage) : (groups.get(group) ?? 0), lang),
              },
            ]}
          />
        </>
      )}
    </section>
  );
};

const Nils = ({ visit, loaded: { mission, spine } }: { visit: Visit; loaded: Loaded }) => {
  const w = words.bind(null, visit);
  return (
    <Form action={visit.paths.deskAct('missions', spine.id, 'neant')}>
      <MultiCheck
        name="nils"
        label={w(WORDS.nils)}
        help={w(WORDS.nilsHelp)}
        value={mission.nils}
        options={GROUP_IDS.map((value) => ({ value, label: w(GROUP_WORDS[value]) }))}
        optional
      />
      <div class="row">
        <Button small>{w(WORDS.declare)}</Button>
      </div>
    </Form>
  );
};

/** Columns of which it is said that they cost nothing. */
export async function postNils(visit: Visit): Promise<Reply> {
  const id = visit.params.id ?? '';
  const read = readFields(nilsFields, visit.form);
  const done = read.ok ? await setNils(visit, id, read.value.nils) : read;
  return done.ok ? redirect(costsHref(visit, id)) : refused(...done.refusals);
}
