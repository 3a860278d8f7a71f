import type { Tx } from '../../../db/kysely.ts';
import { type ListFilter, pageOf } from './list.ts';
import { COLUMNS, listInside, listOpen, type OpenAgreement, type OpenParty, partiesOf } from './open.ts';

/** An agreement as its files have it: with its parties. */
export interface FiledAgreement extends OpenAgreement {
  readonly parties: readonly OpenParty[];
}

/** Every field of its form, and of what is known of its life. */
export interface WholeAgreement extends FiledAgreement {
  readonly visibility: string;
  readonly unit: string | null;
  readonly subject: string;
  readonly urgent: boolean;
  readonly urgencyReason: string;
  readonly signedPlace: string;
  readonly signatories: string;
  readonly endorsedOn: string | null;
  readonly endorsedReference: string;
  readonly tabledOn: string | null;
  readonly approvedOn: string | null;
  readonly noticeMonths: number;
  readonly amends: string | null;
  readonly succeeds: string | null;
}

async function withParties<Row extends { readonly id: string }>(
  tx: Tx,
  org: number,
  rows: readonly Row[],
): Promise<readonly (Row & { readonly parties: readonly OpenParty[] })[]> {
  const parties = await partiesOf(
    tx,
    org,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, parties: parties.get(row.id) ?? [] }));
}

/** The public list with its parties. */
export const fileOpen = async (...[tx, org, filter, page]: Parameters<typeof listOpen>): Promise<readonly FiledAgreement[]> =>
  withParties(tx, org, await listOpen(tx, org, filter, page));

/** The same of all agreements that the actor may see. */
export const fileInside = async (...[tx, org, filter, page]: Parameters<typeof listInside>): Promise<readonly FiledAgreement[]> =>
  withParties(tx, org, await listInside(tx, org, filter, page));

/** The list of the desk with every field of the form, for the file that the import reads back. */
export async function fileWhole(tx: Tx, org: number, filter: ListFilter, most: number): Promise<readonly WholeAgreement[]> {
  const rows = await pageOf(tx, org, filter, most, (page) =>
    page
      .select(COLUMNS)
      .select(['record.visibility', 'record.unit', 'agreement.subject', 'agreement.urgent', 'agreement.urgencyReason'])
      .select(['agreement.signedPlace', 'agreement.signatories', 'agreement.endorsedOn', 'agreement.endorsedReference'])
      .select(['agreement.tabledOn', 'agreement.approvedOn', 'agreement.noticeMonths', 'agreement.amends', 'agreement.succeeds'])
      .execute(),
  );
  // Only actions of the slice write the state of an agreement's spine.
  return withParties(tx, org, rows as readonly Omit<WholeAgreement, 'parties'>[]);
}
