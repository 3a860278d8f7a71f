import { loadPriorities, type Priority, type PriorityKind } from '../../../records/priorities.ts';
import { loadVocabulary, type Vocabulary, wordOf } from '../../../records/vocabulary.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { DataTable } from '../../../ui/components/DataTable.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { Day } from '../../../ui/components/When.tsx';
import { DateField } from '../../../ui/forms/DateField.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import type { Option } from '../../../ui/forms/options.ts';
import { Select } from '../../../ui/forms/Select.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { withQuery } from '../../../ui/paths.ts';
import { formatNumber } from '../../../ui/typography.ts';
import { countryName, countryOptions, isCountry } from '../../../web/countries.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { notFound, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { addPriority, closePriority } from '../actions/lists.ts';
import { priorityEndFields, priorityFields } from '../fields.ts';
import { LIST_WORDS, REFUSAL_WORDS, WORDS } from '../messages.ts';
import { adminPage, Done } from './shared.tsx';

/** The name of a country, or the word of a territory or sector. */
export const priorityName = (visit: Visit, vocabulary: Vocabulary, { kind, code }: Pick<Priority, 'kind' | 'code'>): string =>
  kind === 'territory' && isCountry(code) ? countryName(code, visit.lang) : words(visit, wordOf(vocabulary, kind, code));

export const prioritiesPage = (visit: Visit): Promise<Reply> => show(visit, {});

const back = (visit: Visit): Reply => redirect(withQuery(visit.paths.priorities(), { fait: 'priorite' }));

export async function createPriority(visit: Visit): Promise<Reply> {
  const read = readFields(priorityFields, visit.form);
  const added = read.ok ? await addPriority(visit, read.value) : read;
  return added.ok ? back(visit) : show(visit, errorsOf(added.refusals, visit.lang, REFUSAL_WORDS));
}

export const priorityEndPage = (visit: Visit): Promise<Reply> => showEnd(visit, {});

export async function endPriorityOn(visit: Visit): Promise<Reply> {
  const read = readFields(priorityEndFields, visit.form);
  const ended = read.ok ? await closePriority(visit, visit.params.priority ?? '', read.value.until) : read;
  if (ended.ok) return back(visit);
  if (ended.refusals.some(({ id }) => id === 'notFound' || id === 'forbidden')) return refused(...ended.refusals);
  return showEnd(visit, errorsOf(ended.refusals, visit.lang, REFUSAL_WORDS));
}

function choices(visit: Visit, vocabulary: Vocabulary): readonly Option[] {
  const listed = (kind: PriorityKind): readonly Option[] =>
    [...(vocabulary[kind] ?? [])].map(([code, label]) => ({
      value: `${kind}:${code}`,
      label: words(visit, label),
      group: words(visit, LIST_WORDS[kind]),
    }));
  const countries = countryOptions(visit.lang).map(({ value, label }) => ({
    value: `territory:${value}`,
    label,
    group: words(visit, WORDS.countriesGroup),
  }));
  return [...listed('territory'), ...listed('sector'), ...countries];
}

async function show(visit: Visit, errors: FieldErrors): Promise<Reply> {
  const { tx, org, paths, form, today } = visit;
  const w = words.bind(null, visit);
  const all = await loadPriorities(tx, org.id);
  const vocabulary = await loadVocabulary(tx, org.id);
  const table = (kind: PriorityKind, caption: string) => (
    <Priorities visit={visit} vocabulary={vocabulary} kind={kind} caption={caption} rows={all.filter((one) => one.kind === kind)} />
  );
  return adminPage(visit, {
    title: w(WORDS.priorities),
    intro: w(WORDS.prioritiesLead),
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <>
        <Done visit={visit} said={{ priorite: WORDS.donePriority }} />
        <div class="record">
          <div class="record__body">
            {table('territory', w(WORDS.priorityTerritories))}
            {table('sector', w(WORDS.prioritySectors))}
          </div>
          <div class="record__aside">
            <Notice>{w(WORDS.keptNote)}</Notice>
            <section class="stack" aria-labelledby="ajouter">
              <h2 id="ajouter">{w(WORDS.addPriority)}</h2>
              <Form action={paths.priorities()} idempotencyKey={visit.fresh}>
                <ErrorSummary errors={errors} level={3} />
                <Select
                  name="what"
                  label={w(WORDS.what)}
                  value={form.get('what')}
                  error={errors.what}
                  options={choices(visit, vocabulary)}
                />
                <DateField name="since" label={w(WORDS.since)} value={form.get('since') || today} error={errors.since} />
                <DateField name="until" label={w(WORDS.until)} value={form.get('until')} error={errors.until} optional />
                <TextField
                  name="source"
                  label={w(WORDS.source)}
                  help={w(WORDS.sourceHelp)}
                  value={form.get('source')}
                  error={errors.source}
                  maxlength={500}
                />
                <FormActions>
                  <Button kind="primary">{w(WORDS.addPriorityGo)}</Button>
                </FormActions>
              </Form>
            </section>
          </div>
        </div>
      </>
    ),
  });
}

