import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';
import type { OrgDetails } from '../../identity/organisations.ts';
import { newSealKey } from '../../journal/seal.ts';
import { NOBODY } from '../../journal/write.ts';
import type { OrganisationFile, VocabularyFile } from './files.ts';

const IDS: Readonly<Record<string, number>> = { mrif: 1, 'ville-quebec': 2, 'demo-mrif': 101, 'demo-ville-quebec': 102 };

/** Number of an organisation of the reference data: fixed, so that archives and tests agree. */
export function organisationId(slug: string): number {
  const id = IDS[slug];
  if (id === undefined) throw new RangeError(`No number is set for the organisation ${slug}`);
  return id;
}

function detailsOf({ contacts }: OrganisationFile): OrgDetails {
  const [office] = contacts?.offices ?? [];
  if (!contacts || !office) return {};
  const hour = (time: string): string => time.replace(/^0/, '').replace(':00', ' h').replace(':', ' h ');
  const said = (joiner: string, and: string) =>
    contacts.hours?.map(({ from, to }) => `${hour(from)} ${joiner} ${hour(to)}`).join(` ${and} `);
  const [fr, en] = [said('à', 'et de'), said('to', 'and')];
  return { address: office.lines, phone: office.telephone, email: contacts.email, ...(fr && en ? { hours: { fr, en } } : {}) };
}

/** A random id that is always the same for the same words: what is loaded twice is found again. */
export function stableId(...words: readonly string[]): string {
  const hex = createHash('sha256').update(words.join('\0')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Makes or refreshes an organisation with its words, its units and its sealing key. Run as owner. */
export async function loadOrganisation(tx: Tx, file: OrganisationFile, vocabularies: readonly VocabularyFile[]): Promise<number> {
  const id = organisationId(file.slug);
  const row = {
    slug: file.slug,
    nameFr: file.name.fr,
    nameEn: file.name.en,
    shortNameFr: file.shortName.fr,
    shortNameEn: file.shortName.en,
    theme: file.theme,
    fictional: file.fictional,
    fiscalStart: file.fiscalStart,
    timeZone: file.timeZone,
    details: JSON.stringify(detailsOf(file)),
  };
  await tx
    .insertInto('organisation')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  await sql`insert into subject_key (org, subject, key) values (${id}, ${NOBODY}, ${newSealKey()}) on conflict do nothing`.execute(tx);
  await sql`insert into machinery.progress (org) values (${id}) on conflict do nothing`.execute(tx);
  for (const unit of file.units) {
    await sql`insert into unit (org, id, kind, name_fr, name_en) values (${id}, ${stableId(file.slug, 'unit', unit.id)}, 'directorate', ${unit.name.fr}, ${unit.name.en})
      on conflict do nothing`.execute(tx);
  }
  const words = vocabularies
    .filter(({ only }) => !only || only.includes(file.slug))
    .flatMap(({ id: list, codes }) =>
      codes.map(({ id: code, fr, en }, place) => ({ org: id, list, code, labelFr: fr, labelEn: en, place })),
    );
  // Words that an administrator changed since stay as they are.
  await tx
    .insertInto('vocabulary')
    .values(words)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return id;
}

/** Tells the policies and functions of the transaction which organisation the system works in. */
export async function actIn(tx: Tx, org: number): Promise<void> {
  await sql`select set_config('chancery.org', ${String(org)}, true), set_config('chancery.account', '', true), set_config('chancery.audiences', 'public,org', true)`.execute(
    tx,
  );
}
