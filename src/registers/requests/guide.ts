import type { GuideChapter } from '../../web/guide.ts';
import { DESK_WORDS } from './messages/desk.ts';
import { HANDLERS, STAFF } from './policy.ts';

const CITIZEN: readonly GuideChapter[] = [
  {
    id: 'demander',
    for: 'citizen',
    title: { fr: 'Demander un renseignement', en: 'Asking for information' },
    steps: [
      {
        fr: 'Remplissez le formulaire\u00a0: un objet, votre question, et une adresse de courriel si vous voulez la réponse par courriel. Aucun compte n’est nécessaire.',
        en: 'Fill the form: a subject, your question, and an e-mail address if you want the answer by e-mail. No account is needed.',
      },
      {
        fr: 'La page qui suit donne un numéro et un code de suivi. Notez-les\u00a0: le code n’est montré qu’une fois, et il suffit à lire nos échanges.',
        en: 'The next page gives a number and a follow-up code. Write them down: the code is shown only once, and it is enough to read our exchanges.',
      },
    ],
    link: { label: { fr: 'Demander un renseignement', en: 'Ask for information' }, href: (paths) => paths.requestForm() },
  },
  {
    id: 'suivre',
    for: 'citizen',
    title: { fr: 'Suivre une demande', en: 'Following a request' },
    steps: [
      {
        fr: 'Donnez le numéro et le code de suivi\u00a0: la page dit où en est la demande et montre nos échanges.',
        en: 'Give the number and the follow-up code: the page says where the request stands and shows our exchanges.',
      },
      {
        fr: 'Vous pouvez y ajouter un message, envoyer ce qui manque, ou retirer la demande.',
        en: 'There you can add a message, send what is missing, or withdraw the request.',
      },
      {
        fr: 'Les fichiers que vous avez envoyés et ceux que nous vous envoyons s’y téléchargent.',
        en: 'The files that you sent and those that we send you are downloaded there.',
      },
      {
        fr: 'Les délais courent à partir du jour où la demande est complète.',
        en: 'Time limits run from the day on which the request is complete.',
      },
    ],
    link: { label: { fr: 'Suivre une demande', en: 'Follow a request' }, href: (paths) => paths.followUp() },
  },
  {
    id: 'porter-plainte',
    for: 'citizen',
    title: { fr: 'Déposer une plainte', en: 'Making a complaint' },
    steps: [
      {
        fr: 'Une plainte se dépose par un formulaire à part. Seules les personnes responsables des plaintes la lisent\u00a0: celles qui répondent aux demandes ne savent pas qu’elle existe.',
        en: 'A complaint is made with a form of its own. Only complaints officers read it: those who answer requests do not know that it exists.',
      },
      {
        fr: 'Elle a son numéro et son code de suivi, comme une demande.',
        en: 'It has its number and its follow-up code, as a request does.',
      },
    ],
    link: { label: { fr: 'Déposer une plainte', en: 'Make a complaint' }, href: (paths) => paths.complaintForm() },
  },
  {
    id: 'satisfaction',
    for: 'citizen',
    title: { fr: 'Dire votre satisfaction', en: 'Saying whether you were satisfied' },
    steps: [
      {
        fr: 'Le courriel qui annonce la fin du traitement porte une question, avec un lien par réponse. Suivre le lien n’enregistre rien\u00a0: c’est le bouton de la page qui le fait, une seule fois, pendant 30 jours.',
        en: 'The e-mail that announces the end of handling carries one question, with a link for each answer. Following the link records nothing: the button on the page does, once, within 30 days.',
      },
      {
        fr: 'Répondre est facultatif, et personne ne vous le demandera de nouveau. La part de personnes satisfaites est publiée avec le nombre de questions et de réponses.',
        en: 'Answering is optional, and nobody will ask you again. The share of people satisfied is published with the number asked and the number answered.',
      },
    ],
    link: { label: { fr: 'Résultats publiés', en: 'Published results' }, href: (paths) => paths.satisfactionResults() },
  },
];

