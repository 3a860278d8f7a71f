import type { GuideChapter } from '../../web/guide.ts';
import { WORDS } from './messages.ts';

export const ADMINISTRATION_GUIDE: readonly GuideChapter[] = [
  {
    id: 'comptes',
    pages: ['administration/comptes', 'administration/second-facteur', 'administration/connexions'],
    for: 'administrator',
    title: { fr: 'Ouvrir et fermer des comptes', en: 'Opening and closing accounts' },
    steps: [
      {
        fr: 'Invitez une personne par son adresse et donnez-lui ses rôles\u00a0: elle choisit elle-même son mot de passe ou sa clé d’accès.',
        en: 'Invite a person by address and give the roles: the person chooses a password or a passkey.',
      },
      {
        fr: 'Au départ de quelqu’un, passez par «\u00a0Départ\u00a0» sur la page de son compte\u00a0: ce dont cette personne répondait est remis à une autre.',
        en: 'When somebody leaves, use “Departure” on the page of the account: what that person was responsible for is handed to somebody else.',
      },
      {
        fr: 'Un rôle retiré ou une séance fermée vaut dès la page suivante.',
        en: 'A role that is taken away or a session that is closed counts from the next page on.',
      },
    ],
    link: { label: WORDS.accounts, href: (paths) => paths.accounts(), roles: ['administrator'] },
  },
  {
    id: 'tenir',
    pages: ['administration'],
    for: 'administrator',
    title: { fr: 'Tenir l’installation', en: 'Keeping the installation' },
    steps: [
      {
        fr: 'Unités, priorités et listes ont leur page. Une priorité a un début et une fin\u00a0: les actions passées gardent celle de leur jour.',
        en: 'Units, priorities and lists have their page. A priority has a start and an end: past actions keep the one of their day.',
      },
      {
        fr: '«\u00a0Courriels\u00a0» montre ce qui est parti, ce qui attend et ce qui n’a pas pu partir, et pourquoi.',
        en: '“Mail” shows what was sent, what is waiting and what could not be sent, and why.',
      },
      {
        fr: '«\u00a0État\u00a0» dit, ligne par ligne, comment va l’installation et quoi faire. Le journal dit qui a fait quoi.',
        en: '“State” says, line by line, how the installation is and what to do. The journal says who did what.',
      },
    ],
    link: { label: WORDS.administration, href: (paths) => paths.administration(), roles: ['administrator', 'planner'] },
  },
];
