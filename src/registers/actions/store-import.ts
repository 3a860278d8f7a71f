import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';
import { saveRows } from '../../keep/keep-many.ts';
import type { Spine } from '../../records/spine.ts';
import type { Action, Participant } from './rules.ts';
import type { ActionRow } from './store.ts';

const COLUMNS = [
  'audience',
  'kind',
  'stream',
  'role',
  'led_by',
  'post',
  'countries',
  'territories',
  'sectors',
  'initiatives',
  'commitments',
  'positioning',
  'sustainable',
  'new_market',
  'public_diplomacy',
  'conforms',
  'checklist',
  'influential',
  'priority_territory',
  'priority_sector',
  'summary',
  'outcome',
  'reason',
] as const;

export interface Saved {
  readonly id: string;
  readonly audience: string;
  readonly action: Action;
}

/** Writes many actions with their participants, new or changed. */
export async function saveActions(tx: Tx, org: number, saved: readonly Saved[]): Promise<void> {
  await saveRows(
    tx,
    org,
    'action',
    COLUMNS,
    saved.map(({ id, audience, action: a }) => ({
      id,
      audience,
      kind: a.kind,
      stream: a.stream,
      role: a.role,
      led_by: a.ledBy,
      post: a.post,
      countries: a.countries,
      territories: a.territories,
      sectors: a.sectors,
      initiatives: a.initiatives,
      commitments: a.commitments,
      positioning: a.positioning,
      sustainable: a.sustainable,
      new_market: a.newMarket,
      public_diplomacy: a.publicDiplomacy,
      conforms: a.conforms,
      checklist: a.checklist,
      influential: a.influential,
      priority_territory: a.priorityTerritory,
      priority_sector: a.prioritySector,
      summary: a.summary,
      outcome: a.outcome,
      reason: a.reason,
    })),
  );
  const met = saved.flatMap(({ id, audience, action }) => action.participants.map((one) => ({ action: id, audience, ...one })));
  await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(met)}::jsonb) as p (action uuid, contact uuid, audience text, influential boolean)
    ), gone as (
      delete from action_participant p where p.org = ${org} and p.action = any (${saved.map(({ id }) => id)}::uuid[])
        and not exists (select from given g where g.action = p.action and g.contact = p.contact)
    )
    insert into action_participant (org, action, contact, audience, influential) select ${org}, action, contact, audience, influential from given
    on conflict (org, action, contact) do update set audience = excluded.audience, influential = excluded.influential`.execute(tx);
}

export interface Stored {
  readonly spine: Spine;
  readonly action: Action;
}

/** Actions with their participants, by id, of those that the actor may see; locked until the transaction ends if they are to change. */
export async function loadActions(tx: Tx, org: number, spines: ReadonlyMap<string, Spine>): Promise<ReadonlyMap<string, Stored>> {
  if (spines.size === 0) return new Map();
  const ids = [...spines.keys()];
  const { rows } = await sql<ActionRow & { readonly id: string; readonly participants: readonly Participant[] }>`
    select a.id, ${sql.join(COLUMNS.slice(1).map((name) => sql.ref(`a.${name}`)))},
           coalesce((select json_agg(json_build_object('contact', p.contact, 'influential', p.influential) order by p.contact)
              from action_participant p where p.org = a.org and p.action = a.id), '[]') as participants
      from action a where a.org = ${org} and a.id = any (${ids}::uuid[])`.execute(tx);
  return new Map(
    rows.flatMap(({ id, ...row }) => {
      const spine = spines.get(id);
      // The state of an action's spine is only ever written by actions.ts.
      return spine ? [[id, { spine, action: { ...row, state: spine.state as Action['state'], on: spine.on } }] as const] : [];
    }),
  );
}

/** Which of these contacts the actor may see, and whether each was influential on the day asked for; keys are `contact day`. */
export async function influenceOn(
  tx: Tx,
  org: number,
  asked: readonly { readonly contact: string; readonly day: string }[],
): Promise<ReadonlyMap<string, boolean>> {
  if (asked.length === 0) return new Map();
  const { rows } = await sql<{ contact: string; day: string; influential: boolean }>`
    select q.contact, q.day, exists (select from contact_influence i where i.org = ${org} and i.contact = q.contact
             and i.since <= q.day and (i.until is null or i.until >= q.day)) as influential
      from unnest(${asked.map(({ contact }) => contact)}::uuid[], ${asked.map(({ day }) => day)}::date[]) q (contact, day)
     where exists (select from contact_card c where c.org = ${org} and c.id = q.contact)`.execute(tx);
  return new Map(rows.map(({ contact, day, influential }) => [`${contact} ${day}`, influential]));
}
