import type { ClockEvent } from '../../clocks/rules.ts';
import { runClocks, type Timeable, type Timed } from '../../clocks/run-clocks.ts';
import type { Json } from '../../journal/canonical.ts';
import type { Changes } from '../../journal/write.ts';
import { type Act, keep } from '../../keep/keep.ts';
import type { Org } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { besides } from '../../kernel/visibility.ts';
import type { Letter } from '../../mail/letter.ts';
import { queueMail } from '../../mail/queue.ts';
import type { Spine } from '../../records/spine.ts';
import type { Visit } from '../../web/visit.ts';
import { eventsOf } from './events.ts';
import { REACHES, REGISTERS, type Request } from './rules.ts';
import { updateRequest } from './store/requests.ts';
import { insertMessage, type MessageKind, type NewMessage } from './store/thread.ts';

/** Who acts, and when: all that an act asks of a request of the web, of a letter that came in, of a job. */
export type Acting = Pick<Visit, 'tx' | 'org' | 'actor' | 'now' | 'newest'>;

/** What is written about a request with an act. */
export interface Said {
  readonly kind: MessageKind;
  readonly body: string;
}

/** A letter to the person, in her language; who receives it follows from the request. */
export type Told = Pick<Letter, 'subject' | 'paragraphs' | 'items' | 'action' | 'confidential'>;

/** A letter to the person of a request; null when there is no address. */
export const letterTo = (id: string, request: Request, told: Told): Letter | null =>
  request.email === ''
    ? null
    : {
        ...told,
        to: { email: request.email, name: '', lang: request.lang },
        about: { register: REGISTERS[request.kind], record: id },
        audience: besides(REACHES[request.kind]),
      };

/** Writes a letter to the person of a request, if there is an address. Answers with its id. */
export async function tellPerson({ tx, org, now }: Acting, id: string, request: Request, told: Told): Promise<string | null> {
  const letter = letterTo(id, request, told);
  return letter && queueMail(tx, org, letter, now);
}

/** What an act adds to what was written about a request. */
export const messageOf = (
  { org, actor, now }: Pick<Acting, 'org' | 'actor' | 'now'>,
  id: string,
  request: Request,
  { kind, body }: Said,
  mail: string | null,
): NewMessage => ({
  id: newId(),
  org: org.id,
  request: id,
  audience: REACHES[request.kind],
  kind,
  author: actor.account,
  at: now,
  body,
  mail,
});

/** Adds to what was written about a request. */
export const say = (acting: Acting, id: string, request: Request, said: Said, mail: string | null = null) =>
  insertMessage(acting.tx, messageOf(acting, id, request, said, mail));

/** The act of a request as the journal has it: everything is sealed with the key of the request, which is one person's. */
export const actOf = (
  record: Omit<Spine, 'version'>,
  version: number | null,
  verb: string,
  request: Request,
  changes: Changes,
  terms: Timed,
): Act => ({
  verb,
  record,
  version,
  changes: { ...changes, ...terms.changes },
  subject: record.id,
  facts: terms.facts,
  // No search finds a complaint.
  search: request.kind === 'complaint' ? null : { detail: '', body: request.name },
});

/** Files that came with an act, as the journal has them: their names, and their digests (SHA-256) where they are ours. */
export const attachedChange = (names: readonly string[], digests: readonly string[] = []): Changes => ({
  ...(names.length > 0 ? { attached: [null, [...names]] } : {}),
  ...(digests.length > 0 ? { attachedDigests: [null, [...digests]] } : {}),
});

export interface Change {
  readonly verb: string;
  readonly spine: Spine;
  readonly before: Request;
  readonly after: Request;
  readonly said?: Said | undefined;
  readonly told?: Told | undefined;
  /** Names of the files that came with it. */
  readonly attached?: readonly string[] | undefined;
  /** Digests of those that we send. */
  readonly digests?: readonly string[] | undefined;
  /** What the clocks are told beside what differs. */
  readonly events?: readonly ClockEvent[] | undefined;
}

/** What the clocks of a request are told of an act. */
export const timeableOf = (
  org: Pick<Org, 'timeZone'>,
  record: string,
  before: Request | null,
  after: Request,
  more: readonly ClockEvent[] = [],
): Timeable => ({
  record,
  register: REGISTERS[after.kind],
  audience: REACHES[after.kind],
  channel: after.channel,
  unit: after.unit,
  fresh: before === null,
  events: [...eventsOf(before, after, (at) => dayOf(org, Temporal.Instant.from(at))), ...more],
});

/** Moves the clocks of a request by what an act changed. */
export const time = (
  { tx, org, now }: Acting,
  record: string,
  before: Request | null,
  after: Request,
  more: readonly ClockEvent[] = [],
): Promise<Timed> => runClocks(tx, org, timeableOf(org, record, before, after, more), now);

/** The day of an instant where the organisation is. */
export const dayOf = (org: Pick<Org, 'timeZone'>, at: Temporal.Instant): string =>
  at.toZonedDateTimeISO(org.timeZone).toPlainDate().toString();

/** Ends every act on a request that is there: its row, the letter, what was written, the journal. */
export async function store(
  acting: Acting,
  { verb, spine, before, after, said, told, attached = [], digests, events }: Change,
): Promise<void> {
  const { tx, org, actor, now, newest } = acting;
  const { version, ...rest } = spine;
  const record = { ...rest, state: after.state, unit: after.unit };
  const terms = await time(acting, spine.id, before, after, events);
  const mail = told ? await tellPerson(acting, spine.id, after, told) : null;
  await updateRequest(tx, org.id, spine.id, after);
  if (said) await say(acting, spine.id, after, said, mail);
  const message = said ? { message: [null, said.body] as const } : {};
  const changes = { ...changesOf(before, after), ...message, ...attachedChange(attached, digests) };
  await keep(tx, actor, newest, now, actOf(record, version, verb, after, changes, terms));
}

/** Fields that differ, for the journal. */
export function changesOf(before: Request | null, after: Request): Changes {
  const old: Readonly<Record<string, unknown>> = { ...before };
  return Object.fromEntries(
    Object.entries(after)
      .filter(([name, value]) => (old[name] ?? null) !== (value ?? null))
      // A request is texts and nulls.
      .map(([name, value]): [string, [Json, Json]] => [name, [(old[name] ?? null) as Json, value as Json]]),
  );
}
