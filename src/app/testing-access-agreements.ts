import { changers, type Expectation, filesOf, members, planners, portal, recorders } from './testing-access-who.ts';

/** Who may use the routes of agreements; an officer only up to the authorisation. */
export const AGREEMENTS: Readonly<Record<string, Expectation>> = {
  'GET /ententes': portal,
  ...filesOf('/ententes', portal),
  'GET /ententes/fil.xml': portal,
  'GET /ententes/:id': portal,
  'GET /bureau/ententes': members,
  ...filesOf('/bureau/ententes', members),
  'POST /bureau/ententes': recorders,
  'GET /bureau/ententes/nouvelle': recorders,
  'GET /bureau/ententes/:id': members,
  'GET /bureau/ententes/:id/modifier': recorders,
  'POST /bureau/ententes/:id/modifier': recorders,
  ...Object.fromEntries(
    ['negociation', 'autorisations', 'demarches', 'obligations', 'textes'].map((noun) => [`POST /bureau/ententes/:id/${noun}`, recorders]),
  ),
  ...Object.fromEntries(
    [
      'reouverture',
      'signature',
      'depot',
      'approbation',
      'enterinement',
      'entree-en-vigueur',
      'renouvellement',
      'fin',
      'denonciation',
      'abandon',
    ].map((noun) => [`POST /bureau/ententes/:id/${noun}`, changers]),
  ),
  'POST /bureau/ententes/:id/dates': planners,
  'POST /bureau/ententes/:id/retrait': planners,
  'POST /bureau/ententes/:id/demarches/:part/retrait': recorders,
  'POST /bureau/ententes/:id/obligations/:part/attestation': recorders,
  'POST /bureau/ententes/:id/obligations/:part/retrait': recorders,
  'POST /bureau/ententes/:id/textes/:part/retrait': recorders,
};
