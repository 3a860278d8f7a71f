import type { Bilingual } from '../../kernel/bilingual.ts';

export const WORDS = {
  home: { fr: 'Accueil', en: 'Home' },
  title: { fr: 'Vie privée', en: 'Privacy' },
  lead: {
    fr: 'Ce site ne suit personne\u00a0: ni mesure d’audience, ni publicité, ni contenu d’un autre site.',
    en: 'This site follows nobody: no audience measurement, no advertising, no content from another site.',
  },
  browserTitle: { fr: 'Ce que le site garde dans votre navigateur', en: 'What the site keeps in your browser' },
  what: { fr: 'Ce qui est gardé', en: 'What is kept' },
  why: { fr: 'Pourquoi', en: 'Why' },
  until: { fr: 'Jusqu’à quand', en: 'Until when' },
  lossTitle: { fr: 'Quand la ligne se coupe', en: 'When the line drops' },
  loss: {
    fr: 'Avant d’envoyer un formulaire, la page vérifie que le site répond. Sinon elle vous le dit et garde ce que vous avez écrit; rien n’est envoyé deux fois. Sans JavaScript, votre navigateur fait comme pour tout autre site.',
    en: 'Before it sends a form, the page checks that the site answers. If not, it tells you and keeps what you wrote; nothing is sent twice. Without JavaScript, your browser does as it would for any other site.',
  },
  sharedTitle: { fr: 'Sur un ordinateur partagé', en: 'On a shared computer' },
  shared: {
    fr: 'Fermez l’onglet une fois votre demande envoyée\u00a0: ce que vous y avez écrit s’efface avec lui. Le personnel se déconnecte, ce qui efface ses brouillons.',
    en: 'Close the tab once your request is sent: what you wrote in it goes with it. Staff sign out, which clears their drafts.',
  },
  askTitle: { fr: 'Vos renseignements', en: 'Your information' },
  ask: {
    fr: 'Pour consulter ou faire corriger ce que vous nous avez confié dans une demande, écrivez-nous.',
    en: 'To see or correct what you entrusted to us in a request, write to us.',
  },
  write: { fr: 'Nous écrire', en: 'Write to us' },
} as const satisfies Record<string, Bilingual>;

/** What `src/identity/session.ts`, the theme and the drafts of `src/ui/client` leave in a browser. */
export const KEPT: readonly { readonly what: Bilingual; readonly why: Bilingual; readonly until: Bilingual }[] = [
  {
    what: { fr: 'Un témoin de session, pour le personnel', en: 'A session cookie, for staff' },
    why: { fr: 'Rester connecté', en: 'To stay signed in' },
    until: { fr: 'La déconnexion, ou 14\u00a0jours', en: 'Sign-out, or 14\u00a0days' },
  },
  {
    what: { fr: 'Des témoins de passage, pendant une connexion en deux étapes', en: 'Passing cookies, during a sign-in in two steps' },
    why: { fr: 'Passer d’une étape à l’autre', en: 'To go from one step to the next' },
    until: { fr: 'La fin de la connexion, ou quelques minutes', en: 'The end of the sign-in, or a few minutes' },
  },
  {
    what: { fr: 'Un témoin de thème, si vous en choisissez un', en: 'A theme cookie, if you choose one' },
    why: { fr: 'Garder l’affichage clair ou sombre', en: 'To keep the light or dark display' },
    until: { fr: 'Un an', en: 'One year' },
  },
  {
    what: { fr: 'Ce que vous envoyez dans un formulaire public', en: 'What you send in a public form' },
    why: { fr: 'Vous le rendre si l’envoi échoue', en: 'To give it back to you if sending fails' },
    until: {
      fr: 'La réception, une heure, ou la fermeture de l’onglet; rien n’est gardé avant l’envoi',
      en: 'Until received, one hour, or the closing of the tab; nothing is kept before you send',
    },
  },
  {
    what: {
      fr: 'Les brouillons du personnel, dans son navigateur; jamais un mot de passe ni un fichier',
      en: 'Drafts of staff, in their browser; never a password or a file',
    },
    why: { fr: 'Ne rien perdre d’un long formulaire', en: 'To lose nothing of a long form' },
    until: { fr: 'La réception, la déconnexion, ou 7\u00a0jours', en: 'Until received, sign-out, or 7\u00a0days' },
  },
  {
    what: { fr: 'Le choix de se passer des raccourcis d’une touche', en: 'The choice to do without single-key shortcuts' },
    why: { fr: 'Le respecter', en: 'To respect it' },
    until: { fr: 'Que vous changiez d’avis', en: 'You change your mind' },
  },
];
