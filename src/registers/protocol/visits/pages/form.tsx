import { DateField } from '../../../../ui/forms/DateField.tsx';
import { Select } from '../../../../ui/forms/Select.tsx';
import { TextArea } from '../../../../ui/forms/TextArea.tsx';
import { TextField } from '../../../../ui/forms/TextField.tsx';
import { formatDate } from '../../../../ui/typography.ts';
import { countryOptions } from '../../../../web/countries.ts';
import { words } from '../../../../web/visit.ts';
import { SHARED } from '../../messages.ts';
import { type FormProps, formPages, optionsIn, VisibilityField } from '../../shared/pages/form.tsx';
import { visitFields } from '../fields.ts';
import { REFUSAL_WORDS, WORDS } from '../messages.ts';
import { VISITS } from '../noun.ts';

/** What an officer needs to announce a visit is in sight; the rest is one step away. */
const Fields = (props: FormProps) => {
  const { visit, values, errors, vocabulary, isNew } = props;
  const w = words.bind(null, visit);
  const open = !isNew || ['purpose', 'logistics', 'visibility', 'unit'].some((name) => errors[name] !== undefined);
  return (
    <>
      <TextField
        name="title"
        label={w(WORDS.title)}
        help={w(WORDS.titleHelp)}
        value={values.get('title')}
        error={errors.title}
        maxlength={200}
      />
      <div class="entry__pair">
        <DateField
          name="on"
          label={w(WORDS.on)}
          help={w(SHARED.today).replace('{today}', formatDate(visit.today, visit.lang))}
          value={values.get('on')}
          error={errors.on}
        />
        <DateField
          name="until"
          label={w(WORDS.until)}
          help={w(WORDS.untilHelp)}
          optional
          value={values.get('until')}
          error={errors.until}
        />
      </div>
      <Select
        name="level"
        label={w(WORDS.level)}
        value={values.get('level')}
        error={errors.level}
        options={optionsIn(visit, vocabulary, 'visitLevel')}
      />
      <Select
        name="country"
        label={w(WORDS.country)}
        optional
        value={values.get('country')}
        error={errors.country}
        options={countryOptions(visit.lang)}
      />
      <TextField name="body" label={w(WORDS.body)} optional value={values.get('body')} error={errors.body} maxlength={300} />
      <TextField name="city" label={w(WORDS.city)} optional value={values.get('city')} error={errors.city} maxlength={300} />
      <details class="more" open={open}>
        <summary>{w(WORDS.more)}</summary>
        <div class="form">
          <TextArea name="purpose" label={w(WORDS.purpose)} optional value={values.get('purpose')} error={errors.purpose} />
          <TextArea
            name="logistics"
            label={w(WORDS.logistics)}
            help={w(WORDS.logisticsHelp)}
            optional
            value={values.get('logistics')}
            error={errors.logistics}
          />
          <VisibilityField {...props} />
        </div>
      </details>
    </>
  );
};

export const visitForms = formPages({
  noun: VISITS,
  schema: visitFields,
  words: { list: WORDS.visits, record: WORDS.record, editTitle: WORDS.editTitle },
  refusals: REFUSAL_WORDS,
  Fields,
  near: { from: 'on', until: 'until', countries: ['country'] },
  defaults: ({ query, today }) => ({ on: [query.get('date') || today] }),
});