interface TableProps {
  readonly visit: Visit;
  readonly vocabulary: Vocabulary;
  readonly kind: PriorityKind;
  readonly caption: string;
  readonly rows: readonly Priority[];
}

/** What is in force, by name; what has ended is memory, and folded away. */
const Priorities = ({ rows, ...rest }: TableProps) => {
  const { visit, vocabulary, caption } = rest;
  const w = words.bind(null, visit);
  const name = (one: Priority) => priorityName(visit, vocabulary, one);
  const sorted = rows.toSorted((a, b) => name(a).localeCompare(name(b), visit.lang));
  const current = sorted.filter(({ until }) => until === null || until >= visit.today);
  const past = sorted.filter((one) => !current.includes(one));
  const pastCaption = w(WORDS.ended).replace('{n}', formatNumber(past.length, visit.lang));
  return (
    <section class="stack-s">
      <h2>{caption}</h2>
      {current.length === 0 ? <p class="muted">{w(WORDS.noPriority)}</p> : <PriorityTable {...rest} rows={current} />}
      {past.length > 0 && (
        <details class="data">
          <summary>{pastCaption}</summary>
          <PriorityTable {...rest} caption={`${caption}, ${pastCaption}`} rows={past} />
        </details>
      )}
    </section>
  );
};

const PriorityTable = ({ visit, vocabulary, kind, caption, rows }: TableProps) => {
  const w = words.bind(null, visit);
  return (
    <DataTable
      caption={caption}
      hideCaption
      compact
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { id: 'what', label: w(WORDS[kind]), head: true, cell: (one) => priorityName(visit, vocabulary, one) },
        { id: 'since', label: w(WORDS.since), nowrap: true, cell: ({ since }) => <Day iso={since} short /> },
        {
          id: 'until',
          label: w(WORDS.until),
          nowrap: true,
          cell: ({ until }) => (until ? <Day iso={until} short /> : <span class="muted">{w(WORDS.current)}</span>),
        },
        { id: 'source', label: w(WORDS.source), cell: ({ source }) => source },
        {
          id: 'end',
          label: w(WORDS.endPriority),
          hideLabel: true,
          end: true,
          nowrap: true,
          cell: (one) =>
            (one.until === null || one.until >= visit.today) && (
              <a href={visit.paths.endPriority(one.id)}>
                {w(WORDS.endPriority)}
                <span class="sr"> {priorityName(visit, vocabulary, one)}</span>
              </a>
            ),
        },
      ]}
    />
  );
};

async function showEnd(visit: Visit, errors: FieldErrors): Promise<Reply> {
  const { tx, org, paths, form, params, today } = visit;
  const w = words.bind(null, visit);
  const found = (await loadPriorities(tx, org.id)).find(({ id }) => id === params.priority);
  if (!found) return notFound;
  return adminPage(visit, {
    title: w(WORDS.endPriorityTitle),
    over: priorityName(visit, await loadVocabulary(tx, org.id), found),
    intro: w(WORDS.keptNote),
    above: { label: w(WORDS.priorities), href: paths.priorities() },
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <Form action={paths.endPriority(found.id)}>
        <ErrorSummary errors={errors} />
        <DateField name="until" label={w(WORDS.lastDay)} value={form.get('until') || (found.until ?? today)} error={errors.until} />
        <FormActions>
          <Button kind="primary">{w(WORDS.endPriority)}</Button>
          <a class="btn btn--quiet" href={paths.priorities()}>
            {w(WORDS.abandon)}
          </a>
        </FormActions>
      </Form>
    ),
  });
}
