import { RECORDERS } from '../../kernel/actor.ts';
import { CREATING } from '../../web/creating.ts';
import { get, type Slice } from '../../web/route.ts';
import { accreditationsApi } from './accreditations/api.ts';
import { accreditationsImporter } from './accreditations/importing.ts';
import { accreditationRoutes } from './accreditations/index.ts';
import * as accreditations from './accreditations/messages.ts';
import { accreditationSummary } from './accreditations/pages/summary.tsx';
import { dueAccreditations, dueGifts, dueInvitations, protocolAhead } from './agenda/due.ts';
import { agendaPage } from './agenda/page.tsx';
import { giftsApi } from './gifts/api.ts';
import { giftsImporter } from './gifts/importing.ts';
import { giftRoutes } from './gifts/index.ts';
import * as gifts from './gifts/messages.ts';
import { giftSummary } from './gifts/pages/summary.tsx';
import { PROTOCOL_GUIDE } from './guide.ts';
import { eventsImporter } from './invitations/importing.ts';
import { invitationRoutes } from './invitations/index.ts';
import * as invitations from './invitations/messages.ts';
import { eventSummary } from './invitations/pages/summary.tsx';
import { SHARED } from './messages.ts';
import { visitsApi } from './visits/api.ts';
import { visitsImporter } from './visits/importing.ts';
import { visitRoutes } from './visits/index.ts';
import * as visits from './visits/messages.ts';
import { visitSummary } from './visits/pages/summary.tsx';

export { ACCREDITATION_FILES } from './accreditations/columns.ts';
export { dayOfProtocol, type PlannedProtocol } from './agenda/calendar.ts';
export { GIFT_FILES } from './gifts/columns.ts';
export { EVENT_FILES } from './invitations/columns.ts';
export { GUEST_FILES } from './invitations/pages/files.ts';
export { VISIT_FILES } from './visits/columns.ts';

/** Visits received; the entry of the navigation leads to all of protocol. */
export const visitsSlice: Slice = {
  id: 'visits',
  routes: [get('/bureau/protocole', 'desk', agendaPage), ...visitRoutes],
  api: visitsApi,
  ahead: protocolAhead,
  importers: [visitsImporter],
  deskNav: [
    {
      id: 'protocol',
      also: 'visites cadeaux consuls invitations agenda calendrier visits gifts calendar',
      label: SHARED.protocol,
      icon: 'flag',
      href: (paths) => paths.protocol(),
    },
  ],
  commands: [
    {
      id: 'newVisit',
      also: `${CREATING} visite délégation visiteur visit delegation`,
      label: visits.WORDS.record,
      href: (paths) => paths.deskNew('visits'),
      roles: RECORDERS,
    },
  ],
  guide: PROTOCOL_GUIDE,
  refusals: visits.REFUSAL_WORDS,
  registers: {
    visits: { label: visits.WORDS.visits, href: (paths, id) => paths.deskRecord('visits', id), plans: true, summary: visitSummary },
  },
  verbs: visits.VERB_WORDS,
  states: visits.STATE_WORDS,
};

/** Accreditations of the consular corps. */
export const accreditationsSlice: Slice = {
  id: 'accreditations',
  routes: accreditationRoutes,
  api: accreditationsApi,
  due: dueAccreditations,
  importers: [accreditationsImporter],
  commands: [
    {
      id: 'newAccreditation',
      also: `${CREATING} accréditation consul diplomate exequatur accreditation diplomat`,
      label: accreditations.WORDS.record,
      href: (paths) => paths.deskNew('accreditations'),
      roles: RECORDERS,
    },
  ],
  refusals: accreditations.REFUSAL_WORDS,
  registers: {
    accreditations: {
      label: accreditations.WORDS.accreditations,
      href: (paths, id) => paths.deskRecord('accreditations', id),
      summary: accreditationSummary,
    },
  },
  verbs: accreditations.VERB_WORDS,
  states: accreditations.STATE_WORDS,
};

/** Events with guests and their answers. */
export const invitationsSlice: Slice = {
  id: 'invitations',
  routes: invitationRoutes,
  importers: [eventsImporter],
  due: dueInvitations,
  commands: [
    {
      id: 'newInvitations',
      also: `${CREATING} événement réception invitation invités event reception guests`,
      label: invitations.WORDS.record,
      href: (paths) => paths.deskNew('invitations'),
      roles: RECORDERS,
    },
  ],
  refusals: invitations.REFUSAL_WORDS,
  registers: {
    invitations: { label: invitations.WORDS.invitations, href: (paths, id) => paths.deskRecord('invitations', id), summary: eventSummary },
  },
  verbs: invitations.VERB_WORDS,
  states: invitations.STATE_WORDS,
};

/** Gifts received and given. */
export const giftsSlice: Slice = {
  id: 'gifts',
  routes: giftRoutes,
  api: giftsApi,
  due: dueGifts,
  importers: [giftsImporter],
  commands: [
    {
      id: 'newGift',
      also: `${CREATING} cadeau présent gift present`,
      label: gifts.WORDS.record,
      href: (paths) => paths.deskNew('gifts'),
      roles: RECORDERS,
    },
  ],
  refusals: gifts.REFUSAL_WORDS,
  registers: { gifts: { label: gifts.WORDS.gifts, href: (paths, id) => paths.deskRecord('gifts', id), summary: giftSummary } },
  verbs: gifts.VERB_WORDS,
  states: gifts.STATE_WORDS,
};

/** Protocol: one slice a register, because each says its own verbs. */
export const protocolSlices: readonly Slice[] = [visitsSlice, accreditationsSlice, invitationsSlice, giftsSlice];
