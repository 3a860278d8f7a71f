import { exportRoutes } from '../../web/export.ts';
import { get, post, type Slice } from '../../web/route.ts';
import { ADMINISTRATION_GUIDE } from './guide.ts';
import { COMING_WORDS } from './messages/coming-and-leaving.ts';
import { REFUSAL_WORDS, VERB_WORDS, WORDS } from './messages.ts';
import { accountsPage } from './pages/accounts.tsx';
import { accountFiles, journalFiles } from './pages/files.ts';
import { administrationPage } from './pages/home.tsx';
import { createInvitation, invitationPage, renewInvitationNow, withdrawInvitationNow } from './pages/invitation.tsx';
import { journalPage } from './pages/journal.tsx';
import { endParticipationNow, leavingPage } from './pages/leaving.tsx';
import {
  addRole,
  disableMember,
  dropMemberIdentities,
  enableMember,
  endSessions,
  memberPage,
  newPassword,
  removeRole,
  resetFactor,
  switchLink,
} from './pages/member.tsx';
import { createPriority, endPriorityOn, prioritiesPage, priorityEndPage } from './pages/priorities.tsx';
import { factorRolesPage, saveFactorRoles } from './pages/second-factor.tsx';
import { signInsPage } from './pages/sign-ins.tsx';
import { closeUnitNow, createUnit, unitsPage } from './pages/units.tsx';
import { createWord, renameWordNow, vocabulariesPage, vocabularyPage, wordPage } from './pages/vocabulary.tsx';
import { ADMINISTRATORS, PRIORITY_KEEPERS } from './policy.ts';
import { ROOMS } from './rooms.ts';

const BASE = '/bureau/administration';

/** Who has access, what the organisation is made of, what it gives priority to, and who did what. */
export const administrationSlice: Slice = {
  id: 'administration',
  routes: [
    get(BASE, 'desk', administrationPage, PRIORITY_KEEPERS),
    get(`${BASE}/comptes`, 'desk', accountsPage, ADMINISTRATORS),
    ...exportRoutes(`${BASE}/comptes`, 'desk', accountFiles, ADMINISTRATORS),
    get(`${BASE}/comptes/nouveau`, 'desk', invitationPage, ADMINISTRATORS),
    post(`${BASE}/comptes/nouveau`, 'desk', createInvitation, ADMINISTRATORS),
    post(`${BASE}/invitations/:invitation/envoi`, 'desk', renewInvitationNow, ADMINISTRATORS),
    post(`${BASE}/invitations/:invitation/retrait`, 'desk', withdrawInvitationNow, ADMINISTRATORS),
    get(`${BASE}/comptes/:account`, 'desk', memberPage, ADMINISTRATORS),
    post(`${BASE}/comptes/:account/roles`, 'desk', addRole, ADMINISTRATORS),
    post(`${BASE}/comptes/:account/roles/:role/fin`, 'desk', removeRole, ADMINISTRATORS),
    post(`${BASE}/comptes/:account/mot-de-passe`, 'desk', newPassword, ADMINISTRATORS),
    post(`${BASE}/comptes/:account/seances`, 'desk', endSessions, ADMINISTRATORS),
    post(`${BASE}/comptes/:account/fermeture`, 'desk', disableMember, ADMINISTRATORS),
    post(`${BASE}/comptes/:account/ouverture`, 'desk', enableMember, ADMINISTRATORS),
    get(`${BASE}/comptes/:account/depart`, 'desk', leavingPage, ADMINISTRATORS),
    post(`${BASE}/comptes/:account/depart`, 'desk', endParticipationNow, ADMINISTRATORS),
    post(`${BASE}/comptes/:account/lien`, 'desk', switchLink, ADMINISTRATORS),
    post(`${BASE}/comptes/:account/second-facteur`, 'desk', resetFactor, ADMINISTRATORS),
    post(`${BASE}/comptes/:account/identites`, 'desk', dropMemberIdentities, ADMINISTRATORS),
    get(`${BASE}/second-facteur`, 'desk', factorRolesPage, ADMINISTRATORS),
    post(`${BASE}/second-facteur`, 'desk', saveFactorRoles, ADMINISTRATORS),
    get(`${BASE}/connexions`, 'desk', signInsPage, ADMINISTRATORS),
    get(`${BASE}/unites`, 'desk', unitsPage, ADMINISTRATORS),
    post(`${BASE}/unites`, 'desk', createUnit, ADMINISTRATORS),
    post(`${BASE}/unites/:unit/fermeture`, 'desk', closeUnitNow, ADMINISTRATORS),
    get(`${BASE}/priorites`, 'desk', prioritiesPage, PRIORITY_KEEPERS),
    post(`${BASE}/priorites`, 'desk', createPriority, PRIORITY_KEEPERS),
    get(`${BASE}/priorites/:priority/fin`, 'desk', priorityEndPage, PRIORITY_KEEPERS),
    post(`${BASE}/priorites/:priority/fin`, 'desk', endPriorityOn, PRIORITY_KEEPERS),
    get(`${BASE}/vocabulaires`, 'desk', vocabulariesPage, ADMINISTRATORS),
    get(`${BASE}/vocabulaires/:list`, 'desk', vocabularyPage, ADMINISTRATORS),
    post(`${BASE}/vocabulaires/:list`, 'desk', createWord, ADMINISTRATORS),
    get(`${BASE}/vocabulaires/:list/:code`, 'desk', wordPage, ADMINISTRATORS),
    post(`${BASE}/vocabulaires/:list/:code`, 'desk', renameWordNow, ADMINISTRATORS),
    get(`${BASE}/journal`, 'desk', journalPage, ADMINISTRATORS),
    ...exportRoutes(`${BASE}/journal`, 'desk', journalFiles, ADMINISTRATORS),
  ],
  commands: ROOMS.filter(({ fictional }) => !fictional),
  deskNav: [
    {
      id: 'administration',
      also: 'réglages paramètres gestion settings management',
      label: WORDS.administration,
      icon: 'settings',
      href: (paths) => paths.administration(),
      roles: PRIORITY_KEEPERS,
    },
  ],
  refusals: REFUSAL_WORDS,
  verbs: VERB_WORDS,
  guide: ADMINISTRATION_GUIDE,
  registers: {
    accounts: { label: WORDS.accounts, href: (paths, id) => paths.member(id), searched: false },
    accountInvitations: { label: COMING_WORDS.invitations, href: (paths) => paths.accounts(), searched: false },
    units: { label: WORDS.units, href: (paths) => paths.units(), searched: false },
    priorities: { label: WORDS.priorities, href: (paths) => paths.priorities(), searched: false },
    vocabulary: { label: WORDS.vocabularies, href: (paths) => paths.vocabularies(), searched: false },
    journal: { label: WORDS.journal, href: (paths) => paths.journal(), searched: false },
  },
};
