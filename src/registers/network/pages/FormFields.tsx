import { VISIBILITY_WORDS } from '../../../records/pages/messages.ts';
import type { FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { DateField } from '../../../ui/forms/DateField.tsx';
import type { Option } from '../../../ui/forms/options.ts';
import { SegmentedRadios } from '../../../ui/forms/SegmentedRadios.tsx';
import { Select } from '../../../ui/forms/Select.tsx';
import { TextArea } from '../../../ui/forms/TextArea.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { countryOptions } from '../../../web/countries.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { zoneOptions } from '../../../web/zones.ts';
import { WEEKDAYS } from '../hours.ts';
import { CERTAINTY_WORDS, DAY_WORDS, STATUS_WORDS, TYPE_WORDS, WORDS } from '../messages.ts';
import { CERTAINTIES, STATUSES, TYPES } from '../rules.ts';

/** What is in the fields, by name: as it was typed, or as it is. */
export type Values = Readonly<Record<string, string>>;

interface Props {
  readonly visit: Visit;
  readonly values: Values;
  readonly errors: FieldErrors;
}

/** Where the post is, when it opens, what it offers. */
export const PlaceFieldset = ({ visit, values, errors }: Props) => {
  const w = words.bind(null, visit);
  const field = (name: string) => ({ name, value: values[name], error: errors[name] });
  return (
    <>
      <h2>{w(WORDS.place)}</h2>
      <div class="entry__pair">
        <TextField {...field('cityFr')} label={w(WORDS.cityFr)} lang="fr" maxlength={200} />
        <TextField {...field('cityEn')} label={w(WORDS.cityEn)} lang="en" maxlength={200} />
      </div>
      <Select {...field('country')} label={w(WORDS.country)} options={countryOptions(visit.lang)} />
      <Select {...field('timeZone')} label={w(WORDS.timeZone)} options={zoneOptions(values.timeZone, visit.lang)} />
      <div class="entry__pair">
        <TextField {...field('lat')} label={w(WORDS.lat)} help={w(WORDS.degreesHelp)} inputmode="decimal" width="short" optional />
        <TextField {...field('lon')} label={w(WORDS.lon)} inputmode="decimal" width="short" optional />
      </div>
      <TextArea {...field('address')} label={w(WORDS.address)} rows={3} optional />
      <fieldset class="field">
        <legend class="label">{w(WORDS.hoursLegend)}</legend>
        <p class="help">{w(WORDS.hoursHelp)}</p>
        <div class="entry__pair">
          {WEEKDAYS.map((day) => (
            <TextField key={day} {...field(`hours${day}`)} label={capital(w(DAY_WORDS[Number(day) - 1] ?? WORDS.hours))} width="medium" />
          ))}
        </div>
      </fieldset>
      <TextArea {...field('servicesFr')} label={w(WORDS.servicesFr)} help={w(WORDS.servicesHelp)} lang="fr" optional />
      <TextArea {...field('servicesEn')} label={w(WORDS.servicesEn)} help={w(WORDS.servicesHelp)} lang="en" optional />
      <SegmentedRadios
        {...field('visibility')}
        label={w(WORDS.visibility)}
        options={(['public', 'organisation'] as const).map((value) => ({ value, label: w(VISIBILITY_WORDS[value]) }))}
      />
    </>
  );
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

interface PeriodProps extends Props {
  readonly posts: readonly Option[];
  /** A change begins on a known day; for the rest the day may be unknown. */
  readonly dated: boolean;
}

/** What the post is during a period, and who says so. */
export const PeriodFieldset = ({ visit, values, errors, posts, dated }: PeriodProps) => {
  const w = words.bind(null, visit);
  const field = (name: string) => ({ name, value: values[name], error: errors[name] });
  return (
    <>
      <h2>{w(WORDS.what)}</h2>
      <div class="entry__pair">
        <DateField {...field('since')} label={w(WORDS.since)} help={dated ? undefined : w(WORDS.sinceHelp)} optional={!dated} />
        <DateField {...field('until')} label={w(WORDS.until)} help={w(WORDS.untilHelp)} optional />
      </div>
      <SegmentedRadios
        {...field('type')}
        label={w(WORDS.type)}
        optional
        options={TYPES.map((value) => ({ value, label: w(TYPE_WORDS[value]) }))}
      />
      <TextField {...field('nameFr')} label={w(WORDS.nameFr)} lang="fr" maxlength={200} />
      <TextField {...field('nameEn')} label={w(WORDS.nameEn)} lang="en" maxlength={200} />
      <SegmentedRadios
        {...field('status')}
        label={w(WORDS.state)}
        options={STATUSES.map((value) => ({ value, label: w(STATUS_WORDS[value]) }))}
      />
      <TextField {...field('head')} label={w(WORDS.head)} help={w(WORDS.headHelp)} maxlength={200} optional />
      <Select {...field('parent')} label={w(WORDS.parent)} empty={w(WORDS.noParent)} options={posts} optional />
      <TextArea {...field('territoryFr')} label={w(WORDS.territoryFr)} rows={2} lang="fr" optional />
      <TextArea {...field('territoryEn')} label={w(WORDS.territoryEn)} rows={2} lang="en" optional />
      <h2>{w(WORDS.provenance)}</h2>
      <TextField {...field('source')} label={w(WORDS.source)} help={w(WORDS.sourceHelp)} maxlength={500} />
      <SegmentedRadios
        {...field('certainty')}
        label={w(WORDS.certainty)}
        options={CERTAINTIES.map((value) => ({ value, label: w(CERTAINTY_WORDS[value]) }))}
      />
      <TextArea {...field('noteFr')} label={w(WORDS.noteFr)} rows={2} lang="fr" optional />
      <TextArea {...field('noteEn')} label={w(WORDS.noteEn)} rows={2} lang="en" optional />
    </>
  );
};

/** The last day, and where it is said. */
export const ClosingFieldset = ({ visit, values, errors }: Props) => {
  const w = words.bind(null, visit);
  return (
    <>
      <DateField name="until" label={w(WORDS.lastDay)} value={values.until} error={errors.until} />
      <TextField
        name="source"
        label={w(WORDS.source)}
        help={w(WORDS.sourceHelp)}
        value={values.source}
        error={errors.source}
        maxlength={500}
      />
    </>
  );
};
