import type { Bilingual } from '../../kernel/bilingual.ts';
import type { Paths } from '../../ui/paths.ts';
import type { NavEntry } from '../../web/route.ts';
import { COMING_WORDS } from './messages/coming-and-leaving.ts';
import { FACTOR_WORDS } from './messages/second-factor.ts';
import { WORDS } from './messages.ts';
import { ADMINISTRATORS, PRIORITY_KEEPERS } from './policy.ts';

export interface Room extends NavEntry {
  readonly lead: Bilingual;
  readonly roles: NonNullable<NavEntry['roles']>;
  /** In a demonstration alone. */
  readonly fictional?: boolean;
}

const room = (id: string, href: (paths: Paths) => string, label: Bilingual, lead: Bilingual): Room => ({
  id,
  href,
  label,
  lead,
  roles: ADMINISTRATORS,
});

/** Every page of the administration, in the order in which its first page shows them. */
export const ROOMS: readonly Room[] = [
  room('accounts', (paths) => paths.accounts(), WORDS.accounts, WORDS.accountsLead),
  room('signIns', (paths) => paths.signIns(), COMING_WORDS.signIns, COMING_WORDS.signInsRoom),
  room('secondFactor', (paths) => paths.secondFactorRules(), FACTOR_WORDS.room, FACTOR_WORDS.roomLead),
  room('services', (paths) => paths.services(), WORDS.services, WORDS.servicesLead),
  room('units', (paths) => paths.units(), WORDS.units, WORDS.unitsLead),
  room('calendars', (paths) => paths.calendars(), WORDS.calendars, WORDS.calendarsLead),
  room('standards', (paths) => paths.standards(), WORDS.standards, WORDS.standardsLead),
  { ...room('priorities', (paths) => paths.priorities(), WORDS.priorities, WORDS.prioritiesLead), roles: PRIORITY_KEEPERS },
  room('vocabularies', (paths) => paths.vocabularies(), WORDS.vocabularies, WORDS.vocabulariesLead),
  room('mail', (paths) => paths.mail(), WORDS.mail, WORDS.mailLead),
  room('sharings', (paths) => paths.sharings(), WORDS.sharings, WORDS.sharingsLead),
  room('webhooks', (paths) => paths.webhooks(), WORDS.webhooks, WORDS.webhooksLead),
  room('state', (paths) => paths.state(), WORDS.installationState, WORDS.stateLead),
  room('journal', (paths) => paths.journal(), WORDS.journal, WORDS.journalLead),
  { ...room('demonstration', (paths) => paths.demonstration(), WORDS.demonstration, WORDS.demonstrationLead), fictional: true },
];
