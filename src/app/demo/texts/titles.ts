import type { Action, Kind } from '../../../registers/actions/rules.ts';
import { ofCity, type Place } from '../places.ts';
import type { Random } from '../random.ts';

type Stream = Action['stream'];

/** Who is met, by stream: nobody who could be named. Follows « avec ». */
const INTERLOCUTORS: Readonly<Record<Stream, readonly string[]>> = {
  economic: [
    'une chambre d’affaires',
    'une association d’exportateurs',
    'des dirigeantes et dirigeants d’entreprise',
    'une grappe industrielle',
    'un groupe d’investisseurs',
    'les responsables d’une agence publique',
    'le conseil d’une autorité portuaire',
    'la direction d’un incubateur',
    'le cabinet d’un ministre régional',
  ],
  influence: [
    'une commission parlementaire',
    'le cabinet d’un ministre régional',
    'la présidence d’une fondation',
    'un groupe d’élues et d’élus',
    'la rectrice d’une université',
    'la rédaction d’un quotidien',
    'un réseau de villes',
    'un centre de réflexion',
    'la direction d’un institut de recherche',
    'les responsables d’une agence publique',
  ],
  cultural: [
    'la direction d’un festival',
    'la direction d’un musée',
    'le commissariat d’une exposition',
    'une maison d’édition',
    'un réseau de bibliothèques',
    'la direction d’un théâtre',
    'la présidence d’une fondation',
    'une mairie d’arrondissement',
  ],
};
const PARTNERS: Readonly<Record<Stream, readonly string[]>> = {
  economic: ['distributeurs', 'acheteurs', 'incubateurs', 'donneurs d’ordres', 'importateurs', 'investisseurs', 'fournisseurs'],
  influence: ['partenaires de recherche', 'partenaires publics', 'réseaux d’experts', 'partenaires universitaires'],
  cultural: ['diffuseurs', 'programmateurs', 'éditeurs', 'lieux de résidence'],
};

const TEMPLATES: Readonly<Record<Kind, readonly string[]>> = {
  meeting: [
    'Rencontre avec {who} {at}\u00a0: {what}',
    'Entretien avec {who} {at} sur {what}',
    'Séance de travail avec {who} {at} sur {what}',
    'Petit-déjeuner de travail {at} avec {who}\u00a0: {what}',
    'Visite et échange {at} avec {who}\u00a0: {what}',
    'Rencontre {at} sur {what} avec {who}',
  ],
  prospecting: [
    'Repérage {of-partners} {at}\u00a0: {what}',
    'Tournée de prospection {at}\u00a0: {what}',
    'Recherche {of-partners} {at} sur {what}',
    'Journée de maillage {at} avec des {partners}\u00a0: {what}',
    'Sondage {of-partners} {at} sur {what}',
  ],
  promotion: [
    'Vitrine québécoise {at}\u00a0: {what}',
    'Kiosque du Québec dans un salon {of}\u00a0: {what}',
    'Démonstration {at}\u00a0: {what}',
    'Soirée de promotion {at} sur {what}',
    'Atelier de promotion {at}\u00a0: {what}',
    'Présentation de l’offre québécoise {at}\u00a0: {what}',
  ],
  communication: [
    'Conférence publique {at}\u00a0: {what}',
    'Entrevue à une radio {of} sur {what}',
    'Infolettre aux partenaires {of}\u00a0: {what}',
    'Table ronde {at} sur {what}',
    'Campagne sur les médias sociaux {at}\u00a0: {what}',
    'Point de presse {at} sur {what}',
  ],
  intervention: [
    'Intervention {at} auprès de partenaires publics sur {what}',
    'Prise de parole {at} dans un forum sur {what}',
    'Mémoire présenté {at} sur {what}',
    'Participation {at} à un groupe de travail sur {what}',
    'Plaidoyer {at}\u00a0: {what}',
  ],
  protocol: [
    'Accueil d’une délégation {of}',
    'Réception {at} pour la communauté d’affaires',
    'Remise d’une distinction {at}',
    'Cérémonie de dépôt d’une gerbe {at}',
    'Accueil d’une visite officielle {of}\u00a0: {what}',
  ],
};

/** A title in French; the meeting place and the subject are real words, the event is not a real one. */
export function titleOf(random: Random, { kind, stream }: Pick<Action, 'kind' | 'stream'>, place: Place, what: string): string {
  const template = random.pick(TEMPLATES[kind]);
  const who = random.pick(INTERLOCUTORS[stream]);
  const partners = random.pick(PARTNERS[stream]);
  return template
    .replace('{who}', who)
    .replace('{of-partners}', /^[aeiouyéèêh]/i.test(partners) ? `d’${partners}` : `de ${partners}`)
    .replace('{partners}', partners)
    .replace('{at}', `à ${place.city}`)
    .replace('{of}', ofCity(place))
    .replace('{what}', what);
}

