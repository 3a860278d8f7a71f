import type { Standard } from '../../clocks/standard.ts';
import { loadStandards } from '../../clocks/store.ts';
import { Button, ButtonLink } from '../../ui/components/Button.tsx';
import { DataTable, Sub } from '../../ui/components/DataTable.tsx';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { ErrorSummary, type FieldErrors } from '../../ui/components/ErrorSummary.tsx';
import { Day } from '../../ui/components/When.tsx';
import { Checkbox } from '../../ui/forms/Checkbox.tsx';
import { DateField } from '../../ui/forms/DateField.tsx';
import { Form, FormActions } from '../../ui/forms/Form.tsx';
import { TextArea } from '../../ui/forms/TextArea.tsx';
import { TextField } from '../../ui/forms/TextField.tsx';
import { withQuery } from '../../ui/paths.ts';
import { readFields } from '../../web/read-fields.ts';
import { errorsOf } from '../../web/refusals.ts';
import { notFound, type Reply, redirect, refused } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { adminPage, Done } from '../administration/pages/shared.tsx';
import { issueEdition, latestEdition } from './actions.ts';
import { editionFields } from './fields.ts';
import { REFUSAL_WORDS, WORDS } from './messages.ts';

/** Every edition of every standard, the latest of each with the way to the next. */
export async function standardsPage(visit: Visit): Promise<Reply> {
  const { tx, org, paths } = visit;
  const w = words.bind(null, visit);
  const standards = await loadStandards(tx, org.id);
  const isLast = ({ code, validFrom }: Standard) => !standards.some((other) => other.code === code && other.validFrom > validFrom);
  return adminPage(visit, {
    title: w(WORDS.standards),
    intro: w(WORDS.lead),
    actions: (
      <ButtonLink href={paths.standardResults()} small>
        {w(WORDS.results)}
      </ButtonLink>
    ),
    body: (
      <>
        <Done visit={visit} said={{ edition: WORDS.done }} />
        {standards.length === 0 ? (
          <EmptyState title={w(WORDS.none)}>{w(WORDS.noneLead)}</EmptyState>
        ) : (
          <DataTable
            caption={w(WORDS.standards)}
            hideCaption
            compact
            rows={standards}
            rowKey={({ code, validFrom }) => `${code} ${validFrom}`}
            columns={[
              {
                id: 'standard',
                label: w(WORDS.standard),
                head: true,
                cell: ({ wording, source }) => (
                  <>
                    {w(wording)}
                    <Sub>{source}</Sub>
                  </>
                ),
              },
              { id: 'from', label: w(WORDS.validFrom), nowrap: true, cell: ({ validFrom }) => <Day iso={validFrom} short /> },
              { id: 'days', label: w(WORDS.days), end: true, cell: ({ days }) => days },
              { id: 'target', label: w(WORDS.target), end: true, cell: ({ target }) => target },
              { id: 'pauses', label: w(WORDS.pauses), cell: ({ pauses }) => w(pauses ? WORDS.on : WORDS.off) },
              {
                id: 'new',
                label: w(WORDS.newEdition),
                hideLabel: true,
                end: true,
                nowrap: true,
                cell: (one) =>
                  isLast(one) && (
                    <a href={paths.standard(one.code)}>
                      {w(WORDS.newEdition)}
                      <span class="sr"> – {w(one.wording)}</span>
                    </a>
                  ),
              },
            ]}
          />
        )}
      </>
    ),
  });
}

export const standardPage = (visit: Visit): Promise<Reply> => show(visit, null);

export async function postEdition(visit: Visit): Promise<Reply> {
  const read = readFields(editionFields, visit.form);
  const issued = read.ok ? await issueEdition(visit, visit.params.standard ?? '', read.value) : read;
  if (issued.ok) return redirect(withQuery(visit.paths.standards(), { fait: 'edition' }));
  if (issued.refusals.some(({ id }) => id === 'notFound' || id === 'forbidden')) return refused(...issued.refusals);
  return show(visit, errorsOf(issued.refusals, visit.lang, REFUSAL_WORDS));
}

async function show(visit: Visit, errors: FieldErrors | null): Promise<Reply> {
  const { form, paths, today } = visit;
  const w = words.bind(null, visit);
  const last = await latestEdition(visit, visit.params.standard ?? '');
  if (!last) return notFound;
  const typed = (name: string, before: string | number): string => (errors ? form.get(name) : String(before));
  return adminPage(visit, {
    title: w(WORDS.newEdition),
    over: w(last.subject),
    intro: w(last.wording),
    above: { label: w(WORDS.standards), href: paths.standards() },
    status: errors ? 422 : 200,
    body: (
      <Form action={paths.standard(last.code)} idempotencyKey={visit.fresh}>
        {errors && <ErrorSummary errors={errors} />}
        <DateField name="validFrom" label={w(WORDS.validFrom)} value={typed('validFrom', today)} error={errors?.validFrom} />
        <TextArea
          name="wordingFr"
          label={w(WORDS.wordingFr)}
          value={typed('wordingFr', last.wording.fr)}
          error={errors?.wordingFr}
          rows={3}
          lang="fr"
        />
        <TextArea
          name="wordingEn"
          label={w(WORDS.wordingEn)}
          value={typed('wordingEn', last.wording.en)}
          error={errors?.wordingEn}
          rows={3}
          lang="en"
        />
        <TextField
          width="short"
          inputmode="numeric"
          name="days"
          label={w(WORDS.days)}
          value={typed('days', last.days)}
          error={errors?.days}
        />
        <TextField
          width="short"
          inputmode="decimal"
          name="target"
          label={w(WORDS.target)}
          value={typed('target', last.target)}
          error={errors?.target}
        />
        <Checkbox
          name="pauses"
          label={w(WORDS.pausesLabel)}
          help={w(WORDS.pausesHelp)}
          value={errors ? form.get('pauses') !== '' : last.pauses}
        />
        <TextField
          name="source"
          label={w(WORDS.source)}
          help={w(WORDS.sourceHelp)}
          value={typed('source', '')}
          error={errors?.source}
          maxlength={1_000}
        />
        <FormActions>
          <Button kind="primary">{w(WORDS.save)}</Button>
          <a class="btn btn--quiet" href={paths.standards()}>
            {w(WORDS.abandon)}
          </a>
        </FormActions>
      </Form>
    ),
  });
}
