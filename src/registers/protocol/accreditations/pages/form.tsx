import { DateField } from '../../../../ui/forms/DateField.tsx';
import { SegmentedRadios } from '../../../../ui/forms/SegmentedRadios.tsx';
import { Select } from '../../../../ui/forms/Select.tsx';
import { TextArea } from '../../../../ui/forms/TextArea.tsx';
import { TextField } from '../../../../ui/forms/TextField.tsx';
import { countryOptions } from '../../../../web/countries.ts';
import { words } from '../../../../web/visit.ts';
import { ContactField } from '../../shared/pages/ContactField.tsx';
import { type FormProps, formPages, VisibilityField } from '../../shared/pages/form.tsx';
import { LineField } from '../../shared/pages/LineField.tsx';
import { accreditationFields } from '../fields.ts';
import { CLASS_WORDS, KIND_WORDS, REFUSAL_WORDS, WORDS } from '../messages.ts';
import { ACCREDITATIONS } from '../noun.ts';
import { CLASSES, KINDS } from '../rules.ts';

const Fields = (props: FormProps) => {
  const { visit, values, errors, contact, isNew } = props;
  const w = words.bind(null, visit);
  const open = !isNew || ['contact', 'note', 'visibility', 'unit'].some((name) => errors[name] !== undefined);
  const day = (name: 'on' | 'arrived' | 'exequatur' | 'until') => (
    <DateField
      name={name}
      label={w(WORDS[name])}
      help={name === 'exequatur' ? w(WORDS.exequaturHelp) : undefined}
      optional={name !== 'on'}
      value={values.get(name)}
      error={errors[name]}
    />
  );
  return (
    <>
      <TextField name="title" label={w(WORDS.name)} value={values.get('title')} error={errors.title} maxlength={200} />
      <Select
        name="country"
        label={w(WORDS.country)}
        value={values.get('country')}
        error={errors.country}
        options={countryOptions(visit.lang)}
      />
      <SegmentedRadios
        name="class"
        label={w(WORDS.class)}
        value={values.get('class')}
        error={errors.class}
        options={CLASSES.map((value) => ({ value, label: w(CLASS_WORDS[value]) }))}
      />
      <SegmentedRadios
        name="kind"
        label={w(WORDS.kind)}
        value={values.get('kind')}
        error={errors.kind}
        options={KINDS.map((value) => ({ value, label: w(KIND_WORDS[value]) }))}
      />
      <LineField {...props} name="function" label={WORDS.function} />
      <LineField {...props} name="seat" label={WORDS.seat} />
      <div class="entry__pair">
        {day('on')}
        {day('arrived')}
      </div>
      <div class="entry__pair">
        {day('exequatur')}
        {day('until')}
      </div>
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

export const accreditationForms = formPages({
  noun: ACCREDITATIONS,
  schema: accreditationFields,
  words: { list: WORDS.accreditations, record: WORDS.record, editTitle: WORDS.editTitle },
  refusals: REFUSAL_WORDS,
  Fields,
  defaults: ({ today }) => ({ on: [today], class: ['consulGeneral'], kind: ['career'] }),
});
