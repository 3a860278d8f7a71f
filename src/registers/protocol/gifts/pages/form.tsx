import { DateField } from '../../../../ui/forms/DateField.tsx';
import { SegmentedRadios } from '../../../../ui/forms/SegmentedRadios.tsx';
import { Select } from '../../../../ui/forms/Select.tsx';
import { TextArea } from '../../../../ui/forms/TextArea.tsx';
import { TextField } from '../../../../ui/forms/TextField.tsx';
import { words } from '../../../../web/visit.ts';
import { ContactField } from '../../shared/pages/ContactField.tsx';
import { type FormProps, formPages, optionsIn, VisibilityField } from '../../shared/pages/form.tsx';
import { valueText } from '../columns.ts';
import { giftFields } from '../fields.ts';
import { DIRECTION_WORDS, REFUSAL_WORDS, WORDS } from '../messages.ts';
import { GIFTS } from '../noun.ts';
import { DIRECTIONS } from '../rules.ts';

const Fields = (props: FormProps) => {
  const { visit, values, errors, vocabulary, contact, visits, isNew } = props;
  const w = words.bind(null, visit);
  const open = !isNew || ['contact', 'note', 'visibility', 'unit'].some((name) => errors[name] !== undefined);
  return (
    <>
      <SegmentedRadios
        name="direction"
        label={w(WORDS.direction)}
        value={values.get('direction')}
        error={errors.direction}
        options={DIRECTIONS.map((value) => ({ value, label: w(DIRECTION_WORDS[value]) }))}
      />
      <TextField name="title" label={w(WORDS.title)} value={values.get('title')} error={errors.title} maxlength={200} />
      <TextField name="party" label={w(WORDS.party)} value={values.get('party')} error={errors.party} maxlength={300} />
      <div class="entry__pair">
        <DateField name="on" label={w(WORDS.on)} value={values.get('on')} error={errors.on} />
        <TextField
          name="value"
          label={w(WORDS.value)}
          optional
          width="medium"
          inputmode="decimal"
          value={values.get('value')}
          error={errors.value}
        />
      </div>
      <Select
        name="decision"
        label={w(WORDS.decision)}
        empty={w(WORDS.undecided)}
        value={values.get('decision')}
        error={errors.decision}
        options={optionsIn(visit, vocabulary, 'giftDecision')}
      />
      <TextField name="place" label={w(WORDS.place)} optional value={values.get('place')} error={errors.place} maxlength={300} />
      <Select name="visit" label={w(WORDS.visit)} optional value={values.get('visit')} error={errors.visit} options={visits} />
      <details class="more" open={open}>
        <summary>{w(WORDS.more)}</summary>
        <div class="form">
          <ContactField visit={visit} value={contact} error={errors.contact} />
          <TextArea name="note" label={w(WORDS.note)} optional value={values.get('note')} error={errors.note} />
          <VisibilityField {...props} />
        </div>
      </details>
    </>
  );
};

export const giftForms = formPages({
  noun: GIFTS,
  schema: giftFields,
  words: { list: WORDS.gifts, record: WORDS.record, editTitle: WORDS.editTitle },
  refusals: REFUSAL_WORDS,
  ofVisit: true,
  Fields,
  defaults: ({ query, today }) => ({ on: [today], direction: ['received'], visit: [query.get('visite')] }),
  valuesOf: (gift) => ({ value: [valueText(gift) ?? ''] }),
});
