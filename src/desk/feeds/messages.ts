import type { Bilingual } from '../../kernel/bilingual.ts';

/** What is planned, where no more is said. */
export const NEUTRAL = {
  actions: { fr: 'Action', en: 'Action' },
  missions: { fr: 'Mission', en: 'Mission' },
  agreements: { fr: 'Échéance', en: 'Deadline' },
  visits: { fr: 'Visite', en: 'Visit' },
  invitations: { fr: 'Événement', en: 'Event' },
  accreditations: { fr: 'Accréditation', en: 'Accreditation' },
} as const satisfies Record<string, Bilingual>;

export const WORDS = {
  neutral: { fr: '{what} (détails dans Chancellerie)', en: '{what} (details in Chancery)' },
  titles: {
    fr: 'Montrer aussi les titres et les lieux des fiches à lecteurs nommés',
    en: 'Also show titles and places of records with named readers',
  },
  titlesHelp: {
    fr: 'Sinon, le calendrier n’en dit que le jour\u00a0: «\u00a0Visite (détails dans Chancellerie)\u00a0».',
    en: 'Otherwise the calendar tells their day alone: “Visit (details in Chancery)”.',
  },
  withTitles: {
    fr: 'Elle montre les titres et les lieux des fiches à lecteurs nommés.',
    en: 'It shows titles and places of records with named readers.',
  },
  withoutTitles: {
    fr: 'Des fiches à lecteurs nommés, elle ne dit que le jour.',
    en: 'Of records with named readers it tells the day alone.',
  },
  title: { fr: 'Mon calendrier', en: 'My calendar' },
  account: { fr: 'Mon compte', en: 'My account' },
  intro: {
    fr: 'Retrouvez dans votre agenda vos actions planifiées, votre protocole, vos missions et les échéances de vos ententes\u00a0: ce que vous avez consigné, ce qui vient de vos unités, les obligations dont vous répondez et, si vous les publiez, le terme des trimestres de missions.',
    en: 'See your planned actions, your protocol, your missions and the due dates of your agreements in your own calendar: what you recorded, what comes from your units, the obligations you are responsible for and, if you publish them, the due day of the quarters of missions.',
  },
  what: {
    fr: 'L’adresse est secrète. Quiconque la possède lit vos actions planifiées, vos visites, vos événements, vos missions et vos échéances, sans se connecter et sans rien pouvoir modifier. Ce que vous ne pouvez plus lire disparaît du calendrier.',
    en: 'The address is secret. Whoever has it reads your planned actions, visits, events, missions and terms without signing in, and can change nothing. What you may no longer read leaves the calendar.',
  },
  none: { fr: 'Vous n’avez pas d’adresse de calendrier.', en: 'You have no calendar address.' },
  make: { fr: 'Créer l’adresse', en: 'Create the address' },
  since: { fr: 'Une adresse existe depuis le {day}.', en: 'There has been an address since {day}.' },
  again: { fr: 'Créer une autre adresse', en: 'Create another address' },
  againHelp: {
    fr: 'L’adresse ne peut pas être montrée de nouveau. Une autre la remplace\u00a0: l’ancienne cesse aussitôt de fonctionner.',
    en: 'The address cannot be shown again. Another one takes its place: the old one stops working at once.',
  },
  revoke: { fr: 'Retirer l’adresse', en: 'Revoke the address' },
  revoked: { fr: 'L’adresse ne fonctionne plus.', en: 'The address no longer works.' },
  made: { fr: 'L’adresse de votre calendrier', en: 'The address of your calendar' },
  once: { fr: 'Copiez-la maintenant', en: 'Copy it now' },
  onceWhat: {
    fr: 'Elle ne sera plus montrée. Dans votre agenda, choisissez d’ajouter un calendrier par son adresse, puis collez-la.',
    en: 'It will not be shown again. In your calendar application, choose to add a calendar by its address, then paste it.',
  },
  back: { fr: 'Revenir au calendrier', en: 'Back to the calendar' },
  calendarName: { fr: 'Mon calendrier, {org}', en: 'My calendar, {org}' },
} as const satisfies Record<string, Bilingual>;
