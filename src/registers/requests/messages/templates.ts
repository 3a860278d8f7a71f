import type { Bilingual } from '../../../kernel/bilingual.ts';
import type { Placeholder, Purpose } from '../templates/rules.ts';

export const PURPOSE_WORDS = {
  acknowledgement: { fr: 'Accusé de réception', en: 'Acknowledgement' },
  correction: { fr: 'Demande de complément', en: 'Request for more' },
  reply: { fr: 'Réponse', en: 'Answer' },
  closure: { fr: 'Fermeture', en: 'Closing' },
} as const satisfies Record<Purpose, Bilingual>;

export const PLACEHOLDER_WORDS = {
  name: { fr: 'nom de la personne', en: 'name of the person' },
  number: { fr: 'numéro de la demande', en: 'number of the request' },
  subject: { fr: 'objet', en: 'subject' },
  received: { fr: 'jour de la réception', en: 'day of receipt' },
  due: { fr: 'échéance de la réponse', en: 'day by which the answer is due' },
  officer: { fr: 'votre nom', en: 'your name' },
  unit: { fr: 'unité responsable', en: 'unit in charge' },
  organisation: { fr: 'nom de l’organisme', en: 'name of the organisation' },
} as const satisfies Record<Placeholder, Bilingual>;

export const TEMPLATE_WORDS = {
  templates: { fr: 'Modèles de lettres', en: 'Letter templates' },
  lead: {
    fr: 'Les mots avec lesquels l’organisation répond. Un modèle s’insère dans une réponse, qui reste à relire et à compléter.',
    en: 'The words in which the organisation answers. A template is put into a reply, which is still to be read over and completed.',
  },
  add: { fr: 'Ajouter un modèle', en: 'Add a template' },
  none: { fr: 'Aucun modèle', en: 'No templates' },
  noneLead: {
    fr: 'Écrivez ici les lettres que vous récrivez souvent\u00a0: accusés de réception, demandes de complément, réponses.',
    en: 'Write here the letters that you write again and again: acknowledgements, requests for more, answers.',
  },
  name: { fr: 'Nom du modèle', en: 'Name of the template' },
  purpose: { fr: 'Pour', en: 'For' },
  kind: { fr: 'Nature', en: 'Kind' },
  lang: { fr: 'Langue de la lettre', en: 'Language of the letter' },
  langShort: { fr: 'Langue', en: 'Language' },
  category: { fr: 'Catégorie', en: 'Category' },
  categoryHelp: { fr: 'Laissez vide pour toutes les catégories.', en: 'Leave empty for every category.' },
  every: { fr: 'Toutes', en: 'All' },
  body: { fr: 'Texte', en: 'Text' },
  bodyHelp: {
    fr: 'Une ligne vide sépare les paragraphes. Ce qui est entre accolades est remplacé dans chaque lettre.',
    en: 'An empty line separates paragraphs. What stands in braces is replaced in each letter.',
  },
  state: { fr: 'État', en: 'State' },
  offered: { fr: 'Proposé', en: 'Offered' },
  withdrawn: { fr: 'Retiré', en: 'Withdrawn' },
  withdraw: { fr: 'Retirer ce modèle', en: 'Withdraw this template' },
  offer: { fr: 'Proposer de nouveau', en: 'Offer it again' },
  save: { fr: 'Enregistrer', en: 'Save' },
  abandon: { fr: 'Abandonner', en: 'Go back' },
  saved: { fr: 'C’est enregistré.', en: 'Saved.' },
  use: { fr: 'Modèle', en: 'Template' },
  insert: { fr: 'Insérer le modèle', en: 'Insert the template' },
  preview: { fr: 'Voir la lettre', en: 'See the letter' },
  previewTitle: { fr: 'La lettre telle qu’elle partira', en: 'The letter as it will be sent' },
  previewNone: {
    fr: 'Rien ne part par courriel avec ces choix\u00a0: la personne lira ce texte sur la page de suivi.',
    en: 'Nothing is sent by e-mail with these choices: the person will read this text on the follow-up page.',
  },
  inserted: { fr: 'Le modèle est dans le texte. Rien n’est encore parti.', en: 'The template is in the text. Nothing has been sent yet.' },
  otherLang: {
    fr: 'Ce modèle est en {template}, et la personne écrit en {person}.',
    en: 'This template is in {template}, and the person writes in {person}.',
  },
  frenchLower: { fr: 'français', en: 'French' },
  englishLower: { fr: 'anglais', en: 'English' },
  leftOpen: { fr: 'Il reste à compléter\u00a0: {value}', en: 'Still to be completed: {value}' },
  sir: { fr: 'Madame, Monsieur', en: 'Sir or Madam' },
} as const satisfies Record<string, Bilingual>;

export const TEMPLATE_VERBS: Readonly<Record<string, Bilingual>> = {
  addTemplate: { fr: 'a ajouté un modèle de lettre', en: 'added a letter template' },
  changeTemplate: { fr: 'a modifié un modèle de lettre', en: 'changed a letter template' },
  endTemplate: { fr: 'a retiré un modèle de lettre', en: 'withdrew a letter template' },
  offerTemplate: { fr: 'a proposé de nouveau un modèle de lettre', en: 'offered a letter template again' },
};

export const TEMPLATE_REFUSALS: Readonly<Record<string, Bilingual>> = {
  unknownPlaceholder: {
    fr: '«\u00a0{value}\u00a0» ne correspond à rien\u00a0: les accolades servent seulement aux mots de la liste sous le texte.',
    en: '“{value}” stands for nothing: braces are for the words of the list under the text alone.',
  },
  placeholderLeft: {
    fr: 'Complétez {value} avant d’envoyer\u00a0: la personne lirait ces accolades.',
    en: 'Complete {value} before sending: the person would read these braces.',
  },
  templateNameTaken: {
    fr: 'Un autre modèle de cette langue porte ce nom. Donnez-en un autre.',
    en: 'Another template in this language has this name. Give another.',
  },
};
