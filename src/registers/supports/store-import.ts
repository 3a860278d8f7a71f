import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';
import { saveRows } from '../../keep/keep-many.ts';
import type { Spine } from '../../records/spine.ts';
import type { Support } from './rules.ts';
import type { SupportRow } from './store.ts';

const COLUMNS = ['audience', 'party', 'party_kind', 'abroad', 'service', 'sectors', 'countries', 'post', 'result', 'reason'] as const;

/** Writes many supports, new or changed. */
export const saveSupports = (
  tx: Tx,
  org: number,
  saved: readonly { readonly id: string; readonly audience: string; readonly support: Support }[],
): Promise<void> =>
  saveRows(
    tx,
    org,
    'support',
    COLUMNS,
    saved.map(({ id, audience, support: s }) => ({
      id,
      audience,
      party: s.party,
      party_kind: s.partyKind,
      abroad: s.abroad,
      service: s.service,
      sectors: s.sectors,
      countries: s.countries,
      post: s.post,
      result: s.result,
      reason: s.reason,
    })),
  );

export interface Stored {
  readonly spine: Spine;
  readonly support: Support;
}

/** The supports of these spines, by id. */
export async function loadSupports(tx: Tx, org: number, spines: ReadonlyMap<string, Spine>): Promise<ReadonlyMap<string, Stored>> {
  if (spines.size === 0) return new Map();
  const { rows } = await sql<SupportRow & { readonly id: string }>`
    select id, party, party_kind, abroad, service, sectors, countries, post, result, reason
      from support where org = ${org} and id = any (${[...spines.keys()]}::uuid[])`.execute(tx);
  return new Map(
    rows.flatMap(({ id, ...row }) => {
      const spine = spines.get(id);
      // The state of a support's spine is only ever written by actions.ts.
      return spine ? [[id, { spine, support: { ...row, state: spine.state as Support['state'], on: spine.on } }] as const] : [];
    }),
  );
}

/** Posts by id, from the view of the network. */
export async function postPlaces(
  tx: Tx,
  org: number,
): Promise<ReadonlyMap<string, { readonly country: string; readonly timeZone: string }>> {
  const { rows } = await sql<{ id: string; country: string; timeZone: string }>`
    select id, country, time_zone from post_card where org = ${org}`.execute(tx);
  return new Map(rows.map(({ id, ...place }) => [id, place]));
}
