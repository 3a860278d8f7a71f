import { type Expectation, filesOf, LISTS } from './testing-access-who.ts';

/** Who may use the routes of protocol, said apart from the code that holds it. */
export function protocolExpected(members: Expectation, recorders: Expectation): Readonly<Record<string, Expectation>> {
  /** A register whose records members read and recorders keep: its list, its files, its forms and the nouns of its acts. */
  const register = (word: string, fresh: string, acts: readonly string[]): Readonly<Record<string, Expectation>> => {
    const list = `/bureau/${word}`;
    return {
      [`GET ${list}`]: members,
      ...filesOf(list, members),
      [`POST ${list}`]: recorders,
      [`GET ${list}/${fresh}`]: recorders,
      [`GET ${list}/:id`]: members,
      [`GET ${list}/:id/modifier`]: recorders,
      [`POST ${list}/:id/modifier`]: recorders,
      ...Object.fromEntries(acts.map((noun) => [`POST ${list}/:id/${noun}`, recorders])),
    };
  };
  return {
    'GET /bureau/protocole': members,
    ...register('visites', 'nouvelle', ['confirmation', 'tenue', 'annulation', 'reprise', 'reouverture']),
    'GET /bureau/visites/:id/programme': members,
    'POST /bureau/visites/:id/programme': recorders,
    'GET /bureau/visites/:id/programme/:item': recorders,
    'POST /bureau/visites/:id/programme/:item': recorders,
    'POST /bureau/visites/:id/programme/:item/retrait': recorders,
    'GET /bureau/visites/:id/personnes/:person': recorders,
    'POST /bureau/visites/:id/personnes/:person': recorders,
    'POST /bureau/visites/:id/personnes/:person/retrait': recorders,
    ...register('invitations', 'nouvelle', ['envoi', 'tenue', 'annulation', 'reprise', 'reouverture', 'relance', 'liste']),
    ...filesOf('/bureau/invitations/:id/personnes', members, LISTS),
    'GET /bureau/invitations/:id/personnes/:guest': recorders,
    'POST /bureau/invitations/:id/personnes/:guest': recorders,
    'POST /bureau/invitations/:id/personnes/:guest/reponse': recorders,
    'POST /bureau/invitations/:id/personnes/:guest/retrait': recorders,
    ...register('accreditations', 'nouvelle', ['exequatur', 'fin', 'retrait', 'retablissement', 'reouverture']),
    'GET /bureau/accreditations/corps': members,
    ...filesOf('/bureau/accreditations/corps', members, LISTS),
    ...register('cadeaux', 'nouveau', ['retrait', 'retablissement']),
  };
}
