import { appendEntry } from '../../journal/append.ts';
import { accept, type Decision, FORBIDDEN, NOT_FOUND, refuse } from '../../kernel/decision.ts';
import { isId } from '../../kernel/ids.ts';
import { tellMembers } from '../../records/notices/tell.ts';
import type { Visit } from '../../web/visit.ts';
import type { CorrectionFields } from './fields.ts';
import { mayDecideCorrection, mayPropose } from './policy.ts';
import type { PublishedFigure } from './published.ts';
import { decideCorrection } from './rules.ts';
import { type Correction, decideRow, insertCorrection, lockCorrection, readableRecord } from './store-corrections.ts';

/** Proposes a correction to a figure, about a record or one that is missing. Answers with its id. Refusals `forbidden`, `unknownRecord`. */
export async function proposeCorrection(
  visit: Pick<Visit, 'tx' | 'org' | 'actor' | 'now' | 'fresh'>,
  published: PublishedFigure,
  fields: CorrectionFields,
): Promise<Decision<string>> {
  const { tx, org, actor, now, fresh } = visit;
  if (!mayPropose(actor) || actor.account === null) return refuse(FORBIDDEN);
  const record = fields.record ?? null;
  if (record !== null && !(await readableRecord(tx, org.id, record))) return refuse({ id: 'unknownRecord', field: 'record' });
  const place = { plan: published.stored.id, year: published.figure.year, indicator: published.figure.indicator };
  await appendEntry(tx, actor, now, {
    verb: 'proposeCorrection',
    register: 'closing',
    changes: {
      plan: [null, place.plan],
      year: [null, place.year],
      indicator: [null, place.indicator],
      record: [null, record],
      motive: [null, fields.motive],
    },
  });
  await insertCorrection(tx, org.id, { id: fresh, ...place, record, motive: fields.motive, proposedBy: actor.account, proposedAt: now });
  return accept(fresh);
}

/** Accepts or refuses a correction, with a reason. Accepting changes no record: each is corrected in its register. Refusals `notFound`, `forbidden`, `correctionDecided`. */
export async function settleCorrection(
  visit: Pick<Visit, 'tx' | 'org' | 'actor' | 'now'>,
  id: string,
  decision: 'accepted' | 'refused',
  reason: string,
): Promise<Decision<Correction>> {
  const { tx, org, actor, now } = visit;
  if (!mayDecideCorrection(actor)) return refuse(FORBIDDEN);
  const before = isId(id) ? await lockCorrection(tx, org.id, id) : null;
  if (!before) return refuse(NOT_FOUND);
  const decided = decideCorrection(before.state, decision);
  if (!decided.ok) return decided;
  await appendEntry(tx, actor, now, {
    verb: decision === 'accepted' ? 'acceptCorrection' : 'refuseCorrection',
    register: 'closing',
    changes: {
      plan: [before.plan, before.plan],
      year: [before.year, before.year],
      indicator: [before.indicator, before.indicator],
      state: [before.state, decided.value],
      reason: [null, reason],
    },
    published: decision === 'accepted',
  });
  await decideRow(tx, org.id, id, { state: decided.value, reason, decidedBy: actor.account, decidedAt: now });
  await tellMembers(tx, now, {
    kind: 'correction',
    said: decision,
    register: 'closing',
    record: null,
    target: id,
    about: `${before.indicator}, ${before.year}`,
    to: [before.proposedBy],
  });
  return accept(before);
}
