import type { Refusal } from '../../../kernel/decision.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { ErrorSummary } from '../../../ui/components/ErrorSummary.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { DateField } from '../../../ui/forms/DateField.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import { TextArea } from '../../../ui/forms/TextArea.tsx';
import { type Form as FormValues, formOf } from '../../../web/form.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { deskPage, notFound, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { influenceFields } from '../fields.ts';
import { REFUSAL_WORDS, WORDS } from '../messages.ts';
import { keepInfluence, removeInfluence } from '../roles.ts';
import { loadInfluences } from '../store/roles.ts';
import type { Loaded } from './record.tsx';
import { loadToChange } from './role.tsx';

function show(visit: Visit, { spine }: Loaded, period: string | null, values: FormValues, refusals: readonly Refusal[]): Reply {
  const { paths } = visit;
  const w = words.bind(null, visit);
  const title = w(period === null ? WORDS.addInfluence : WORDS.editInfluence);
  const errors = errorsOf(refusals, visit.lang, REFUSAL_WORDS);
  const back = paths.deskRecord('contacts', spine.id);
  return deskPage({
    title: `${title} – ${spine.title}`,
    current: 'contacts',
    crumbs: [{ label: w(WORDS.contacts), href: paths.deskRegister('contacts') }, { label: spine.title, href: back }, { label: title }],
    status: refusals.length > 0 ? 422 : 200,
    body: (
      <>
        <PageHead title={title} over={spine.title} />
        <Form
          class="form entry__form"
          action={period === null ? paths.deskAct('contacts', spine.id, 'influences') : paths.contactInfluence(spine.id, period)}
          idempotencyKey={period === null ? visit.fresh : undefined}
        >
          <ErrorSummary errors={errors} />
          <TextArea
            name="reason"
            label={w(WORDS.reason)}
            help={w(WORDS.reasonHelp)}
            value={values.get('reason')}
            error={errors.reason}
            rows={3}
            maxlength={1000}
          />
          <div class="entry__pair">
            <DateField name="since" label={w(WORDS.since)} value={values.get('since')} error={errors.since} />
            <DateField
              name="until"
              label={w(WORDS.until)}
              help={w(WORDS.untilHelp)}
              value={values.get('until')}
              error={errors.until}
              optional
            />
          </div>
          <FormActions>
            <Button kind="primary">{w(WORDS.saveChanges)}</Button>
            {period !== null && (
              <Button kind="danger" name="remove" value="true" formnovalidate>
                {w(WORDS.remove)}
              </Button>
            )}
            <a class="btn btn--quiet" href={back}>
              {w(WORDS.abandon)}
            </a>
          </FormActions>
        </Form>
      </>
    ),
  });
}

export async function influencePage(visit: Visit): Promise<Reply> {
  const loaded = await loadToChange(visit);
  if ('kind' in loaded) return loaded;
  const id = visit.params.influence;
  if (id === undefined) return show(visit, loaded, null, formOf({}), []);
  const period = (await loadInfluences(visit.tx, visit.org.id, loaded.spine.id)).find((one) => one.id === id);
  if (!period) return notFound;
  return show(visit, loaded, id, formOf({ reason: [period.reason], since: [period.since], until: [period.until ?? ''] }), []);
}

/** Adds, changes, ends or takes back a period of influence, then shows the contact again. */
export async function postInfluence(visit: Visit): Promise<Reply> {
  const { form, params } = visit;
  const id = params.id ?? '';
  const period = params.influence ?? null;
  const back = visit.paths.deskRecord('contacts', id);
  if (period !== null && form.get('remove') !== '') {
    const removed = await removeInfluence(visit, id, period);
    return removed.ok ? redirect(back) : refused(...removed.refusals);
  }
  const read = readFields(influenceFields, form);
  const kept = read.ok ? await keepInfluence(visit, id, period, read.value) : read;
  if (kept.ok) return redirect(back);
  const loaded = kept.refusals.some((refusal) => refusal.field === undefined) ? null : await loadToChange(visit);
  if (loaded === null) return refused(...kept.refusals);
  return 'kind' in loaded ? loaded : show(visit, loaded, period, form, kept.refusals);
}
