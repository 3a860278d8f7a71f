import { memberNames } from '../../identity/members.ts';
import { accept, type Decision, type Refusal, refuse } from '../../kernel/decision.ts';
import { HOME, MOST as MOST_CENTS, parseAmount, toCents } from '../../kernel/money.ts';
import { isCountry } from '../../web/countries.ts';
import type { Visit } from '../../web/visit.ts';
import { type Acting, changeMission } from './actions.ts';
import type { BodyFields, CostFields, ParticipantFields, ReportFields, StopFields } from './fields.ts';
import { groupOf } from './rules/categories.ts';
import { type Cost, type Mission, principals } from './rules/mission.ts';

/** Lists of the dossier that are filled row by row. */
export const LISTS = ['participants', 'stops', 'bodies', 'costs'] as const;
export type List = (typeof LISTS)[number];
type RowOf<L extends List> = Mission[L][number];

const MOST: Readonly<Record<List, number>> = { participants: 100, stops: 60, bodies: 30, costs: 500 };

/**
 * Adds a row (`row` null) or writes one over. `read` makes it of what was typed and of the mission; a form sent twice adds one row.
 */
async function put<L extends List>(
  visit: Acting & Pick<Visit, 'fresh' | 'done'>,
  id: string,
  list: L,
  row: string | null,
  read: (mission: Mission) => Decision<Omit<RowOf<L>, 'id'>>,
  version?: number,
): Promise<Decision<string>> {
  if (row === null && visit.done) return accept(id);
  return changeMission(
    visit,
    id,
    row === null ? `${list}.add` : `${list}.change`,
    (mission) => {
      const rows: readonly { readonly id: string }[] = mission[list];
      const before = rows.find((one) => one.id === row);
      if (row !== null && !before) return refuse({ id: 'rowGone' });
      if (row === null && rows.length >= MOST[list]) return refuse({ id: 'tooManyRows', values: { most: MOST[list] } });
      const frozen = list === 'costs' ? frozenBy(mission, before) : null;
      if (frozen) return refuse(frozen);
      const made = read(mission);
      if (!made.ok) return made;
      const whole = { ...made.value, id: row ?? visit.fresh };
      const changed = { ...mission, [list]: row === null ? [...rows, whole] : rows.map((one) => (one.id === row ? whole : one)) };
      const after = list === 'costs' ? frozenBy(mission, whole) : null;
      return after ? refuse(after) : accept(changed);
    },
    version,
  );
}

/** What was authorised stands: an estimate is changed in draft alone, after the authorisation is taken back. */
const frozenBy = ({ state }: Mission, row: unknown): Refusal | null =>
  state !== 'draft' && row !== null && typeof row === 'object' && 'stage' in row && row.stage === 'estimate'
    ? { id: 'estimateFrozen', field: 'stage' }
    : null;

type Adding = Acting & Pick<Visit, 'fresh' | 'done'>;

export async function putParticipant(
  visit: Adding,
  id: string,
  row: string | null,
  fields: ParticipantFields,
  version?: number,
): Promise<Decision<string>> {
  const { account = null } = fields;
  if (account !== null && !(await memberNames(visit.tx)).has(account)) return refuse({ id: 'unknownChoice', field: 'account' });
  return put(
    visit,
    id,
    'participants',
    row,
    (mission) =>
      account !== null && account === mission.authorisedBy && mission.state !== 'authorised'
        ? refuse({ id: 'authoriserTravels', field: 'account' })
        : accept({ ...fields, account }),
    version,
  );
}

export const putStop = (visit: Adding, id: string, row: string | null, { stopFrom, stopUntil, ...stop }: StopFields, version?: number) =>
  put(
    visit,
    id,
    'stops',
    row,
    () =>
      isCountry(stop.country)
        ? accept({ ...stop, from: stopFrom, until: stopUntil })
        : refuse({ id: 'unknownCountry', field: 'country', values: { value: stop.country } }),
    version,
  );

export const putBody = (visit: Adding, id: string, row: string | null, { bodyName, bodyShare }: BodyFields, version?: number) =>
  put(visit, id, 'bodies', row, () => accept({ name: bodyName, share: bodyShare }), version);

export const putCost = (visit: Adding, id: string, row: string | null, fields: CostFields, version?: number) =>
  put(visit, id, 'costs', row, (mission) => costOf(mission, fields), version);

/** A line of costs as it is kept: its amount in the minor unit, its worth in cents. */
export function costOf(mission: Mission, fields: CostFields): Decision<Omit<Cost, 'id'>> {
  const { amount: written, currency, costUntil, rateOn, payer, traveller, rate = null, ...plain } = fields;
  const amount = parseAmount(written, currency);
  if (amount === null) return refuse({ id: 'notAnAmount', field: 'amount', values: { currency } });
  const home = currency === HOME;
  if (!home && rate === null) return refuse({ id: 'rateMissing', field: 'rate', values: { currency } });
  const cents = toCents(amount, currency, home ? '1' : (rate ?? '1'));
  if (cents > MOST_CENTS) return refuse({ id: 'worthTooMuch', field: home ? 'amount' : 'rate' });
  const [only, ...others] = principals(mission);
  const given = groupOf(fields.category) === 'companions' ? null : (traveller ?? (others.length === 0 ? (only?.id ?? null) : null));
  return accept({
    ...plain,
    traveller: given,
    until: costUntil ?? null,
    amount,
    currency,
    rate: home ? null : rate,
    rateOn: home ? null : (rateOn ?? null),
    rateSource: home ? '' : fields.rateSource,
    cents,
    payer: payer === undefined || payer === 'shared' ? null : payer,
    shared: payer === 'shared',
  });
}

/** Takes a row away. Whoever has costs and whatever body pays some stays. */
export const removeRow = (visit: Acting, id: string, list: List, row: string): Promise<Decision<string>> =>
  changeMission(visit, id, `${list}.remove`, (mission) => {
    const rows: readonly { readonly id: string }[] = mission[list];
    const gone = rows.find((one) => one.id === row);
    if (!gone) return refuse({ id: 'rowGone' });
    const frozen = list === 'costs' ? frozenBy(mission, gone) : null;
    if (frozen) return refuse(frozen);
    if (mission.costs.some(({ traveller }) => traveller === row)) return refuse({ id: 'travellerHasCosts' });
    if (mission.costs.some(({ payer }) => payer === row)) return refuse({ id: 'bodyPays' });
    return accept({ ...mission, [list]: rows.filter((one) => one.id !== row) });
  });

export const setOwnShare = (visit: Acting, id: string, ownShare: number): Promise<Decision<string>> =>
  changeMission(visit, id, 'edit', (mission) => accept({ ...mission, ownShare }));

export const setNils = (visit: Acting, id: string, nils: readonly string[]): Promise<Decision<string>> =>
  changeMission(visit, id, 'edit', (mission) => accept({ ...mission, nils: [...new Set(nils)] }));

/** `attached`: the attachments of the record, among which the report may be. */
export const writeReport = (
  visit: Acting,
  id: string,
  fields: ReportFields,
  attached: ReadonlySet<string>,
  version?: number,
): Promise<Decision<string>> =>
  changeMission(
    visit,
    id,
    'report',
    (mission) =>
      fields.reportPiece !== undefined && !attached.has(fields.reportPiece)
        ? refuse({ id: 'unknownChoice', field: 'reportPiece' })
        : accept({ ...mission, report: fields.report, reportPiece: fields.reportPiece ?? null, results: fields.results }),
    version,
  );
