import { z } from 'zod';
import type { Bilingual } from '../../kernel/bilingual.ts';
import { accept, NOT_FOUND, refuse } from '../../kernel/decision.ts';
import { answersOf, idOf } from '../../records/api.ts';
import { loadSpine } from '../../records/spine.ts';
import { FIELD_WORDS as SHARED } from '../../web/api/messages.ts';
import { cut, idCursor, pageOf, pageQuery } from '../../web/api/page.ts';
import { type ApiRoute, merge, operation, type RawCall } from '../../web/api/route.ts';
import { editContact, recordContact } from './actions.ts';
import { contactFields } from './fields.ts';
import { FIELD_WORDS } from './messages.ts';
import { CONTACT_KINDS, PARTY_KINDS, STATES } from './rules.ts';
import { loadContact } from './store/contact.ts';
import { type Listed, listContacts } from './store/directory.ts';

const visibility = contactFields.shape.visibility.unwrap();

const contact = z.object({
  id: z.uuid(),
  number: z.string(),
  version: z.int(),
  state: z.enum(STATES),
  kind: z.enum(CONTACT_KINDS),
  given: z.string(),
  family: z.string(),
  name: z.string(),
  partyKind: z.enum(PARTY_KINDS).nullable(),
  country: z.string().nullable(),
  language: z.string().nullable(),
  email: z.string(),
  phone: z.string(),
  notes: z.string(),
  mergedInto: z.uuid().nullable(),
  visibility,
  unit: z.uuid().nullable(),
});
type ContactBody = z.input<typeof contact>;

const listed = z.object({
  id: z.uuid(),
  number: z.string(),
  kind: z.enum(CONTACT_KINDS),
  name: z.string(),
  note: z.string(),
  partyKind: z.enum(PARTY_KINDS).nullable(),
  country: z.string().nullable(),
  influentialNow: z.boolean(),
});

const words: Readonly<Record<string, Bilingual>> = {
  ...SHARED,
  ...FIELD_WORDS,
  kind: { fr: 'Personne ou organisme', en: 'Person or organisation' },
  partyKind: { fr: 'Genre d’organisme; une personne peut être artiste', en: 'Kind of organisation; a person may be an artist' },
  country: { fr: 'Pays, code ISO 3166-1 à deux lettres', en: 'Country, two-letter ISO 3166-1 code' },
  language: { fr: 'Langue de correspondance, code ISO 639-1', en: 'Language of correspondence, ISO 639-1 code' },
  mergedInto: { fr: 'Le contact gardé à sa place, après une fusion', en: 'The contact kept in its place, after a merge' },
  anyway: { fr: 'Créer malgré des contacts qui lui ressemblent', en: 'Make it although contacts that look the same exist' },
  note: { fr: 'Fonction et organisme actuels', en: 'Current role and organisation' },
  influentialNow: { fr: 'Influent aujourd’hui', en: 'Influential today' },
};
const params = { id: { says: SHARED.id, example: '01a2b3c4-0000-7000-8000-000000000002', uuid: true } };

const example: ContactBody = {
  id: params.id.example,
  number: 'P-2026-0031',
  version: 1,
  state: 'active',
  kind: 'person',
  given: 'Camille',
  family: 'Fictive',
  name: '',
  partyKind: null,
  country: 'FR',
  language: 'fr',
  email: 'camille.fictive@exemple.invalid',
  phone: '',
  notes: '',
  mergedInto: null,
  visibility: 'organisation',
  unit: null,
};

async function bodyOf({ visit: { tx, org } }: RawCall, id: string): Promise<ContactBody | null> {
  const spine = await loadSpine(tx, org.id, id);
  const row = spine?.register === 'contacts' ? await loadContact(tx, org.id, id) : null;
  if (!spine || !row) return null;
  const { number, version, unit } = spine;
  return {
    ...row,
    id,
    number,
    version,
    unit,
    // Only this register writes the spine of a contact: its states, and never a public one.
    state: spine.state as ContactBody['state'],
    visibility: spine.visibility as ContactBody['visibility'],
  };
}