const DESK: readonly GuideChapter[] = [
  {
    id: 'repondre',
    pages: ['demandes/*'],
    for: 'agent',
    title: { fr: 'Traiter une demande', en: 'Handling a request' },
    steps: [
      {
        fr: 'Consignez ce qui vient par téléphone, au comptoir ou par la poste, avec le jour de réception. Pour la poste, le cachet est noté à part.',
        en: 'Record what comes by telephone, at the counter or by post, with the day of receipt. For the post, the postmark is noted apart.',
      },
      {
        fr: 'Une demande est présumée complète à sa réception. S’il manque quelque chose, demandez-le depuis la fiche, en disant si la demande est incomplète, inexacte ou périmée.',
        en: 'A request is presumed complete at receipt. If something is missing, ask for it from the record, saying whether the request is incomplete, incorrect or outdated.',
      },
      {
        fr: 'Attribuez la demande, puis répondez depuis la fiche\u00a0: le courriel part aussitôt, et la réponse paraît aussi sur la page de suivi. Une note interne n’est jamais montrée à la personne.',
        en: 'Assign the request, then answer from the record: the e-mail is sent at the same time, and the answer appears on the follow-up page too. An internal note is never shown to the person.',
      },
      {
        fr: 'Des fichiers peuvent accompagner la réponse\u00a0: la personne les trouve sur sa page de suivi. Si vous répondez par la poste, la lettre est gardée en PDF avec le dossier, dans la langue de la personne\u00a0: imprimez-la de là.',
        en: 'Files may come with the answer: the person finds them on the follow-up page. If you answer by post, the letter is kept as a PDF with the record, in the language of the person: print it from there.',
      },
      {
        fr: 'Un doublon se fusionne avec la demande qui continue. Un transfert à un autre organisme exige le consentement de la personne et sa date. Un message indésirable se marque avec un motif.',
        en: 'A duplicate is merged into the request that continues. A transfer to another organisation needs the person’s consent and its date. Spam is marked with a reason.',
      },
    ],
    link: { label: DESK_WORDS.requests, href: (paths) => paths.deskRegister('requests'), roles: HANDLERS },
  },
  {
    id: 'files',
    pages: ['demandes'],
    for: 'agent',
    title: { fr: 'Suivre les échéances', en: 'Keeping to time limits' },
    steps: [
      {
        fr: 'La page des demandes range ce qui est en cours par échéance\u00a0: en retard, aujourd’hui, cette semaine, plus tard, en attente de la personne, sans délai en cours. Le vendredi, la file de la semaine montre la suivante.',
        en: 'The page of requests sorts open requests into queues by due day: late, today, this week, later, waiting for the person, no time limit running. On a Friday, the queue of the week shows the next one.',
      },
      {
        fr: 'Cochez des demandes pour vous les attribuer, les attribuer, en accuser réception, les fermer ou les mettre aux indésirables ensemble\u00a0: la page qui suit dit ce qui a été fait, et ce qui a été laissé, avec la raison.',
        en: 'Tick requests to take them, assign them, acknowledge them, close them or mark them as spam together: the page that follows says what was done, and what was left, with the reason.',
      },
      {
        fr: 'Sur un écran large, la demande s’ouvre à côté des files. Au clavier, j et k vont d’une demande à l’autre, Entrée l’ouvre, a vous l’attribue, r mène à la réponse et x la coche, pour en traiter plusieurs.',
        en: 'On a wide screen the request opens beside the queues. By keyboard, j and k go from one request to the other, Enter opens it, a assigns it to you, r leads to the answer and x ticks it, to handle several.',
      },
      {
        fr: 'Pendant les heures de bureau, un courriel avertit deux jours ouvrables avant l’échéance, le jour même, puis quand elle est dépassée\u00a0: la personne qui a la demande en main, sinon les gestionnaires de l’unité. «\u00a0Ma journée\u00a0» montre les mêmes demandes.',
        en: 'During office hours, an e-mail gives warning two business days before the due day, on the day itself, and once it has passed: to whoever has the request in hand, otherwise to the managers of the unit. “My day” shows the same requests.',
      },
      {
        fr: 'Un délai dépassé demande son motif\u00a0: la page des dépassements sans motif en tient la liste.',
        en: 'A missed time limit needs its reason: the page of missed time limits without a reason lists them.',
      },
      {
        fr: 'Pour répondre, choisissez un modèle et insérez-le, complétez le texte, puis voyez la lettre telle qu’elle partira. Les gestionnaires écrivent les modèles.',
        en: 'To answer, choose a template and insert it, complete the text, then preview the letter as it will be sent. Managers write the templates.',
      },
    ],
    link: { label: DESK_WORDS.requests, href: (paths) => paths.deskRegister('requests'), roles: HANDLERS },
  },
  {
    id: 'satisfaction-bureau',
    pages: ['demandes/satisfaction'],
    for: 'agent',
    title: { fr: 'Lire ce que les personnes en pensent', en: 'Reading what people think of it' },
    steps: [
      {
        fr: 'La fermeture d’une demande pose la question de satisfaction, une fois par demande, à qui a donné une adresse de courriel. Les réponses se lisent par trimestre et par catégorie, avec les commentaires.',
        en: 'Closing a request asks the satisfaction question, once a request, of whoever gave an e-mail address. Answers are read by quarter and category, with the comments.',
      },
    ],
    link: { label: { fr: 'Satisfaction', en: 'Satisfaction' }, href: (paths) => paths.deskSatisfaction(), roles: STAFF },
  },
  {
    id: 'plaintes',
    for: 'complaintsOfficer',
    title: { fr: 'Traiter une plainte', en: 'Handling a complaint' },
    steps: [
      {
        fr: 'Les plaintes ont leur propre liste et leur propre série de numéros. Elles ne paraissent à personne d’autre\u00a0: ni dans la recherche, ni dans les courriels de l’administration, ni dans les nombres.',
        en: 'Complaints have a list and a series of numbers of their own. They appear to nobody else: not in the search, nor in the administration’s mail, nor in counts.',
      },
      {
        fr: 'Elles se traitent comme une demande. Une plainte ne s’attribue qu’à une personne responsable des plaintes.',
        en: 'They are handled as a request is. A complaint can only be assigned to a complaints officer.',
      },
    ],
    link: {
      label: DESK_WORDS.complaints,
      href: (paths) => paths.deskRegister('requests', { nature: 'plaintes' }),
      roles: ['complaintsOfficer'],
    },
  },
];

export const REQUESTS_GUIDE: readonly GuideChapter[] = [...CITIZEN, ...DESK];
