import { calendarFor, listCalendars, loadEditions, type StoredCalendar } from '../../../clocks/calendars.ts';
import { holidaysText } from '../../../clocks/rule-text.ts';
import { loadUnits, type Unit } from '../../../identity/units.ts';
import { calendarSchema } from '../../../kernel/calendar-data.ts';
import type { FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { DateField } from '../../../ui/forms/DateField.tsx';
import { MultiCheck } from '../../../ui/forms/MultiCheck.tsx';
import { TextArea } from '../../../ui/forms/TextArea.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { type Visit, words } from '../../../web/visit.ts';
import { DAY_WORDS, WORDS } from '../messages.ts';

export interface Opened {
  readonly stored: StoredCalendar;
  /** null: the organisation's. */
  readonly unit: Unit | null;
}

/** The calendar that the address names, with the unit whose it is. */
export async function openedCalendar(visit: Visit): Promise<Opened | null> {
  const { tx, org, params } = visit;
  const stored = (await listCalendars(tx, org.id)).find(({ id }) => id === params.calendar);
  if (!stored) return null;
  return { stored, unit: stored.unit === null ? null : ((await loadUnits(tx, org.id)).find(({ id }) => id === stored.unit) ?? null) };
}

export const nameOf = (visit: Visit, unit: Unit | null): string => words(visit, unit ? unit.name : visit.org.shortName);

export interface LastEdition {
  readonly validFrom: string;
  readonly weekend: readonly string[];
  readonly holidays: string;
  readonly source: string;
}

/** The latest edition of a calendar, or of the organisation's, as its form would be filled; empty where there is none. */
export async function lastEdition(visit: Visit, calendar?: string): Promise<LastEdition> {
  const { tx, org } = visit;
  const id = calendar ?? calendarFor(await listCalendars(tx, org.id), null)?.id;
  const last = id === undefined ? undefined : (await loadEditions(tx, org.id, [id])).at(-1);
  if (!last) return { validFrom: '', weekend: ['6', '7'], holidays: '', source: '' };
  const { validFrom, weekend, rules, source } = last;
  const data = calendarSchema.parse({
    id: 'x',
    name: { fr: 'x', en: 'x' },
    timeZone: 'UTC',
    editions: [{ validFrom, source, weekend, rules, closures: [] }],
  });
  return { validFrom, weekend: weekend.map(String), holidays: holidaysText(data.editions[0]?.rules ?? [], visit.lang), source };
}

interface EditionProps {
  readonly visit: Visit;
  readonly last: LastEdition;
  readonly errors: FieldErrors;
  /** What was typed is shown instead. */
  readonly again: boolean;
}

/** The fields of an edition: its day, its holidays, the days of the week that are closed, its source. */
export const EditionInputs = ({ visit, last, errors, again }: EditionProps) => {
  const { form, today } = visit;
  const w = words.bind(null, visit);
  const typed = (name: string, before: string): string => (again ? form.get(name) : before);
  return (
    <>
      <DateField name="validFrom" label={w(WORDS.validFrom)} value={typed('validFrom', today)} error={errors.validFrom} />
      <MultiCheck
        name="weekend"
        label={w(WORDS.weekend)}
        value={again ? form.all('weekend') : last.weekend}
        error={errors.weekend}
        options={Object.entries(DAY_WORDS).map(([value, label]) => ({ value, label: w(label) }))}
      />
      <TextArea
        name="holidays"
        label={w(WORDS.holidays)}
        help={w(WORDS.holidaysHelp)}
        value={typed('holidays', last.holidays)}
        error={errors.holidays}
        rows={16}
        maxlength={20_000}
      />
      <TextField
        name="source"
        label={w(WORDS.source)}
        help={w(WORDS.sourceHelp)}
        value={typed('source', '')}
        error={errors.source}
        maxlength={1_000}
      />
    </>
  );
};
