import type { Bilingual } from '../../kernel/bilingual.ts';
import type { Paths } from '../../ui/paths.ts';
import type { NavEntry } from '../../web/route.ts';
import { COMING_WORDS } from './messages/coming-and-leaving.ts';
import { FACTOR_WORDS } from './messages/second-factor.ts';
import { WORDS } from './messages.ts';
import { ADMINISTRATORS, PRIORITY_KEEPERS } from './policy.ts';

export type RoomGroup = 'people' | 'rules' | 'exchange' | 'upkeep';

export interface Room extends NavEntry {
  readonly group: RoomGroup;
  readonly lead: Bilingual;
  readonly roles: NonNullable<NavEntry['roles']>;
  /** In a demonstration alone. */
  readonly fictional?: boolean;
}

/** Other words that people type for a page, in either language. */
const ALSO: Readonly<Record<string, string>> = {
  accounts: 'utilisateurs membres rôles inviter mots de passe users members roles invite passwords',
  signIns: 'connexions séances sécurité logins security',
  secondFactor: 'sécurité code téléphone mfa 2fa security',
  services: 'clés jetons programmes api keys tokens',
  units: 'directions équipes postes departments teams posts',
  calendars: 'vacances jours fériés congés fermetures heures ouverture holidays closures hours vacation',
  standards: 'délais échéances déclaration deadlines terms',
  priorities: 'territoires secteurs territories sectors',
  vocabularies: 'listes codes choix lists codes',
  mail: 'lettres envois sent letters e-mail',
  sharings: 'partenaires partage partners share',
  webhooks: 'intégrations automatisation integrations',
  state: 'santé sauvegarde version panne health backup status',
  journal: 'audit trace historique qui a fait quoi log history who did what',
  demonstration: 'effacer exemples demo remove',
};

const room = (group: RoomGroup, id: string, href: (paths: Paths) => string, label: Bilingual, lead: Bilingual): Room => ({
  group,
  id,
  href,
  label,
  lead,
  roles: ADMINISTRATORS,
  also: ALSO[id] ?? '',
});

/** Every page of the administration, in the order in which its first page shows them. */
export const ROOMS: readonly Room[] = [
  room('people', 'accounts', (paths) => paths.accounts(), WORDS.accounts, WORDS.accountsLead),
  room('people', 'signIns', (paths) => paths.signIns(), COMING_WORDS.signIns, COMING_WORDS.signInsRoom),
  room('people', 'secondFactor', (paths) => paths.secondFactorRules(), FACTOR_WORDS.room, FACTOR_WORDS.roomLead),
  room('people', 'units', (paths) => paths.units(), WORDS.units, WORDS.unitsLead),
  room('rules', 'calendars', (paths) => paths.calendars(), WORDS.calendars, WORDS.calendarsLead),
  room('rules', 'standards', (paths) => paths.standards(), WORDS.standards, WORDS.standardsLead),
  { ...room('rules', 'priorities', (paths) => paths.priorities(), WORDS.priorities, WORDS.prioritiesLead), roles: PRIORITY_KEEPERS },
  room('rules', 'vocabularies', (paths) => paths.vocabularies(), WORDS.vocabularies, WORDS.vocabulariesLead),
  room('exchange', 'mail', (paths) => paths.mail(), WORDS.mail, WORDS.mailLead),
  room('exchange', 'sharings', (paths) => paths.sharings(), WORDS.sharings, WORDS.sharingsLead),
  room('exchange', 'services', (paths) => paths.services(), WORDS.services, WORDS.servicesLead),
  room('exchange', 'webhooks', (paths) => paths.webhooks(), WORDS.webhooks, WORDS.webhooksLead),
  room('upkeep', 'state', (paths) => paths.state(), WORDS.installationState, WORDS.stateLead),
  room('upkeep', 'journal', (paths) => paths.journal(), WORDS.journal, WORDS.journalLead),
  { ...room('upkeep', 'demonstration', (paths) => paths.demonstration(), WORDS.demonstration, WORDS.demonstrationLead), fictional: true },
];

/** What the groups are called, in the order in which the first page shows them. */
export const ROOM_GROUPS: readonly (readonly [RoomGroup, Bilingual])[] = [
  ['people', WORDS.groupPeople],
  ['rules', WORDS.groupRules],
  ['exchange', WORDS.groupExchange],
  ['upkeep', WORDS.groupUpkeep],
];
