import { say } from '../../kernel/bilingual.ts';
import { NOT_FOUND } from '../../kernel/decision.ts';
import { Button } from '../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../ui/components/ErrorSummary.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { Form, FormActions } from '../../ui/forms/Form.tsx';
import { Select } from '../../ui/forms/Select.tsx';
import { TextField } from '../../ui/forms/TextField.tsx';
import { monthName } from '../../ui/typography.ts';
import { readFields } from '../../web/read-fields.ts';
import { errorsOf } from '../../web/refusals.ts';
import { deskPage, notFound, type Reply, redirect, refused } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { WORDS as COMMON } from '../pages/messages.ts';
import type { Indicator } from '../plans/plan.ts';
import type { StoredPlan } from '../plans/store.ts';
import { assignIndicator } from './actions.ts';
import { dutyFields } from './fields.ts';
import { CHASING_REFUSALS, WORDS } from './messages.ts';
import { ownerNames } from './page.tsx';
import { placeOf } from './place.ts';
import { NO_DUTY } from './rules.ts';
import { loadDuties } from './store.ts';

type Values = Readonly<Record<'owner' | 'everyDays' | 'dueDate' | 'dueMonth', string>>;

/** Who answers for one indicator, and what is expected. */
export async function dutyForm(visit: Visit): Promise<Reply> {
  const place = await placeOf(visit);
  if (!place) return notFound;
  const { stored, indicator } = place;
  const duty = (await loadDuties(visit.tx, visit.org.id, [stored.id])).find((one) => one.indicator === indicator.no) ?? NO_DUTY;
  const values = {
    owner: duty.owner ?? '',
    everyDays: duty.everyDays === null ? '' : String(duty.everyDays),
    dueDate: duty.dueDay === null ? '' : String(Number(duty.dueDay.slice(3))),
    dueMonth: duty.dueDay?.slice(0, 2) ?? '',
  };
  return show(visit, stored, indicator, values, {});
}

export async function postDuty(visit: Visit): Promise<Reply> {
  const place = await placeOf(visit);
  if (!place) return refused(NOT_FOUND);
  const { stored, indicator } = place;
  const { paths, form, lang } = visit;
  const back = redirect(paths.chasing(stored.id));
  if (visit.done) return back;
  const read = readFields(dutyFields, form);
  const decided = read.ok ? await assignIndicator(visit, stored, indicator, read.value) : read;
  if (decided.ok) return back;
  if (decided.refusals.some(({ id }) => id === 'forbidden')) return refused(...decided.refusals);
  const typed = {
    owner: form.get('owner'),
    everyDays: form.get('everyDays'),
    dueDate: form.get('dueDate'),
    dueMonth: form.get('dueMonth'),
  };
  return show(visit, stored, indicator, typed, errorsOf(decided.refusals, lang, CHASING_REFUSALS));
}

async function show(visit: Visit, stored: StoredPlan, indicator: Indicator, values: Values, errors: FieldErrors): Promise<Reply> {
  const { lang, paths } = visit;
  const w = words.bind(null, visit);
  const title = w(WORDS.formTitle);
  const names = await ownerNames(visit);
  const months = Array.from({ length: 12 }, (_, m) => ({ value: String(m + 1).padStart(2, '0'), label: monthName(m + 1, lang) }));
  return deskPage({
    title,
    current: 'plan',
    crumbs: [
      { label: w(COMMON.plans), href: paths.cockpits() },
      { label: say(stored.title, lang), href: paths.cockpit(stored.id) },
      { label: w(WORDS.title), href: paths.chasing(stored.id) },
      { label: `${w(COMMON.indicator)} ${indicator.no}` },
    ],
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <>
        <PageHead title={title} over={`${w(COMMON.indicator)} ${indicator.no}`} intro={say(indicator.label, lang)} />
        <Form action={paths.duty(stored.id, indicator.no)} idempotencyKey={visit.fresh}>
          <ErrorSummary errors={errors} />
          <Select
            name="owner"
            label={w(WORDS.owner)}
            help={w(WORDS.ownerHelp)}
            value={values.owner}
            error={errors.owner}
            empty={w(WORDS.nobody)}
            options={[...names].map(([value, label]) => ({ value, label }))}
            optional
          />
          <TextField
            name="everyDays"
            label={w(WORDS.everyLabel)}
            help={w(WORDS.everyHelp)}
            value={values.everyDays}
            error={errors.everyDays}
            inputmode="numeric"
            width="short"
            optional
          />
          <fieldset class="form">
            <legend>{w(WORDS.dueLabel)}</legend>
            <p class="help">{w(WORDS.dueHelp)}</p>
            <TextField
              name="dueDate"
              label={w(WORDS.day)}
              value={values.dueDate}
              error={errors.dueDate}
              inputmode="numeric"
              width="short"
              optional
            />
            <Select name="dueMonth" label={w(WORDS.month)} value={values.dueMonth} empty={w(WORDS.none)} options={months} optional />
          </fieldset>
          <FormActions>
            <Button kind="primary">{w(WORDS.save)}</Button>
            <a class="btn btn--quiet" href={paths.chasing(stored.id)}>
              {w(WORDS.abandon)}
            </a>
          </FormActions>
        </Form>
      </>
    ),
  });
}
