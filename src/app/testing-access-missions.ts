import { approvers, type Expectation, filesOf, members, mergers, portal, recorders } from './testing-access-who.ts';

/** Who may use the routes of missions: their dossiers, and the publication of their quarters. */
export const MISSIONS: Readonly<Record<string, Expectation>> = {
  'GET /missions': portal,
  'GET /missions/missions.json': portal,
  ...filesOf('/missions', portal),
  'GET /missions/:id': portal,
  'GET /missions/trimestres/:quarter': portal,
  'GET /missions/trimestres/:quarter/edition.json': portal,
  ...filesOf('/missions/trimestres/:quarter', portal),
  'GET /bureau/missions/publication': members,
  'GET /bureau/missions/publication/:quarter': members,
  'POST /bureau/missions/publication/:quarter/publication': mergers,
  'POST /bureau/missions/publication/:quarter/correction': mergers,
  'GET /bureau/missions': members,
  'POST /bureau/missions': recorders,
  'GET /bureau/missions/nouvelle': recorders,
  'GET /bureau/missions/:id': members,
  'GET /bureau/missions/:id/equipe': members,
  'GET /bureau/missions/:id/couts': members,
  'GET /bureau/missions/:id/rapport': members,
  'GET /bureau/missions/:id/modifier': recorders,
  'POST /bureau/missions/:id/modifier': recorders,
  'POST /bureau/missions/:id/part': recorders,
  'POST /bureau/missions/:id/neant': recorders,
  'POST /bureau/missions/:id/rapport': recorders,
  'POST /bureau/missions/:id/autorisation': approvers,
  'POST /bureau/missions/:id/reprise': approvers,
  'POST /bureau/missions/:id/depart': recorders,
  'POST /bureau/missions/:id/achevement': recorders,
  'POST /bureau/missions/:id/reouverture': approvers,
  'POST /bureau/missions/:id/annulation': recorders,
  ...Object.fromEntries(
    ['personnes', 'etapes', 'organismes', 'couts'].flatMap((noun) =>
      ['', '/:ligne', '/:ligne/retrait'].map((row) => [`POST /bureau/missions/:id/${noun}${row}`, recorders]),
    ),
  ),
};
