import type { Agreement } from '../rules.ts';

type Authorised = Pick<Agreement, 'kind' | 'nature' | 'parties'>;
const PARTS = ['kind', 'nature', 'parties'] as const satisfies readonly (keyof Authorised)[];

/** Who a party is; its place in the register of contacts may be found later. */
const said = ({ kind, nature, parties }: Authorised) => ({
  kind,
  nature,
  parties: parties.map((party) => [party.kind, party.nameFr, party.nameEn, party.country]),
});

/** Is an authorisation on file that still counts? */
export const isAuthorised = ({ authorisations }: Pick<Agreement, 'authorisations'>): boolean =>
  authorisations.some(({ lapsedOn }) => lapsedOn === null);

/** Of what an authorisation was given for — who agrees with whom, and on what kind of agreement — the first that differs; null: nothing. */
export const changedOfAuthorised = (before: Authorised, after: Authorised): (typeof PARTS)[number] | null =>
  PARTS.find((part) => JSON.stringify(said(before)[part]) !== JSON.stringify(said(after)[part])) ?? null;