const answers = answersOf('contacts', bodyOf);

const itemOf = ({ id, number, kind, name, note, partyKind, country, influentialNow }: Listed): z.input<typeof listed> => ({
  id,
  number,
  kind,
  name,
  note,
  partyKind,
  country,
  influentialNow,
});

const list = operation({
  method: 'GET',
  path: '/contacts',
  operation: 'listContacts',
  resource: 'contacts',
  summary: { fr: 'Lister les contacts, par nom', en: 'List contacts, by name' },
  words,
  query: pageQuery.extend({ kind: z.enum(CONTACT_KINDS).optional() }),
  response: { name: 'ContactPage', schema: pageOf(listed) },
  example: {
    response: {
      items: [
        {
          id: example.id,
          number: example.number,
          kind: 'person',
          name: 'Camille Fictive',
          note: 'Directrice, Atelier fictif',
          partyKind: null,
          country: 'FR',
          influentialNow: false,
        },
      ],
      next: null,
    },
  },
  answer: async ({ visit, query }) => {
    const after = idCursor(query.after);
    if (!after.ok) return after;
    const rows = await listContacts(visit.tx, visit.org.id, { kind: query.kind, after: after.value }, query.limit + 1);
    return accept(cut(rows, query.limit, ({ id }) => [id], itemOf));
  },
});

const read = operation({
  method: 'GET',
  path: '/contacts/{id}',
  operation: 'readContact',
  resource: 'contacts',
  summary: { fr: 'Lire un contact', en: 'Read a contact' },
  words,
  params,
  response: { name: 'Contact', schema: contact },
  example: { response: example },
  answer: answers.read,
});

const create = operation({
  method: 'POST',
  path: '/contacts',
  operation: 'createContact',
  resource: 'contacts',
  summary: { fr: 'Ajouter une personne ou un organisme', en: 'Add a person or an organisation' },
  more: {
    fr: 'Un contact qui ressemble à un autre est refusé (duplicates), sauf si «\u00a0anyway\u00a0» est vrai.',
    en: 'A contact that looks like another one is refused (duplicates), unless “anyway” is true.',
  },
  words,
  body: { name: 'ContactInput', schema: contactFields },
  response: { name: 'Contact', schema: contact },
  example: { request: { kind: 'person', given: 'Camille', family: 'Fictive', country: 'FR', language: 'fr' }, response: example },
  answer: async (call) => answers.made(call, await recordContact(call.visit, call.body)),
});

const change = merge({
  path: '/contacts/{id}',
  operation: 'changeContact',
  resource: 'contacts',
  summary: { fr: 'Modifier un contact', en: 'Change a contact' },
  words,
  params,
  body: { name: 'ContactChange', schema: contactFields.omit({ kind: true, anyway: true }), whole: contactFields },
  response: { name: 'Contact', schema: contact },
  example: { request: { phone: '+33 1 00 00 00 00' }, response: { ...example, phone: '+33 1 00 00 00 00', version: 2 } },
  current: async (call) => {
    const now = await bodyOf(call, idOf(call));
    if (!now) return refuse(NOT_FOUND);
    const { kind, given, family, name, email, phone, notes, visibility, version } = now;
    return accept({
      version,
      fields: {
        ...{ kind, given, family, name, notes, visibility },
        email: email || undefined,
        phone: phone || undefined,
        partyKind: now.partyKind ?? undefined,
        country: now.country ?? undefined,
        // The check constraint of the column holds it to the languages of the schema.
        language: (now.language ?? undefined) as z.input<typeof contactFields>['language'],
        unit: now.unit ?? undefined,
      },
    });
  },
  answer: async (call, version, fields) => answers.after(call, await editContact(call.visit, idOf(call), version, fields)),
});

/** People and organisations for programs. */
export const contactsApi: readonly ApiRoute[] = [list, read, create, change];
