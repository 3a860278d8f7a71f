import type { Refusal } from '../../../kernel/decision.ts';
import { isId } from '../../../kernel/ids.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { DataTable } from '../../../ui/components/DataTable.tsx';
import { ErrorSummary } from '../../../ui/components/ErrorSummary.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { Panel } from '../../../ui/components/Panel.tsx';
import { Combobox } from '../../../ui/forms/Combobox.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import { SegmentedRadios } from '../../../ui/forms/SegmentedRadios.tsx';
import { countryName } from '../../../web/countries.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { deskPage, notFound, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { mergeFields } from '../fields.ts';
import { mergeContacts } from '../merge.ts';
import { REFUSAL_WORDS, WORDS } from '../messages.ts';
import { mayMerge } from '../policy.ts';
import { checkMerge } from '../rules.ts';
import { findByName, findDuplicates } from '../store/contact.ts';
import { loadRoles } from '../store/roles.ts';
import { loadToChange } from './hanging.tsx';
import { CardLine, kindOf, languageName } from './parts.tsx';
import { type Loaded, loadFromPath } from './record.tsx';

/** Two records side by side; with one alone, the way to choose the other. */
export async function mergePage(visit: Visit): Promise<Reply> {
  const loaded = await loadToChange(visit);
  if ('kind' in loaded) return loaded;
  if (!mayMerge(visit.actor, loaded.spine)) return refused({ id: 'forbidden' });
  const chosen = await chosenOther(visit, loaded);
  if (chosen === null) return choose(visit, loaded);
  const other = await loadFromPath({ ...visit, params: { id: chosen } });
  if (!other) return notFound;
  const decided = checkMerge({ ...loaded.contact, id: loaded.spine.id }, { ...other.contact, id: other.spine.id });
  return decided.ok ? compare(visit, loaded, other, []) : choose(visit, loaded, decided.refusals);
}

/** The other record: chosen in the list or, where there is no script, by its exact name. */
async function chosenOther({ tx, org, query }: Visit, { contact }: Loaded): Promise<string | null> {
  const chosen = query.get('avec');
  if (isId(chosen)) return chosen;
  return query.get('avecText') === '' ? null : findByName(tx, org.id, query.get('avecText'), contact.kind);
}

const framed = (visit: Visit, { spine }: Loaded, refusals: readonly Refusal[], body: Parameters<typeof deskPage>[0]['body']): Reply =>
  deskPage({
    title: words(visit, WORDS.mergeTitle),
    current: 'contacts',
    crumbs: [
      { label: words(visit, WORDS.contacts), href: visit.paths.deskRegister('contacts') },
      { label: spine.title, href: visit.paths.deskRecord('contacts', spine.id) },
      { label: words(visit, WORDS.mergeTitle) },
    ],
    status: refusals.length > 0 ? 422 : 200,
    body,
  });

