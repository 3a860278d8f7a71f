import type { PartyKind } from '../../../registers/contacts/rules.ts';
import type { Random } from '../random.ts';

const list = (words: string): readonly string[] => words.split(' ');
const HEADS = list(
  'Boré Nordé Verglo Lauré Kami Mista Auro Cédra Tamara Valdo Sélé Oriva Brumé Galiné Harfé Isando Jubélo Lumivé Mélani Néoba Ondra Pélio Quéra Rivéo Sauvé Térava Ulmé Vivélo Zéphiro Aldéra Cristé Dorvé Ébéna Fjordé Glacio Hélivo',
);
const MIDDLES = ['', 'li', 'ra', 'no', 'va', 'mé', 'to', 'sé', 'du', 'ri'];
const TAILS = list('via lis dex tal rion nova quel mont dor vert zan thys lume gard fil port stel vane clair bec');

/** A word made up for a name. */
const coined = (random: Random): string => `${random.pick(HEADS)}${random.pick(MIDDLES)}${random.pick(TAILS)}`;

const PATTERNS: Readonly<Record<Exclude<PartyKind, 'artist'>, readonly string[]>> = {
  company: [
    '* Logiciels',
    '* Aérostructures',
    'Groupe *',
    '* Énergie',
    'Fromagerie *',
    'Laboratoires *',
    '* Mobilité',
    'Meubles *',
    '* Minéraux',
    'Transports *',
    '* Jeux',
    '* Biotechnologies',
    'Brasserie *',
    '* Robotique',
    'Érablière *',
    '* Textiles',
    '* Optique',
    'Bois *',
    '* Environnement',
    'Conserverie *',
    '* Plein air',
    'Ateliers *',
    '* Données',
    'Ingénierie *',
  ],
  culturalBody: [
    'Théâtre *',
    'Festival *',
    'Centre d’art *',
    'Orchestre *',
    'Musée *',
    'Compagnie de danse *',
    'Chœur *',
    'Maison de la poésie *',
    'Collectif *',
    'Cinéma *',
    'Conservatoire *',
    'Cirque *',
  ],
  culturalCompany: ['Éditions *', 'Productions *', 'Disques *', 'Films *', 'Studio *', 'Galerie *', 'Agence d’artistes *', 'Diffusion *'],
  government: ['Agence régionale *', 'Secrétariat *', 'Bureau provincial *', 'Commission *', 'Autorité portuaire *', 'Conseil municipal *'],
  university: ['Université *', 'Institut *', 'École supérieure *', 'Centre de recherche *'],
  media: ['Radio *', 'Journal *', 'Revue *', 'Chaîne *'],
  other: ['Fondation *', 'Forum *', 'Réseau *', 'Chambre d’affaires *', 'Observatoire *', 'Association *', 'Grappe *'],
};

/** The name of a body that does not exist. */
export const bodyName = (random: Random, kind: Exclude<PartyKind, 'artist'>): string =>
  random.pick(PATTERNS[kind]).replace('*', coined(random));
