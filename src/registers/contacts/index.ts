import { RECORDERS } from '../../kernel/actor.ts';
import { CREATING } from '../../web/creating.ts';
import { exportRoutes } from '../../web/export.ts';
import { get, post, type Slice } from '../../web/route.ts';
import { contactsApi } from './api.ts';
import { CONTACTS_GUIDE } from './guide.ts';
import { contactsImporter } from './importing.ts';
import { REFUSAL_WORDS, STATE_WORDS, VERB_WORDS, WORDS } from './messages.ts';
import { contactFiles } from './pages/files.ts';
import { changeContact, createContact, editContactPage, newContactPage } from './pages/form.tsx';
import { influencePage, postInfluence } from './pages/influence.tsx';
import { contactsDesk } from './pages/list.tsx';
import { mergePage, postMerge } from './pages/merge.tsx';
import { contactOptions } from './pages/options.tsx';
import { contactPage } from './pages/record.tsx';
import { postRole, rolePage } from './pages/role.tsx';
import { contactSummary } from './pages/summary.tsx';
import { contactCard } from './pages/vcard.ts';

export { createContactByName } from './actions.ts';
export { CONTACTS } from './columns.ts';

export const contactsSlice: Slice = {
  id: 'contacts',
  guide: CONTACTS_GUIDE,
  routes: [
    get('/bureau/contacts', 'desk', contactsDesk),
    ...exportRoutes('/bureau/contacts', 'desk', contactFiles),
    post('/bureau/contacts', 'desk', createContact),
    get('/bureau/contacts/nouveau', 'desk', newContactPage),
    get('/bureau/contacts/options', 'desk', contactOptions),
    get('/bureau/contacts/:id', 'desk', contactPage),
    get('/bureau/contacts/:id/carte.vcf', 'desk', contactCard),
    get('/bureau/contacts/:id/modifier', 'desk', editContactPage),
    post('/bureau/contacts/:id/modifier', 'desk', changeContact),
    get('/bureau/contacts/:id/fonctions', 'desk', rolePage),
    post('/bureau/contacts/:id/fonctions', 'desk', postRole),
    get('/bureau/contacts/:id/fonctions/:role', 'desk', rolePage),
    post('/bureau/contacts/:id/fonctions/:role', 'desk', postRole),
    get('/bureau/contacts/:id/influences', 'desk', influencePage),
    post('/bureau/contacts/:id/influences', 'desk', postInfluence),
    get('/bureau/contacts/:id/influences/:influence', 'desk', influencePage),
    post('/bureau/contacts/:id/influences/:influence', 'desk', postInfluence),
    get('/bureau/contacts/:id/fusion', 'desk', mergePage),
    post('/bureau/contacts/:id/fusion', 'desk', postMerge),
  ],
  api: contactsApi,
  commands: [
    {
      id: 'newPerson',
      also: `${CREATING} contact personne interlocuteur person people`,
      label: WORDS.newPerson,
      href: (paths) => paths.deskNew('contacts', { genre: 'person' }),
      roles: RECORDERS,
    },
    {
      id: 'newBody',
      also: `${CREATING} contact organisme organisation entreprise ministère body company ministry`,
      label: WORDS.newBody,
      href: (paths) => paths.deskNew('contacts', { genre: 'body' }),
      roles: RECORDERS,
    },
  ],
  deskNav: [
    {
      id: 'contacts',
      also: 'contacts carnet adresses gens entreprises people address book companies',
      label: WORDS.contacts,
      icon: 'users',
      href: (paths) => paths.deskRegister('contacts'),
    },
  ],
  importers: [contactsImporter],
  refusals: REFUSAL_WORDS,
  registers: {
    contacts: { label: WORDS.contacts, href: (paths, id) => paths.deskRecord('contacts', id), summary: contactSummary },
  },
  verbs: VERB_WORDS,
  states: STATE_WORDS,
};
