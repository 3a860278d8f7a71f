import type { Database } from '../../db/transaction.ts';
import { type OrganisationFile, readOrganisations, readVocabularies } from './files.ts';
import { loadOrganisation } from './organisations.ts';

/** Loads the real organisations with their words, plans and network. Run at each start: what is already there is left alone. */
export async function loadReference(db: Database, now: Temporal.Instant): Promise<void> {
  for (const file of (await readOrganisations()).filter(({ fictional }) => !fictional)) await loadReferenceOf(db, file, now);
}

/** The same for one organisation, real or fictional. */
export async function loadReferenceOf(db: Database, file: OrganisationFile, _now: Temporal.Instant): Promise<number> {
  const vocabularies = await readVocabularies();
  return db.asOwner((tx) => loadOrganisation(tx, file, vocabularies));
}
