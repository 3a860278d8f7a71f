import { DateField } from '../../../../ui/forms/DateField.tsx';
import { Select } from '../../../../ui/forms/Select.tsx';
import { TextArea } from '../../../../ui/forms/TextArea.tsx';
import { TextField } from '../../../../ui/forms/TextField.tsx';
import { words } from '../../../../web/visit.ts';
import { type FormProps, formPages, VisibilityField } from '../../shared/pages/form.tsx';
import { eventFields } from '../fields.ts';
import { REFUSAL_WORDS, WORDS } from '../messages.ts';
import { EVENTS } from '../noun.ts';

const Fields = (props: FormProps) => {
  const { visit, values, errors, visits, isNew } = props;
  const w = words.bind(null, visit);
  const open = !isNew || ['note', 'visibility', 'unit'].some((name) => errors[name] !== undefined);
  return (
    <>
      <TextField name="title" label={w(WORDS.title)} value={values.get('title')} error={errors.title} maxlength={200} />
      <DateField name="on" label={w(WORDS.on)} value={values.get('on')} error={errors.on} />
      <div class="entry__pair">
        <TextField
          name="starts"
          label={w(WORDS.starts)}
          help={w(WORDS.timeHelp)}
          optional
          width="short"
          value={values.get('starts')}
          error={errors.starts}
        />
        <TextField name="ends" label={w(WORDS.ends)} optional width="short" value={values.get('ends')} error={errors.ends} />
      </div>
      <TextField name="venue" label={w(WORDS.venue)} optional value={values.get('venue')} error={errors.venue} maxlength={300} />
      <DateField name="answerBy" label={w(WORDS.answerBy)} optional value={values.get('answerBy')} error={errors.answerBy} />
      <Select name="visit" label={w(WORDS.visit)} optional value={values.get('visit')} error={errors.visit} options={visits} />
      <details class="more" open={open}>
        <summary>{w(WORDS.more)}</summary>
        <div class="form">
          <TextArea name="note" label={w(WORDS.note)} optional value={values.get('note')} error={errors.note} />
          <VisibilityField {...props} />
        </div>
      </details>
    </>
  );
};

export const eventForms = formPages({
  noun: EVENTS,
  schema: eventFields,
  words: { list: WORDS.invitations, record: WORDS.record, editTitle: WORDS.editTitle },
  refusals: REFUSAL_WORDS,
  ofVisit: true,
  Fields,
  defaults: ({ query, today }) => ({ on: [query.get('date') || today], visit: [query.get('visite')] }),
});
