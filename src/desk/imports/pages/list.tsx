import { loadMembers } from '../../../identity/members.ts';
import { say } from '../../../kernel/bilingual.ts';
import { isId } from '../../../kernel/ids.ts';
import { moment } from '../../../records/pages/HistoryList.tsx';
import { Button } from '../../../ui/components/Button.tsx';
import { type Column, DataTable, Sub } from '../../../ui/components/DataTable.tsx';
import { EmptyState } from '../../../ui/components/EmptyState.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { Pager } from '../../../ui/components/Pager.tsx';
import { StateChip } from '../../../ui/components/Tag.tsx';
import { describe, fieldId } from '../../../ui/field-ids.ts';
import { Field } from '../../../ui/forms/Field.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import { Select } from '../../../ui/forms/Select.tsx';
import { formatNumber } from '../../../ui/typography.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { deskPage, type Reply, redirect } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { importersFor, receiveFile } from '../actions.ts';
import { REFUSAL_WORDS, STATE_WORDS, WORDS } from '../messages.ts';
import type { State } from '../rules.ts';
import { listRuns, type Run } from '../store.ts';

const PAGE = 30;

const TONES = {
  uploaded: 'open',
  checking: 'open',
  checked: 'open',
  running: 'open',
  undoing: 'open',
  done: 'ok',
  undone: 'neutral',
  cancelled: 'neutral',
  failed: 'bad',
} as const satisfies Record<State, string>;

export const StateOf = ({ visit, state }: { visit: Visit; state: State }) => (
  <StateChip tone={TONES[state]}>{words(visit, STATE_WORDS[state])}</StateChip>
);

export const importsPage = (visit: Visit): Promise<Reply> => show(visit, {});

export async function postFile(visit: Visit): Promise<Reply> {
  const received = await receiveFile(visit, visit.form.get('importer'));
  return received.ok ? redirect(visit.paths.import(received.value)) : show(visit, errorsOf(received.refusals, visit.lang, REFUSAL_WORDS));
}

async function show(visit: Visit, errors: FieldErrors): Promise<Reply> {
  const { tx, org, query, paths } = visit;
  const w = words.bind(null, visit);
  const before = query.get('avant');
  const found = await listRuns(tx, org.id, PAGE + 1, isId(before) ? before : undefined);
  const runs = found.slice(0, PAGE);
  const names = new Map((await loadMembers(tx)).map(({ account, name }) => [account, name]));
  const last = found.length > PAGE ? runs.at(-1) : undefined;
  return deskPage({
    title: w(WORDS.imports),
    current: 'imports',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <>
        <PageHead title={w(WORDS.imports)} intro={w(WORDS.lead)} />
        <div class="record">
          <div class="record__body">
            {runs.length === 0 ? (
              <EmptyState title={w(WORDS.none)}>{w(WORDS.noneLead)}</EmptyState>
            ) : (
              <DataTable
                caption={w(WORDS.history)}
                hideCaption
                compact
                rows={runs}
                rowKey={({ id }) => id}
                columns={columnsOf(visit, names)}
              />
            )}
            <Pager next={last && paths.imports({ avant: last.id })} />
          </div>
          <div class="record__aside">
            <NewImport visit={visit} errors={errors} />
          </div>
        </div>
      </>
    ),
  });
}

function columnsOf(visit: Visit, names: ReadonlyMap<string, string>): readonly Column<Run>[] {
  const { lang, paths, slots, org } = visit;
  const w = words.bind(null, visit);
  const n = (value: number) => formatNumber(value, lang);
  const label = (run: Run): string => {
    const importer = slots.importers.get(run.importer);
    return importer ? say(importer.label, lang) : run.importer;
  };
  return [
    {
      id: 'file',
      label: w(WORDS.file),
      head: true,
      cell: (run) => (
        <>
          <a href={paths.import(run.id)}>{run.fileName || w(WORDS.import)}</a>
          <Sub>{label(run)}</Sub>
        </>
      ),
    },
    { id: 'state', label: w(WORDS.state), cell: (run) => <StateOf visit={visit} state={run.state} /> },
    { id: 'added', label: w(WORDS.additions), cell: (run) => n(run.adds), end: true },
    { id: 'updated', label: w(WORDS.updates), cell: (run) => n(run.updates), end: true },
    { id: 'by', label: w(WORDS.by), cell: (run) => names.get(run.account) ?? '–' },
    { id: 'at', label: w(WORDS.at), cell: (run) => moment(run.createdAt, org.timeZone, lang) },
  ];
}

const NewImport = ({ visit, errors }: { visit: Visit; errors: FieldErrors }) => {
  const w = words.bind(null, visit);
  const file = { name: 'file', label: w(WORDS.file), help: w(WORDS.fileHelp), error: errors.file };
  return (
    <section class="stack" aria-labelledby="nouvelle">
      <h2 id="nouvelle">{w(WORDS.newImport)}</h2>
      <Form action={visit.paths.imports()} idempotencyKey={visit.fresh} multipart>
        <ErrorSummary errors={errors} level={3} />
        <Select
          name="importer"
          label={w(WORDS.register)}
          value={visit.form.get('importer') || visit.query.get('registre')}
          error={errors.importer}
          options={importersFor(visit)
            .map(({ id, label }) => ({ value: id, label: w(label) }))
            .toSorted((a, b) => a.label.localeCompare(b.label, visit.lang))}
        />
        <Field {...file}>
          <input type="file" class="input" id={fieldId('file')} name="file" accept=".csv,.txt,.tsv,.xlsx" {...describe(file)} />
        </Field>
        <FormActions>
          <Button kind="primary">{w(WORDS.send)}</Button>
        </FormActions>
      </Form>
    </section>
  );
};
