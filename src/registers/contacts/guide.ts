import type { GuideChapter } from '../../web/guide.ts';
import { WORDS } from './messages.ts';

export const CONTACTS_GUIDE: readonly GuideChapter[] = [
  {
    id: 'rencontrees',
    pages: ['contacts'],
    for: 'officer',
    title: { fr: 'Tenir les personnes et les organismes', en: 'Keeping people and organisations' },
    steps: [
      {
        fr: 'Cherchez d’abord\u00a0: la liste se tient au nom, et aux personnes rencontrées dans un exercice. Une fiche peut aussi naître dans le formulaire d’une action.',
        en: 'Search first: the list can be held to a name, and to the people met in a fiscal year. A record can also begin in the form of an action.',
      },
      {
        fr: 'Une fonction a un organisme et des dates; qui change de poste garde sa fiche. Une fonction saisie par erreur se retire, une fonction quittée prend fin.',
        en: 'A role has an organisation and dates; whoever changes office keeps the same record. Remove a role recorded by mistake; end one that was left.',
      },
      {
        fr: 'L’influence est une période avec ses raisons. Les rencontres tenues pendant cette période comptent comme influentes, les autres non.',
        en: 'Influence is a period with its reasons. Meetings held in that period count as influential, others do not.',
      },
      {
        fr: 'Deux fiches d’une même personne se fusionnent\u00a0: choisissez celle à garder. Une fusion ne s’annule pas.',
        en: 'Two records of one person are merged: choose the one to keep. A merge cannot be undone.',
      },
    ],
    link: { label: WORDS.contacts, href: (paths) => paths.deskRegister('contacts') },
  },
];
