import type { Mission } from './mission.ts';

/** Accounts that stand, or stood at any time, among the travellers: none of them authorises the mission. */
export const everTravelled = ({ travelled, participants }: Pick<Mission, 'travelled' | 'participants'>): readonly string[] => [
  ...new Set([...travelled, ...participants.flatMap(({ account }) => account ?? [])]),
];

/** What is authorised beside the estimate, which is frozen: when, where, and who goes. A function or the order of stops is not. */
const authorisedPart = ({ from, until, stops, participants }: Mission): string =>
  JSON.stringify([
    from,
    until,
    stops.map(({ city, country, from: first, until: last }) => [first, last, country, city].join(' ')).sort(),
    participants.map(({ role, name, account }) => [role, name, account].join(' ')).sort(),
  ]);

/**
 * The mission as a change leaves it: an authorised one whose days, places or travellers differ is a draft again, to be authorised anew. Once it
 * has left, its dossier says what took place.
 */
export const afterChange = (before: Mission, after: Mission): Mission =>
  before.state === 'authorised' && after.state === 'authorised' && authorisedPart(before) !== authorisedPart(after)
    ? { ...after, state: 'draft', authorisedBy: null, authorisedOn: null, authorisedCents: null }
    : after;
