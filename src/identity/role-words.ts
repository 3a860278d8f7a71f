import type { Role } from '../kernel/actor.ts';
import type { Bilingual } from '../kernel/bilingual.ts';

/** What each role is called. */
export const ROLE_WORDS = {
  administrator: { fr: 'Administration', en: 'Administration' },
  planner: { fr: 'Planification', en: 'Planning' },
  manager: { fr: 'Gestion', en: 'Management' },
  officer: { fr: 'Affaires internationales', en: 'International affairs' },
  agent: { fr: 'Services aux citoyens', en: 'Services to citizens' },
  complaintsOfficer: { fr: 'Plaintes', en: 'Complaints' },
  programmeOfficer: { fr: 'Programmes d’aide', en: 'Aid programmes' },
  evaluator: { fr: 'Évaluation des projets', en: 'Project evaluation' },
  secretary: { fr: 'Secrétariat de comité', en: 'Committee secretariat' },
  auditor: { fr: 'Vérification', en: 'Audit' },
  partner: { fr: 'Partenaire', en: 'Partner' },
} as const satisfies Record<Role, Bilingual>;

/** What each role comes to do. */
export const ROLE_DUTIES = {
  administrator: {
    fr: 'Ouvre les comptes, tient les unités, les priorités et les listes, lit le journal.',
    en: 'Opens accounts, keeps units, priorities and lists, reads the journal.',
  },
  planner: {
    fr: 'Tient le plan et ses cibles, ferme l’exercice, suit ce qui est à risque.',
    en: 'Keeps the plan and its targets, closes the year, watches what is at risk.',
  },
  manager: { fr: 'Suit les résultats et approuve.', en: 'Follows results and approves.' },
  officer: {
    fr: 'Consigne les actions d’un poste ou d’une direction.',
    en: 'Records the actions of a post or a directorate.',
  },
  agent: { fr: 'Répond aux demandes de renseignements.', en: 'Answers requests for information.' },
  complaintsOfficer: { fr: 'Traite les plaintes, qui restent confidentielles.', en: 'Handles complaints, which remain confidential.' },
  programmeOfficer: { fr: 'Suit les demandes d’aide financière.', en: 'Follows applications for funding.' },
  evaluator: { fr: 'Évalue les projets selon une grille.', en: 'Scores projects against a grid.' },
  secretary: { fr: 'Prépare les séances et leurs décisions.', en: 'Prepares sittings and their decisions.' },
  auditor: {
    fr: 'Lit tout, ne change rien, remonte des chiffres aux fiches.',
    en: 'Reads everything, changes nothing, traces figures back to records.',
  },
  partner: { fr: 'Lit ce qui lui est ouvert.', en: 'Reads what is open to it.' },
} as const satisfies Record<Role, Bilingual>;
