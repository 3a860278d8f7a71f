import type { ClockEvent } from '../clocks/rules.ts';
import { runClocks, type Timed } from '../clocks/run-clocks.ts';
import type { Database } from '../db/transaction.ts';
import { newId } from '../kernel/ids.ts';
import { audienceOf, type Visibility } from '../kernel/visibility.ts';
import { lockSpine, openAudience } from '../records/spine.ts';
import type { Visit } from '../web/visit.ts';
import { keep } from './keep.ts';
import { type Asked, NOW, request, type Someone } from './testing-visit.ts';

interface Filed {
  readonly register?: string;
  readonly channel?: string;
  readonly visibility?: Visibility;
  readonly unit?: string | null;
  readonly now?: Temporal.Instant;
}

const actOn = async (visit: Visit, id: string, version: number | null, filed: Filed, events: readonly ClockEvent[]): Promise<Timed> => {
  const { register = 'requests', channel = 'form', visibility = 'organisation', unit = null, now = NOW } = filed;
  const audience = audienceOf(visibility, { id, unit });
  await openAudience(visit.tx, audience);
  const about = { record: id, register, audience, channel, unit, fresh: version === null, events };
  const timed = await runClocks(visit.tx, visit.org, about, now);
  const record = {
    id,
    register,
    number: `D-${id.slice(-8)}`,
    title: 'Demande fictive',
    visibility,
    unit,
    state: 'received',
    on: '2026-04-02',
  };
  const search = { detail: '', body: '' };
  await keep(visit.tx, visit.actor, visit.newest, now, {
    verb: 'edit',
    record,
    version,
    changes: timed.changes,
    facts: timed.facts,
    search,
  });
  return timed;
};

/** Files a record with what happened to it, as a register does. Answers with its id. */
export async function fileRecord(db: Database, who: Someone, events: readonly ClockEvent[], filed: Filed = {}): Promise<string> {
  const id = newId();
  await request(db, who, {}, (visit) => actOn(visit, id, null, filed, events));
  return id;
}

/** Tells more of a record that was filed. */
export const tellRecord = (db: Database, who: Someone, id: string, events: readonly ClockEvent[], filed: Filed = {}, asked: Asked = {}) =>
  request(db, who, asked, async (visit) => {
    const spine = await lockSpine(visit.tx, visit.org.id, id, filed.register ?? 'requests');
    if (!spine) throw new Error('no such record');
    return actOn(visit, id, spine.version, filed, events);
  });
