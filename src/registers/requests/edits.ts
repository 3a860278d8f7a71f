import type { ClockEvent } from '../../clocks/rules.ts';
import type { Org } from '../../kernel/actor.ts';
import { accept, type Decision, refuse } from '../../kernel/decision.ts';
import { tellMembers } from '../../records/notices/tell.ts';
import type { Spine } from '../../records/spine.ts';
import { unknownUnit } from '../../records/unit.ts';
import type { ReplyFields } from './fields.ts';
import type { Sent } from './files-sent.ts';
import type { Acting, Said, Told } from './kept.ts';
import { acknowledgementLetter, closureLetter } from './letters.ts';
import { HANDLERS } from './policy.ts';
import { check, type Kind, type Move, next, type Request } from './rules.ts';
import { askSatisfaction } from './satisfaction/ask.ts';
import type { NewQuestion } from './satisfaction/store.ts';
import { hasRoleHere } from './store/requests.ts';

export interface LoadedRequest {
  readonly spine: Spine;
  readonly request: Request;
}

/** What an act changes, writes and tells. */
export interface Edit {
  readonly request?: Partial<Request>;
  readonly said?: Said;
  readonly told?: Told;
  readonly events?: readonly ClockEvent[];
  /** Files for the person: on her follow-up page, and with the record. */
  readonly files?: readonly Sent[];
  /** Asked with the letter. */
  readonly question?: NewQuestion;
}

/** The request after an act, or why it is not possible. */
export function settle(request: Request, move: Move, edit: Edit): Decision<Request> {
  const changed = { ...request, ...edit.request };
  const state = next(changed, move);
  if (!state.ok) return state;
  const after: Request = { ...changed, state: state.value };
  const refusals = check(after);
  return refusals.length > 0 ? refuse(...refusals) : accept(after);
}

export interface AssignTo {
  readonly unit?: string | undefined;
  readonly assignee?: string | undefined;
}

/** Why nobody can be given requests of this kind so; null when they can. A complaint goes to complaints officers alone. */
export async function whyNotAssign({ tx, org }: Acting, kind: Kind, { unit, assignee }: AssignTo): Promise<Decision<never> | null> {
  if (unit === undefined && assignee === undefined) return refuse({ id: 'nobodyToAssign', field: 'assignee' });
  const noUnit = await unknownUnit(tx, org.id, unit);
  if (noUnit) return refuse(noUnit);
  const roles = kind === 'complaint' ? ['complaintsOfficer'] : HANDLERS;
  if (assignee !== undefined && !(await hasRoleHere(tx, org.id, assignee, roles))) return refuse({ id: 'notAHandler', field: 'assignee' });
  return null;
}

/** Tells whoever is given requests that they are hers now; those that she had already are no news. */
export async function tellAssigned({ tx, now }: Acting, given: readonly LoadedRequest[], { assignee }: AssignTo): Promise<void> {
  if (assignee === undefined) return;
  for (const { spine, request } of given) {
    if (request.assignee === assignee) continue;
    await tellMembers(tx, now, { kind: 'assigned', register: spine.register, record: spine.id, to: [assignee] });
  }
}

/** Tells whoever holds a request that it is taken up again. */
export const tellReopened = ({ tx, now }: Acting, { spine, request }: LoadedRequest): Promise<void> =>
  tellMembers(tx, now, { kind: 'request', said: 'reopened', register: spine.register, record: spine.id, to: [request.assignee] });

type At = { readonly org: Org; readonly now: Temporal.Instant };

/** An acknowledgement by hand. The first one is the one that counts. */
export function acknowledging({ org, now }: At, { spine, request }: LoadedRequest, how: ReplyFields['how'], body: string): Decision<Edit> {
  if (how === 'email' && request.email === '') return refuse({ id: 'noAddress', field: 'how' });
  if (how === 'email' && body === '') return refuse({ id: 'required', field: 'body' });
  const first = request.acknowledgedAt === null ? { acknowledgedAt: now.toString(), acknowledgedHow: 'person' as const } : {};
  return accept({
    request: first,
    ...(body === '' ? {} : { said: { kind: 'acknowledgement' as const, body } }),
    ...(how === 'email' ? { told: acknowledgementLetter(org, request, spine.number, body) } : {}),
  });
}

/**
 * The end of a request. One that was not answered needs a reason, which the person is told. She is asked once whether she is satisfied:
 * with the answer, and asked before, she has nothing more to hear.
 */
export function closing(at: At, { spine, request }: LoadedRequest, reason: string, askedBefore: boolean): Edit {
  const asked = askedBefore ? null : askSatisfaction(at, spine.id, request);
  const told = closureLetter(at.org, request, spine.number, reason, asked);
  return {
    request: { endedAt: at.now.toString(), reason },
    ...(asked ? { question: asked.question } : {}),
    ...(asked || request.answeredAt === null ? { told } : {}),
  };
}

export const spamming = ({ now }: At, reason: string): Edit => ({ request: { endedAt: now.toString(), reason } });
