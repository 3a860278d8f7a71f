import { sql } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';
import { type Statement, statement } from '../../../db/statement.ts';
import type { Agreement, Authorisation, Party, Renewal, Step } from '../rules.ts';
import type { Obligation } from '../terms/rules.ts';

/** Columns of the table `agreement`: everything that is neither on the spine nor in a table of its own. */
export type AgreementRow = Omit<Agreement, 'state' | 'parties' | 'steps' | 'authorisations' | 'renewals'>;

const COLUMNS = [
  'kind',
  'nature',
  'titleEn',
  'country',
  'sectors',
  'ministries',
  'subject',
  'important',
  'urgent',
  'urgencyReason',
  'official',
  'signedOn',
  'signedPlace',
  'signatories',
  'endorsedOn',
  'endorsedReference',
  'tabledOn',
  'tablingNote',
  'sittingResumesOn',
  'approvedOn',
  'unanimous',
  'inForceOn',
  'endsOn',
  'tacit',
  'noticeMonths',
  'renewedOn',
  'endedOn',
  'denouncedOn',
  'amends',
  'succeeds',
  'source',
  'reason',
] as const satisfies readonly (keyof AgreementRow)[];

/** The agreement, but for its state, which stands on the spine; null when the actor may not see it. */
export async function loadAgreement(tx: Tx, org: number, id: string): Promise<Omit<Agreement, 'state'> | null> {
  const row = await tx.selectFrom('agreement').select(COLUMNS).where('org', '=', org).where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  return {
    ...row,
    parties: await loadParties(tx, org, id),
    steps: await loadSteps(tx, org, id),
    authorisations: await loadAuthorisations(tx, org, id),
    renewals: await loadRenewals(tx, org, id),
  };
}

export async function loadParties(tx: Tx, org: number, agreement: string): Promise<readonly Party[]> {
  const rows = await tx
    .selectFrom('agreementParty')
    .select(['kind', 'nameFr', 'nameEn', 'country', 'contact'])
    .where('org', '=', org)
    .where('agreement', '=', agreement)
    .orderBy('place')
    .execute();
  // The check constraint holds the kind to the list of rules.ts.
  return rows as readonly Party[];
}

async function loadSteps(tx: Tx, org: number, agreement: string): Promise<readonly Step[]> {
  const rows = await tx
    .selectFrom('agreementStep')
    .select(['id', 'onDay', 'country', 'purpose', 'done'])
    .where('org', '=', org)
    .where('agreement', '=', agreement)
    .orderBy('onDay')
    .orderBy('id')
    .execute();
  // The check constraint holds the purpose to the list of rules.ts.
  return rows.map(({ onDay, ...row }) => ({ ...row, on: onDay })) as readonly Step[];
}

async function loadAuthorisations(tx: Tx, org: number, agreement: string): Promise<readonly Authorisation[]> {
  const rows = await tx
    .selectFrom('agreementAuthorisation')
    .select(['id', 'authority', 'givenBy', 'onDay', 'reference', 'attachment', 'lapsedOn'])
    .where('org', '=', org)
    .where('agreement', '=', agreement)
    .orderBy('onDay')
    .orderBy('id')
    .execute();
  return rows.map(({ onDay, ...row }) => ({ ...row, on: onDay }));
}

async function loadRenewals(tx: Tx, org: number, agreement: string): Promise<readonly Renewal[]> {
  const rows = await tx
    .selectFrom('agreementEvent')
    .select(['onDay', 'untilOn'])
    .where('org', '=', org)
    .where('agreement', '=', agreement)
    .where('act', '=', 'renew')
    .orderBy('onDay')
    .orderBy('at')
    .execute();
  return rows.map(({ onDay, untilOn }) => ({ on: onDay, until: untilOn }));
}

/** An act of its life, as it was recorded. */
export interface LifeEvent {
  readonly id: string;
  readonly act: string;
  readonly on: string;
  readonly until: string | null;
  readonly reference: string;
  readonly note: string;
  readonly account: string | null;
}

export async function loadEvents(tx: Tx, org: number, agreement: string): Promise<readonly LifeEvent[]> {
  const rows = await tx
    .selectFrom('agreementEvent')
    .select(['id', 'act', 'onDay', 'untilOn', 'reference', 'note', 'account'])
    .where('org', '=', org)
    .where('agreement', '=', agreement)
    .orderBy('onDay')
    .orderBy('at')
    .execute();
  return rows.map(({ onDay, untilOn, ...row }) => ({ ...row, on: onDay, until: untilOn }));
}

export async function loadObligations(tx: Tx, org: number, agreement: string): Promise<readonly Obligation[]> {
  return tx
    .selectFrom('agreementObligation')
    .select(['id', 'title', 'owner', 'dueOn', 'doneOn', 'evidence'])
    .where('org', '=', org)
    .where('agreement', '=', agreement)
    .orderBy('dueOn')
    .orderBy('id')
    .execute();
}