const SUMMARIES = [
  'Échange d’une heure sur {what}. Les deux parties veulent avancer d’ici la fin de l’exercice.',
  'Présentation des priorités, puis discussion sur {what}. Documentation remise.',
  'Premier contact établi autour d’un thème commun\u00a0: {what}.',
  'Suite d’un échange précédent sur {what}; les questions en suspens ont été passées en revue.',
  'Une trentaine de personnes présentes. Questions nombreuses sur {what}.',
];
export const OUTCOMES = [
  'Un projet commun sera déposé au prochain appel.',
  'Une visite au Québec est prévue au printemps.',
  'Le partenaire désigne une personne-ressource.',
  'Trois maillages d’entreprises à organiser.',
  'Une lettre d’intention est en rédaction.',
  'Le dossier est transmis à la direction concernée.',
  'Une résidence d’artiste est confirmée.',
  'Le partenaire demande une proposition écrite.',
  'Aucune suite pour l’instant; à revoir dans six mois.',
];
export const CANCELLED = [
  'Le partenaire a demandé un report sans nouvelle date.',
  'Le vol a été annulé.',
  'L’événement a été annulé par l’organisateur.',
  'La délégation a revu son programme.',
  'Consignée deux fois.',
];
export const summaryOf = (random: Random, what: string): string => random.pick(SUMMARIES).replace('{what}', what);

const SERVICES: Readonly<Record<string, readonly string[]>> = {
  conseil: ['Conseils sur le marché {of}\u00a0: {what}', 'Renseignements sur la réglementation {at}\u00a0: {what}'],
  'mise-en-relation': [
    'Mise en relation avec des {partners} {at}\u00a0: {what}',
    'Rendez-vous d’affaires {at} avec des {partners}\u00a0: {what}',
  ],
  'accueil-mission': ['Accueil d’une mission {at}\u00a0: {what}', 'Programme de visites {at}\u00a0: {what}'],
  salon: ['Participation à un salon {of}\u00a0: {what}', 'Appui à un kiosque {at}\u00a0: {what}'],
  diffusion: ['Diffusion {at}\u00a0: {what}', 'Présentation d’une œuvre {at}\u00a0: {what}'],
  tournee: ['Tournée {at}\u00a0: {what}', 'Résidence {at}\u00a0: {what}'],
  visibilite: ['Promotion {at}\u00a0: {what}', 'Visibilité auprès de la presse {of}\u00a0: {what}'],
  'appui-administratif': ['Appui aux formalités {at}\u00a0: {what}', 'Lettre d’appui pour un projet {at}\u00a0: {what}'],
};
export const SERVICES_TO = {
  economy: ['conseil', 'mise-en-relation', 'accueil-mission', 'salon', 'visibilite', 'appui-administratif'],
  culture: ['diffusion', 'tournee', 'visibilite', 'mise-en-relation', 'appui-administratif', 'salon'],
} as const;
export const supportTitle = (random: Random, service: string, culture: boolean, place: Place, what: string): string =>
  random
    .pick(SERVICES[service] ?? ['Appui {at}\u00a0: {what}'])
    .replace('{partners}', random.pick(PARTNERS[culture ? 'cultural' : 'economic']))
    .replace('{at}', `à ${place.city}`)
    .replace('{of}', ofCity(place))
    .replace('{what}', what);
export const RESULTS = [
  'Première commande signée.',
  'Contrat de distribution en négociation.',
  'Trois représentations données.',
  'Deux partenaires rencontrés de nouveau.',
  'Article paru dans la presse locale.',
  'Invitation pour l’an prochain.',
  'Dossier de subvention déposé.',
];

/** Functions by kind of body, in words that fit every person. */
export const TITLES_HELD: Readonly<Record<'government' | 'university' | 'media' | 'other', readonly string[]>> = {
  government: [
    'Secrétaire d’État',
    'Commissaire',
    'Porte-parole',
    'Responsable des affaires internationales',
    'Membre du cabinet',
    'Diplomate',
  ],
  university: [
    'Responsable des partenariats',
    'Titulaire de chaire',
    'Responsable de la recherche',
    'Scientifique en chef',
    'Membre du conseil',
    'Responsable des échanges étudiants',
  ],
  media: [
    'Journaliste',
    'Responsable de la rédaction',
    'Responsable de l’information',
    'Journaliste économique',
    'Responsable des émissions',
  ],
  other: [
    'Responsable des partenariats',
    'Porte-parole',
    'Responsable du développement',
    'Membre du conseil',
    'Responsable de la programmation',
    'Responsable des affaires internationales',
  ],
};
