import { SegmentedRadios } from '../../../../ui/forms/SegmentedRadios.tsx';
import { Select } from '../../../../ui/forms/Select.tsx';
import { TextField } from '../../../../ui/forms/TextField.tsx';
import { countryOptions } from '../../../../web/countries.ts';
import { readFields } from '../../../../web/read-fields.ts';
import { type Reply, redirect, refused } from '../../../../web/reply.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { ContactField } from '../../shared/pages/ContactField.tsx';
import { contactOption, withTyped } from '../../shared/pages/contact.ts';
import { LineField } from '../../shared/pages/LineField.tsx';
import { type PartProps, partPages } from '../../shared/pages/part.tsx';
import { personFields } from '../fields.ts';
import { REFUSAL_WORDS, SIDE_WORDS, WORDS } from '../messages.ts';
import { VISITS } from '../noun.ts';
import { removePerson, writePerson } from '../parts.ts';
import { SIDES } from '../rules.ts';
import { loadPeople } from '../store.ts';

/** Somebody who comes or who receives: a form of its own, so that a delegation of thirty does not crowd the visit. */
const pages = partPages({
  noun: VISITS,
  param: 'person',
  words: { list: WORDS.visits, add: WORDS.addPerson, edit: WORDS.editPerson, remove: WORDS.removePerson },
  addAnother: WORDS.addAnother,
  refusals: REFUSAL_WORDS,
  Fields: PersonFields,
  defaults: ({ query }, { thing }) => {
    const side = SIDES.find((one) => one === query.get('cote')) ?? 'delegation';
    return { side: [side], country: [side === 'delegation' ? (thing.country ?? '') : ''] };
  },
  load: async ({ tx, org }, received, part) => (await loadPeople(tx, org.id, received)).find(({ id }) => id === part) ?? null,
  write: async (visit, received, part) => {
    const read = readFields(personFields, withTyped(visit.form));
    return read.ok ? writePerson(visit, received, part, read.value) : read;
  },
  keep: (form) => ({ cote: form.get('side') }),
});
export const personPage = pages.page;
export const postPerson = pages.submit;

export async function dropPerson(visit: Visit): Promise<Reply> {
  const { id = '', person: part = '' } = visit.params;
  const done = await removePerson(visit, id, part);
  return done.ok ? redirect(visit.paths.deskRecord('visits', id)) : refused(...done.refusals);
}

async function PersonFields(props: PartProps) {
  const { visit, values, errors } = props;
  const w = words.bind(null, visit);
  return (
    <>
      <SegmentedRadios
        name="side"
        label={w(WORDS.side)}
        value={values.get('side')}
        error={errors.side}
        options={SIDES.map((value) => ({ value, label: w(SIDE_WORDS[value]) }))}
      />
      <LineField {...props} name="name" label={WORDS.name} required />
      <LineField {...props} name="function" label={WORDS.function} />
      <LineField {...props} name="body" label={WORDS.personBody} />
      <Select
        name="country"
        label={w(WORDS.country)}
        optional
        value={values.get('country')}
        error={errors.country}
        options={countryOptions(visit.lang)}
      />
      <TextField
        name="place"
        label={w(WORDS.place)}
        optional
        width="short"
        inputmode="numeric"
        value={values.get('place')}
        error={errors.place}
      />
      <ContactField visit={visit} value={await contactOption(visit, withTyped(values).get('contact'))} error={errors.contact} />
    </>
  );
}