/** Its text in one language. */
export interface AgreementText {
  readonly lang: string;
  readonly title: string;
  readonly authentic: boolean;
  readonly attachment: string | null;
}

export async function loadTexts(tx: Tx, org: number, agreement: string): Promise<readonly AgreementText[]> {
  return tx
    .selectFrom('agreementText')
    .select(['lang', 'title', 'authentic', 'attachment'])
    .where('org', '=', org)
    .where('agreement', '=', agreement)
    .orderBy('lang')
    .execute();
}

/** The row of a new agreement: `keep` writes it with the spine. */
export const rowOfAgreement = (org: number, id: string, audience: string, a: AgreementRow): Statement<unknown> => statement`
    insert into agreement (org, id, audience, kind, nature, title_en, country, sectors, ministries, subject, important, urgent, urgency_reason, official,
        signed_on, signed_place, signatories, endorsed_on, endorsed_reference, tabled_on, tabling_note, sitting_resumes_on, approved_on, unanimous,
        in_force_on, ends_on, tacit, notice_months, renewed_on, ended_on, denounced_on, amends, succeeds, source, reason)
      values (${org}, ${id}, ${audience}, ${a.kind}, ${a.nature}, ${a.titleEn}, ${a.country}, ${a.sectors}, ${a.ministries}, ${a.subject}, ${a.important},
        ${a.urgent}, ${a.urgencyReason}, ${a.official}, ${a.signedOn}, ${a.signedPlace}, ${a.signatories}, ${a.endorsedOn}, ${a.endorsedReference},
        ${a.tabledOn}, ${a.tablingNote}, ${a.sittingResumesOn}, ${a.approvedOn}, ${a.unanimous}, ${a.inForceOn}, ${a.endsOn}, ${a.tacit},
        ${a.noticeMonths}, ${a.renewedOn}, ${a.endedOn}, ${a.denouncedOn}, ${a.amends}, ${a.succeeds}, ${a.source}, ${a.reason})`;

/** Writes the row of an agreement that is changed. */
export async function updateAgreement(tx: Tx, org: number, id: string, audience: string, agreement: Agreement): Promise<void> {
  const { state: _state, parties: _parties, steps: _steps, authorisations: _authorisations, renewals: _renewals, ...row } = agreement;
  await tx
    .updateTable('agreement')
    .set({ ...row, audience, sectors: [...row.sectors] })
    .where('org', '=', org)
    .where('id', '=', id)
    .execute();
}

const HANGING = [
  'agreement_party',
  'agreement_text',
  'agreement_step',
  'agreement_authorisation',
  'agreement_event',
  'agreement_obligation',
] as const;

/** What hangs on an agreement is read by those who read the agreement. Called when its audience changes, which the transaction may see already. */
export async function moveHanging(tx: Tx, org: number, id: string, audience: string): Promise<void> {
  for (const table of HANGING)
    await sql`update ${sql.table(table)} set audience = ${audience} where org = ${org} and agreement = ${id}`.execute(tx);
}

/** Writes the parties anew, in their order. */
export async function saveParties(
  tx: Tx,
  org: number,
  id: string,
  audience: string,
  parties: readonly Party[],
  ids: readonly string[],
): Promise<void> {
  await tx.deleteFrom('agreementParty').where('org', '=', org).where('agreement', '=', id).execute();
  if (parties.length === 0) return;
  await tx
    .insertInto('agreementParty')
    .values(parties.map((party, place) => ({ org, id: ids[place] ?? '', agreement: id, audience, place, ...party })))
    .execute();
}

/** The next number of a year, AAAA-NN, without gaps: taken last, for the year's row is locked until the transaction ends. */
export async function takeNumber(tx: Tx, year: string): Promise<string> {
  const [row] = await statement<{ n: number }>`select take_agreement_number(${year}) as n`.execute(tx);
  return `${year}-${String(row?.n ?? 0).padStart(2, '0')}`;
}

/** Does another agreement of the organisation bear this number, whoever may see it? */
export async function numberTaken(tx: Tx, official: string, but: string): Promise<boolean> {
  const [row] = await statement<{ taken: boolean }>`select agreement_number_taken(${official}, ${but}::uuid) as taken`.execute(tx);
  return row?.taken === true;
}

/** Of these ids, those of contacts that the actor may see. */
export async function visibleContacts(tx: Tx, org: number, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .selectFrom('record')
    .select('id')
    .where('org', '=', org)
    .where('register', '=', 'contacts')
    .where('id', 'in', [...ids])
    .execute();
  return new Set(rows.map(({ id }) => id));
}
