import { calendarFor, listCalendars } from '../../../clocks/calendars.ts';
import { loadUnits } from '../../../identity/units.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import { Select } from '../../../ui/forms/Select.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { zoneOptions } from '../../../web/zones.ts';
import { adminPage } from '../../administration/pages/shared.tsx';
import { openOffice } from '../actions.ts';
import { calendarFields } from '../fields.ts';
import { REFUSAL_WORDS, WORDS } from '../messages.ts';
import { EditionInputs, lastEdition } from './frame.tsx';

export const newCalendarPage = (visit: Visit): Promise<Reply> => show(visit, null);

export async function postCalendar(visit: Visit): Promise<Reply> {
  const read = readFields(calendarFields, visit.form);
  const made = read.ok ? await openOffice(visit, read.value) : read;
  if (made.ok) return redirect(visit.paths.calendarOf(made.value, { fait: 'calendrier' }));
  if (made.refusals.some(({ id }) => id === 'forbidden')) return refused(...made.refusals);
  return show(visit, errorsOf(made.refusals, visit.lang, REFUSAL_WORDS));
}

async function show(visit: Visit, errors: FieldErrors | null): Promise<Reply> {
  const { tx, org, paths, form, query } = visit;
  const w = words.bind(null, visit);
  const calendars = await listCalendars(tx, org.id);
  const without = (await loadUnits(tx, org.id)).filter(
    ({ id, closedOn }) => closedOn === null && !calendars.some(({ unit }) => unit === id),
  );
  const head = calendarFor(calendars, null) ? [] : [{ value: '', label: w(org.shortName) }];
  const again = errors !== null;
  return adminPage(visit, {
    title: w(WORDS.newTitle),
    intro: w(WORDS.newLead),
    above: { label: w(WORDS.calendars), href: paths.calendars() },
    status: again ? 422 : 200,
    body: (
      <Form action={paths.newCalendar()} idempotencyKey={visit.fresh}>
        {errors && <ErrorSummary errors={errors} />}
        <Select
          name="unit"
          label={w(WORDS.unit)}
          value={again ? form.get('unit') : query.get('unite')}
          error={errors?.unit}
          empty={head.length > 0 ? null : undefined}
          options={[...head, ...without.map(({ id, name }) => ({ value: id, label: w(name) }))]}
        />
        <TextField name="nameFr" label={w(WORDS.nameFr)} value={form.get('nameFr')} error={errors?.nameFr} maxlength={200} lang="fr" />
        <TextField name="nameEn" label={w(WORDS.nameEn)} value={form.get('nameEn')} error={errors?.nameEn} maxlength={200} lang="en" />
        <Select
          name="timeZone"
          label={w(WORDS.timeZone)}
          value={again ? form.get('timeZone') : org.timeZone}
          error={errors?.timeZone}
          empty={null}
          options={zoneOptions(org.timeZone, visit.lang)}
        />
        <TextField name="hours" label={w(WORDS.hours)} help={w(WORDS.hoursHelp)} value={form.get('hours')} error={errors?.hours} optional />
        <EditionInputs visit={visit} last={await lastEdition(visit)} errors={errors ?? {}} again={again} />
        <FormActions>
          <Button kind="primary">{w(WORDS.createGo)}</Button>
          <a class="btn btn--quiet" href={paths.calendars()}>
            {w(WORDS.abandon)}
          </a>
        </FormActions>
      </Form>
    ),
  });
}
