import type { Tx } from '../../../db/kysely.ts';
import { EMPTY } from '../decide.ts';
import type { Agreement, Step } from '../rules.ts';
import type { State } from '../states/rules.ts';

/** What facts are made of, for each agreement after `after` in the order of ids; a page of at most `most`. */
export async function loadAgreementsAfter(
  tx: Tx,
  org: number,
  after: string,
  most: number,
): Promise<readonly { readonly id: string; readonly agreement: Agreement }[]> {
  const rows = await tx
    .selectFrom('agreement')
    .innerJoin('record', (join) => join.onRef('record.org', '=', 'agreement.org').onRef('record.id', '=', 'agreement.id'))
    .select(['agreement.id', 'record.state', 'nature', 'country', 'signedOn', 'inForceOn'])
    .where('agreement.org', '=', org)
    .where('agreement.id', '>', after)
    .orderBy('agreement.id')
    .limit(most)
    .execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const steps = await tx
    .selectFrom('agreementStep')
    .select(['agreement', 'id', 'onDay', 'country', 'purpose', 'done'])
    .where('org', '=', org)
    .where('agreement', 'in', ids)
    .execute();
  const renewals = await tx
    .selectFrom('agreementEvent')
    .select(['agreement', 'onDay', 'untilOn'])
    .where('org', '=', org)
    .where('agreement', 'in', ids)
    .where('act', '=', 'renew')
    .execute();
  return rows.map(({ id, state, ...row }) => ({
    id,
    agreement: {
      ...EMPTY,
      ...row,
      // Only this slice writes the state; the check constraint holds the purpose to the list of rules.ts.
      state: state as State,
      steps: steps.filter((one) => one.agreement === id).map(({ onDay, agreement: _of, ...step }) => ({ ...step, on: onDay }) as Step),
      renewals: renewals.filter((one) => one.agreement === id).map(({ onDay, untilOn }) => ({ on: onDay, until: untilOn })),
    },
  }));
}
