import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import { type Declaration, declarationSchema } from './declaration.ts';
import type { ResultRow } from './results.ts';
import type { Run } from './run.ts';
import type { Standard } from './standard.ts';

/** A run with the record that it times. */
export interface StoredRun extends Run {
  readonly record: string;
  readonly register: string;
  readonly audience: string;
  readonly channel: string;
}

const COLUMNS = [
  'record',
  'register',
  'audience',
  'channel',
  'standard',
  'run',
  'outcome',
  'edition',
  'days',
  'pausable',
  'calendar',
  'calendarEdition',
  'calendarVersion',
  'anchorEvent',
  'anchor',
  'due',
  'pauses',
  'stopped',
  'automatic',
  'reason',
  'miss',
  'explanation',
] as const;

/** Every edition of every standard of the organisation, in their order; how many there are is the version of the promises. */
export async function loadStandards(tx: Tx, org: number): Promise<readonly Standard[]> {
  const rows = await tx.selectFrom('serviceStandard').selectAll().where('org', '=', org).orderBy('place').orderBy('validFrom').execute();
  return rows.map(({ nameFr, nameEn, subjectFr, subjectEn, wordingFr, wordingEn, org: _org, place: _place, means, ...row }) => ({
    ...row,
    name: { fr: nameFr, en: nameEn },
    subject: { fr: subjectFr, en: subjectEn },
    wording: { fr: wordingFr, en: wordingEn },
    // Written by `addStandards` from what the schema had checked.
    means: means as Standard['means'],
  }));
}

/** Adds the editions that are not there yet; those that are stay as they are. */
export async function addStandards(tx: Tx, org: number, standards: readonly Standard[]): Promise<void> {
  if (standards.length === 0) return;
  await tx
    .insertInto('serviceStandard')
    .values(
      standards.map(({ name, subject, wording, registers, ...one }, place) => ({
        org,
        place,
        ...one,
        registers: [...registers],
        nameFr: name.fr,
        nameEn: name.en,
        subjectFr: subject.fr,
        subjectEn: subject.en,
        wordingFr: wording.fr,
        wordingEn: wording.en,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Adds an edition of the declaration of services; one that is there stays as it is. */
export async function addDeclaration(tx: Tx, org: number, declaration: Declaration): Promise<void> {
  await tx
    .insertInto('serviceDeclaration')
    .values({ org, validFrom: declaration.validFrom, body: JSON.stringify(declaration) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The declaration in force on a day; null where there is none. */
export async function loadDeclaration(tx: Tx, org: number, day: string): Promise<Declaration | null> {
  const row = await tx
    .selectFrom('serviceDeclaration')
    .select('body')
    .where('org', '=', org)
    .where('validFrom', '<=', day)
    .orderBy('validFrom', 'desc')
    .executeTakeFirst();
  return row ? declarationSchema.parse(row.body) : null;
}

/** Terms due between two days by standard and quarter, as everyone may read them: see the function `service_results`. */
export async function readResults(tx: Tx, first: string, last: string, today: string): Promise<readonly ResultRow[]> {
  const { rows } = await sql<ResultRow>`select * from service_results(${first}::date, ${last}::date, ${today}::date)`.execute(tx);
  return rows;
}

/** The runs of some records that the actor may see, in the order of records, standards and runs. */
export async function loadRuns(tx: Tx, org: number, records: readonly string[]): Promise<readonly StoredRun[]> {
  if (records.length === 0) return [];
  const rows = await tx
    .selectFrom('clock')
    .select(COLUMNS)
    .where('org', '=', org)
    .where('record', 'in', [...records])
    .orderBy('record')
    .orderBy('standard')
    .orderBy('run')
    .execute();
  return rows.map(storedRun);
}

type Row = Omit<StoredRun, 'number' | 'outcome' | 'reason' | 'miss'> & {
  readonly run: number;
  readonly outcome: string;
  readonly reason: string | null;
  readonly miss: string | null;
};

// The check constraint holds the outcome to the list of run.ts; reasons are written from its lists alone.
const storedRun = ({ run, outcome, reason, miss, ...row }: Row): StoredRun => ({
  ...row,
  number: run,
  outcome: outcome as Run['outcome'],
  reason: reason as Run['reason'],
  miss: miss as Run['miss'],
});

/**
 * Begins the work of the machinery on open runs: nobody closes a year meanwhile. Records whose runs were computed with other promises or
 * another version of their calendar than there are now, at most `most`, are locked; answers with them and with the newest measure.
 */
export async function lockOutdated(
  tx: Tx,
  org: number,
  standards: number,
  most: number,
): Promise<{ readonly records: readonly string[]; readonly newest: number }> {
  await sql`select pg_advisory_xact_lock_shared(7, ${org})`.execute(tx);
  const { rows } = await sql<{ id: string; newest: number }>`
    select r.id, coalesce((select max(m.id) from measure m where m.org = ${org}), 0) as newest from record r
     where r.org = ${org} and r.id in (
       select c.record from clock c join business_calendar b on b.org = c.org and b.id = c.calendar
        where c.org = ${org} and c.outcome in ('running', 'paused') and (c.standards <> ${standards} or c.calendar_version <> b.version)
        limit ${most})
     order by r.id for update of r`.execute(tx);
  return { records: rows.map(({ id }) => id), newest: rows[0]?.newest ?? 0 };
}

const FIELDS = `record uuid, register text, audience text, channel text, standard text, run integer, outcome text, edition date, standards integer, days integer,
  pausable boolean, calendar uuid, calendar_edition date, calendar_version integer, anchor_event text, anchor date, due date, pauses text[], stopped date,
  automatic boolean, reason text, miss text, explanation text`;
const NAMES = FIELDS.split(',').map((field) => field.trim().split(' ')[0] ?? '');
const WRITTEN = NAMES.join(', ');
const REPLACED = NAMES.filter((name) => !['record', 'standard', 'run'].includes(name))
  .map((name) => `${name} = excluded.${name}`)
  .join(', ');

/** Writes runs, new ones and those that changed. `fresh`: of new records alone, which their own writer may not be able to see. */
export function saveRuns(tx: Tx, org: number, runs: readonly StoredRun[], standards: number, fresh: boolean): Promise<unknown> {
  const rows = runs.map(({ number, anchorEvent, calendarEdition, calendarVersion, ...run }) => ({
    ...run,
    run: number,
    standards,
    anchor_event: anchorEvent,
    calendar_edition: calendarEdition,
    calendar_version: calendarVersion,
  }));
  return sql`
    insert into clock (org, ${sql.raw(WRITTEN)})
      select ${org}, ${sql.raw(WRITTEN)} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c (${sql.raw(FIELDS)})
    ${fresh ? sql`` : sql`on conflict (org, record, standard, run) do update set ${sql.raw(REPLACED)}`}`.execute(tx);
}
