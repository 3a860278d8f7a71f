import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'yaml';
import { addCalendar } from '../../clocks/calendars.ts';
import { addDeclaration, addStandards } from '../../clocks/store.ts';
import type { Database } from '../../db/transaction.ts';
import { systemActor } from '../../identity/actor.ts';
import { loadOrganisations } from '../../identity/organisations.ts';
import type { Org } from '../../kernel/actor.ts';
import type { Decision } from '../../kernel/decision.ts';
import type { FactKind } from '../../kernel/fact.ts';
import { fiscalYearOf } from '../../kernel/fiscal.ts';
import { backfill } from '../../ledger/measures.ts';
import { addRules, loadSocialSecurity, readSocialSecurity } from '../../registers/agreements/index.ts';
import { addTerms } from '../../registers/missions/publication/store.ts';
import { loadNetwork, postIds } from '../../registers/network/reference.ts';
import { ensureEffortMeasures } from '../../strategy/index.ts';
import { loadPlan } from '../../strategy/plans/load.ts';
import type { Plan } from '../../strategy/plans/plan.ts';
import { loadPublishedResults } from '../../strategy/plans/published-results.ts';
import { resolveYears } from '../../strategy/plans/relative-years.ts';
import { loadPlanShares } from '../../strategy/splits/load.ts';
import {
  DATA_FOLDER,
  type OrganisationFile,
  readAgreementRules,
  readCalendarFile,
  readMissionTerms,
  readOrganisations,
  readPlanText,
  readReadings,
  readServices,
  readVocabularies,
} from './files.ts';
import { loadOrganisation, stableId } from './organisations.ts';

type Kinds = ReadonlyMap<string, FactKind>;

/** Loads the real organisations with their words, plans and network. Run at each start: what is already there is left alone. */
export async function loadReference(db: Database, now: Temporal.Instant, kinds: Kinds): Promise<void> {
  for (const file of (await readOrganisations()).filter(({ fictional }) => !fictional)) await loadReferenceOf(db, file, now, kinds);
}

/** The same for one organisation, real or fictional. Answers with it. */
export async function loadReferenceOf(db: Database, file: OrganisationFile, now: Temporal.Instant, kinds: Kinds): Promise<Org> {
  const vocabularies = await readVocabularies();
  const org = await db.asOwner(async (tx) => {
    const id = await loadOrganisation(tx, file, vocabularies);
    const loaded = (await loadOrganisations(tx)).find((one) => one.id === id);
    if (!loaded) throw new Error(`The organisation ${file.slug} was not kept`);
    return loaded;
  });
  const changed: Plan[] = [];
  for (const name of file.plans) changed.push(...(await loadPlanFile(db, org, name, now, kinds)));
  await countEfforts(db, org, kinds);
  await loadTerms(db, org, file);
  const { agreements, socialSecurity, network, readings } = file;
  if (agreements) {
    const rules = await readAgreementRules(agreements);
    await db.asOwner((tx) => addRules(tx, org.id, rules));
  }
  if (socialSecurity) {
    const rows = await readSocialSecurity(`${DATA_FOLDER}agreements/${socialSecurity}.csv`);
    const idOf = (country: string): string => stableId(file.slug, 'socialSecurity', country);
    await db.asOwner((tx) => loadSocialSecurity(tx, org, rows, { now, idOf }));
  }
  // The file named is one of the lists of the folder: all of them are read.
  if (network) await db.asOwner((tx) => loadNetwork(tx, org, `${DATA_FOLDER}network/${network.split('/')[0]}`, now));
  await db.asOwner(async (tx) => {
    const posts = await postIds(tx, org.id);
    for (const plan of changed) await loadPlanShares(tx, systemActor(org), plan, posts, true, now);
  });
  if (readings) {
    const lines: unknown[] = parseCsv(await readReadings(readings), { columns: true, bom: true });
    accepted(await db.asOwner((tx) => loadPublishedResults(tx, org.id, lines)), readings);
  }
  return org;
}

/** The organisation's calendar, unless it has one; the editions of its declaration of services, of its standards and of the terms of its missions that are not there yet. */
async function loadTerms(db: Database, org: Org, { calendar, services, missionTerms }: OrganisationFile): Promise<void> {
  const data = calendar === null ? null : await readCalendarFile(calendar);
  const declared = services === undefined ? null : await readServices(services);
  const terms = missionTerms === undefined ? [] : await readMissionTerms(missionTerms);
  await db.asOwner(async (tx) => {
    if (data) await addCalendar(tx, org.id, null, data);
    await addTerms(tx, org.id, terms);
    if (!declared) return;
    const { contacts, ...declaration } = declared.declaration;
    await addStandards(tx, org.id, declared.standards);
    // A demonstration imitates: nobody is to write to whom it imitates.
    await addDeclaration(tx, org.id, org.fictional || !contacts ? declaration : { ...declaration, contacts });
  });
}

/** Has the ledger tally what the priorities in force need; those decided since are found by the next run. */
export async function countEfforts(db: Database, org: Org, kinds: Kinds): Promise<void> {
  const toBackfill = await db.asOwner((tx) => ensureEffortMeasures(tx, org.id, kinds));
  for (const measure of toBackfill) await db.asOwner((tx) => backfill(tx, org.id, measure));
}

/** Stores a plan, its years written out from the running one of the organisation, and counts its measures. Answers with it if it is new or changed. */
async function loadPlanFile(db: Database, org: Org, name: string, now: Temporal.Instant, kinds: Kinds): Promise<readonly Plan[]> {
  const running = fiscalYearOf(now.toZonedDateTimeISO(org.timeZone).toPlainDate().toString(), org.fiscalStart);
  const data: unknown = parse(resolveYears(await readPlanText(name), running));
  const loaded = await db.asOwner((tx) => loadPlan(tx, systemActor(org), data, { published: true }, kinds, now));
  const { plan, toBackfill, changed } = accepted(loaded, name);
  for (const measure of toBackfill) await db.asOwner((tx) => backfill(tx, org.id, measure));
  return changed ? [plan] : [];
}

/** Files that come with the product are checked by its tests: one that is refused is a broken installation. */
function accepted<T>(decision: Decision<T>, file: string): T {
  if (decision.ok) return decision.value;
  throw new Error(`data/…/${file}: ${decision.refusals.map(({ id, field }) => `${id} ${field ?? ''}`.trim()).join(', ')}`);
}
