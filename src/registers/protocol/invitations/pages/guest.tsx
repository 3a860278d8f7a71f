import { SegmentedRadios } from '../../../../ui/forms/SegmentedRadios.tsx';
import { TextArea } from '../../../../ui/forms/TextArea.tsx';
import { TextField } from '../../../../ui/forms/TextField.tsx';
import { readFields } from '../../../../web/read-fields.ts';
import { words } from '../../../../web/visit.ts';
import { ContactField } from '../../shared/pages/ContactField.tsx';
import { contactOption, withTyped } from '../../shared/pages/contact.ts';
import { LineField } from '../../shared/pages/LineField.tsx';
import { type PartProps, partPages } from '../../shared/pages/part.tsx';
import { writeGuest } from '../acts.ts';
import { guestFields } from '../fields.ts';
import { ANSWER_WORDS, REFUSAL_WORDS, WORDS } from '../messages.ts';
import { EVENTS } from '../noun.ts';
import { ANSWERS } from '../rules.ts';
import { loadGuests, loadNeeds } from '../store.ts';

/** A guest: who, what was answered, and what is needed at the table. */
const pages = partPages({
  noun: EVENTS,
  param: 'guest',
  words: { list: WORDS.invitations, add: WORDS.addGuest, edit: WORDS.editGuest, remove: WORDS.removeGuest },
  addAnother: WORDS.addAnother,
  refusals: REFUSAL_WORDS,
  Fields: GuestFields,
  defaults: () => ({ answer: ['none'] }),
  load: async ({ tx, org }, event, part) => {
    const guest = (await loadGuests(tx, org.id, event)).find(({ id }) => id === part);
    return guest ? { ...guest, needs: (await loadNeeds(tx, org.id, event)).get(part) } : null;
  },
  write: async (visit, event, part) => {
    const read = readFields(guestFields, withTyped(visit.form));
    return read.ok ? writeGuest(visit, event, part, read.value) : read;
  },
});
export const guestPage = pages.page;
export const postGuest = pages.submit;

async function GuestFields(props: PartProps) {
  const { visit, values, errors } = props;
  const w = words.bind(null, visit);
  const line = (name: 'function' | 'body' | 'seat' | 'delegate') => <LineField {...props} name={name} label={WORDS[name]} />;
  return (
    <>
      <ContactField visit={visit} value={await contactOption(visit, withTyped(values).get('contact'))} error={errors.contact} />
      <TextField
        name="name"
        label={w(WORDS.name)}
        help={w(WORDS.nameHelp)}
        optional
        value={values.get('name')}
        error={errors.name}
        maxlength={300}
      />
      {line('function')}
      {line('body')}
      <SegmentedRadios
        name="answer"
        label={w(WORDS.answer)}
        value={values.get('answer')}
        error={errors.answer}
        options={ANSWERS.map((value) => ({ value, label: w(ANSWER_WORDS[value]) }))}
      />
      {line('delegate')}
      {line('seat')}
      <TextArea
        name="needs"
        label={w(WORDS.needs)}
        help={w(WORDS.needsHelp)}
        optional
        rows={2}
        maxlength={2000}
        value={values.get('needs')}
        error={errors.needs}
      />
    </>
  );
}
