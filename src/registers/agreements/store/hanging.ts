import type { Tx } from '../../../db/kysely.ts';
import type { Authorisation, Step } from '../rules.ts';
import type { Obligation } from '../terms/rules.ts';
import type { AgreementText, LifeEvent } from './agreement.ts';

/** Which agreement something hangs on, and who reads it. */
export interface On {
  readonly org: number;
  readonly agreement: string;
  readonly audience: string;
}

export async function insertStep(tx: Tx, at: On, { on: onDay, ...step }: Step): Promise<void> {
  await tx
    .insertInto('agreementStep')
    .values({ ...at, ...step, onDay })
    .execute();
}

export async function deleteStep(tx: Tx, { org, agreement }: On, id: string): Promise<void> {
  await tx.deleteFrom('agreementStep').where('org', '=', org).where('agreement', '=', agreement).where('id', '=', id).execute();
}

export async function insertAuthorisation(tx: Tx, at: On, { on: onDay, ...given }: Authorisation): Promise<void> {
  await tx
    .insertInto('agreementAuthorisation')
    .values({ ...at, ...given, onDay })
    .execute();
}

/** Authorisations that counted until now count no more. */
export async function lapseAuthorisations(tx: Tx, { org, agreement }: On, lapsedOn: string): Promise<void> {
  await tx
    .updateTable('agreementAuthorisation')
    .set({ lapsedOn })
    .where('org', '=', org)
    .where('agreement', '=', agreement)
    .where('lapsedOn', 'is', null)
    .execute();
}

export async function insertEvent(
  tx: Tx,
  at: On,
  { on: onDay, until: untilOn, ...event }: LifeEvent,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('agreementEvent')
    .values({ ...at, ...event, onDay, untilOn, at: now })
    .execute();
}

/** Gives an act of the life, done once, another day. */
export async function moveEvents(tx: Tx, { org, agreement }: On, act: string, onDay: string): Promise<void> {
  await tx
    .updateTable('agreementEvent')
    .set({ onDay })
    .where('org', '=', org)
    .where('agreement', '=', agreement)
    .where('act', '=', act)
    .execute();
}

export async function insertObligation(tx: Tx, at: On, obligation: Obligation): Promise<void> {
  await tx
    .insertInto('agreementObligation')
    .values({ ...at, ...obligation })
    .execute();
}

export async function dischargeObligation(
  tx: Tx,
  { org, agreement }: On,
  { id, doneOn, evidence }: Pick<Obligation, 'id' | 'doneOn' | 'evidence'>,
): Promise<void> {
  await tx
    .updateTable('agreementObligation')
    .set({ doneOn, evidence })
    .where('org', '=', org)
    .where('agreement', '=', agreement)
    .where('id', '=', id)
    .execute();
}

export async function deleteObligation(tx: Tx, { org, agreement }: On, id: string): Promise<void> {
  await tx.deleteFrom('agreementObligation').where('org', '=', org).where('agreement', '=', agreement).where('id', '=', id).execute();
}

/** The text in a language, in place of what was there for it. */
export async function saveText(tx: Tx, at: On, text: AgreementText): Promise<void> {
  const { title, authentic, attachment } = text;
  await tx
    .insertInto('agreementText')
    .values({ ...at, ...text })
    .onConflict((conflict) => conflict.columns(['org', 'agreement', 'lang']).doUpdateSet({ title, authentic, attachment }))
    .execute();
}

export async function deleteText(tx: Tx, { org, agreement }: On, lang: string): Promise<void> {
  await tx.deleteFrom('agreementText').where('org', '=', org).where('agreement', '=', agreement).where('lang', '=', lang).execute();
}