async function choose(visit: Visit, loaded: Loaded, refusals: readonly Refusal[] = []): Promise<Reply> {
  const { tx, org, paths } = visit;
  const { spine, contact } = loaded;
  const w = words.bind(null, visit);
  const same = await findDuplicates(tx, org.id, contact, spine.id);
  const label = w(WORDS.mergeWith).replace('{name}', spine.title);
  return framed(
    visit,
    loaded,
    refusals,
    <div class="stack">
      <PageHead title={w(WORDS.mergeTitle)} over={spine.title} />
      {refusals.length > 0 && <Notice tone="bad">{Object.values(errorsOf(refusals, visit.lang, REFUSAL_WORDS)).join(' ')}</Notice>}
      {same.length > 0 && (
        <Panel title={w(WORDS.duplicates)}>
          <ul class="stack-s">
            {same.map((card) => (
              <li key={card.id}>
                <CardLine visit={visit} card={card} /> · <a href={paths.contactMerge(spine.id, card.id)}>{w(WORDS.compare)}</a>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <form class="form" action={paths.contactMerge(spine.id)}>
        <Combobox
          name="avec"
          label={label}
          value={null}
          src={paths.deskOptions('contacts', { genre: contact.kind, creer: 'non' })}
          options={same.map((card) => ({ value: card.id, label: card.name, note: card.note || undefined }))}
        />
        <FormActions>
          <Button kind="primary">{w(WORDS.compare)}</Button>
        </FormActions>
      </form>
    </div>,
  );
}

interface Line {
  readonly label: string;
  readonly values: readonly [string, string];
}

/** Fields of which at least one record says something. */
async function lines(visit: Visit, pair: readonly [Loaded, Loaded]): Promise<readonly Line[]> {
  const { tx, org, lang } = visit;
  const w = words.bind(null, visit);
  const roles = [await loadRoles(tx, org.id, pair[0].spine.id), await loadRoles(tx, org.id, pair[1].spine.id)] as const;
  const each = (label: string, value: (one: Loaded, index: 0 | 1) => string | null | undefined): Line => ({
    label,
    values: [value(pair[0], 0) ?? '', value(pair[1], 1) ?? ''],
  });
  return [
    each(w(WORDS.nameColumn), ({ spine }) => spine.title),
    each(w(WORDS.kind), ({ contact }) => kindOf(visit, contact)),
    each(w(WORDS.country), ({ contact }) => contact.country && countryName(contact.country, lang)),
    each(w(WORDS.language), ({ contact }) => contact.language && languageName(contact.language, lang)),
    each(w(WORDS.email), ({ contact }) => contact.email),
    each(w(WORDS.phone), ({ contact }) => contact.phone),
    each(w(WORDS.roles), (_, index) => roles[index].map(({ title, name }) => (name ? `${title}, ${name}` : title)).join(' · ')),
    each(w(WORDS.notes), ({ contact }) => contact.notes),
  ].filter(({ values }) => values.some((value) => value !== ''));
}

async function compare(visit: Visit, loaded: Loaded, other: Loaded, refusals: readonly Refusal[]): Promise<Reply> {
  const { paths } = visit;
  const w = words.bind(null, visit);
  const pair = [loaded, other] as const;
  const names = pair.map(({ spine }) => `${spine.title} (${spine.number})`);
  const errors = errorsOf(refusals, visit.lang, REFUSAL_WORDS);
  return framed(
    visit,
    loaded,
    refusals,
    <>
      <PageHead title={w(WORDS.mergeTitle)} intro={w(WORDS.mergeEffect)} />
      <Form class="form" action={paths.contactMerge(loaded.spine.id, other.spine.id)} idempotencyKey={visit.fresh}>
        <ErrorSummary errors={errors} />
        <DataTable
          caption={w(WORDS.mergeTitle)}
          hideCaption
          rows={await lines(visit, pair)}
          rowKey={(row) => row.label}
          columns={[
            { id: 'field', label: w(WORDS.field), head: true, cell: (row) => row.label },
            { id: 'first', label: names[0] ?? '', cell: (row) => <span class="prewrap">{row.values[0] || '–'}</span> },
            { id: 'second', label: names[1] ?? '', cell: (row) => <span class="prewrap">{row.values[1] || '–'}</span> },
          ]}
        />
        <input type="hidden" name="other" value={other.spine.id} />
        <SegmentedRadios
          name="keep"
          label={w(WORDS.mergeKeep)}
          value={loaded.spine.id}
          error={errors.keep}
          options={pair.map(({ spine }, index) => ({ value: spine.id, label: names[index] ?? spine.title }))}
        />
        <FormActions>
          <Button kind="danger">{w(WORDS.mergeGo)}</Button>
          <a class="btn btn--quiet" href={paths.deskRecord('contacts', loaded.spine.id)}>
            {w(WORDS.abandon)}
          </a>
        </FormActions>
      </Form>
    </>,
  );
}

/** Merges the record of the address and the other one into the one that was chosen. */
export async function postMerge(visit: Visit): Promise<Reply> {
  const here = visit.params.id ?? '';
  const read = readFields(mergeFields, visit.form);
  if (!read.ok) return refused(...read.refusals);
  const { keep, other } = read.value;
  if (keep !== here && keep !== other) return refused({ id: 'unknownChoice', field: 'keep' });
  const merged = await mergeContacts(visit, keep, keep === here ? other : here);
  return merged.ok ? redirect(visit.paths.deskRecord('contacts', merged.value)) : refused(...merged.refusals);
}
