import { owe } from '../../db/owed.ts';
import { keep } from '../../keep/keep.ts';
import type { Actor, Org } from '../../kernel/actor.ts';
import type { Lang } from '../../kernel/bilingual.ts';
import { accept, type Decision, refuse } from '../../kernel/decision.ts';
import { fiscalYearOf } from '../../kernel/fiscal.ts';
import { numberOf } from '../../records/spine.ts';
import { type Acting, actOf, attachedChange, changesOf, dayOf, say, tellPerson, time } from './kept.ts';
import { receipt } from './letters.ts';
import { CATEGORY_LISTS, check, PREFIXES, REACHES, REGISTERS, type Request } from './rules.ts';
import { secretHash } from './secret.ts';
import { categoryExists } from './store/categories.ts';
import { rowOfRequest, takeNumber } from './store/requests.ts';

/** What somebody sent in, by any channel. */
export interface Intake
  extends Pick<Request, 'kind' | 'channel' | 'lang' | 'category' | 'name' | 'email' | 'telephone' | 'address' | 'receivedAt' | 'postedOn'> {
  readonly id: string;
  readonly subject: string;
  readonly body: string;
  /** Given to the person with the number; what is kept is its digest. */
  readonly secret: string;
  /** Mark of what was sent, 64 hexadecimal figures: filed twice, it is refused by the database. */
  readonly once: string | null;
  /** Names of the files that came with it, for the journal. */
  readonly attached?: readonly string[];
  /** False: no receipt leaves, an agent acknowledges it. */
  readonly receipt?: boolean;
}

export interface Filed {
  readonly id: string;
  readonly number: string;
}

/** Whoever sends something in: nobody whom we know, signed in or not. */
export const publicActor = (org: Org, lang: Lang): Actor => ({
  org,
  account: null,
  name: '',
  lang,
  roles: new Set(),
  units: [],
  audiences: ['public'],
});

/**
 * Files a request or a complaint and tells the person number and secret by mail, if there is an address: that is the automatic
 * acknowledgement. The number is taken last, so that others wait for it as short as can be.
 */
export async function fileRequest(acting: Acting, intake: Intake): Promise<Decision<Filed>> {
  const { tx, org, actor, now, newest } = acting;
  const { id, subject, body, secret, once, attached = [], receipt: wanted = true, ...sent } = intake;
  const told = wanted && sent.email !== '';
  if (sent.category !== '' && !(await categoryExists(tx, org.id, CATEGORY_LISTS[sent.kind], sent.category)))
    return refuse({ id: 'unknownChoice', field: 'category' });
  const request: Request = {
    ...sent,
    state: 'received',
    completeAt: sent.receivedAt, // presumed until an agent says otherwise
    correction: null,
    assignee: null,
    unit: null,
    acknowledgedAt: told ? now.toString() : null,
    acknowledgedHow: told ? 'automatic' : null,
    answeredAt: null,
    answeredHow: null,
    endedAt: null,
    reason: '',
    mergedInto: null,
    transferredTo: '',
    consentOn: null,
  };
  const refusals = check(request);
  if (refusals.length > 0) return refuse(...refusals);
  const on = dayOf(org, Temporal.Instant.from(sent.receivedAt));
  const year = fiscalYearOf(dayOf(org, now), org.fiscalStart).label.slice(0, 4);
  const terms = await time(acting, id, null, request);
  const number = numberOf(PREFIXES[sent.kind], year, await takeNumber(tx, PREFIXES[sent.kind], year));
  const record = {
    id,
    register: REGISTERS[sent.kind],
    number,
    title: subject,
    visibility: REACHES[sent.kind],
    unit: null,
    state: request.state,
    on,
  };
  const changes = {
    ...changesOf(null, request),
    title: [null, subject] as const,
    message: [null, body] as const,
    ...attachedChange(attached),
  };
  const own = rowOfRequest(org.id, id, request, { secretHash: secretHash(secret), once });
  // What is sent after it travels with the commit.
  await keep(tx, actor, newest, now, { ...actOf(record, null, 'file', request, changes, terms), own });
  await owe(tx, say(acting, id, request, { kind: 'person', body }));
  if (told) await owe(tx, tellPerson(acting, id, request, receipt(org, request, number, secret)));
  return accept({ id, number });
}
