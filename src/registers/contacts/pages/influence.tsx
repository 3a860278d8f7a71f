import type { Refusal } from '../../../kernel/decision.ts';
import { DateField } from '../../../ui/forms/DateField.tsx';
import { TextArea } from '../../../ui/forms/TextArea.tsx';
import { type Form as FormValues, formOf } from '../../../web/form.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { notFound, type Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { influenceFields } from '../fields.ts';
import { REFUSAL_WORDS, WORDS } from '../messages.ts';
import { keepInfluence, removeInfluence } from '../roles.ts';
import { loadInfluences } from '../store/roles.ts';
import { hangingPage, loadToChange, postHanging } from './hanging.tsx';
import type { Loaded } from './record.tsx';

function show(visit: Visit, loaded: Loaded, period: string | null, values: FormValues, refusals: readonly Refusal[]): Reply {
  const { paths } = visit;
  const w = words.bind(null, visit);
  const errors = errorsOf(refusals, visit.lang, REFUSAL_WORDS);
  const { id } = loaded.spine;
  return hangingPage({
    visit,
    loaded,
    id: period,
    title: w(period === null ? WORDS.addInfluence : WORDS.editInfluence),
    action: period === null ? paths.deskAct('contacts', id, 'influences') : paths.contactInfluence(id, period),
    errors,
    fields: (
      <>
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

export const postInfluence = (visit: Visit): Promise<Reply> =>
  postHanging(visit, visit.params.influence ?? null, { fields: influenceFields, keep: keepInfluence, remove: removeInfluence, show });
