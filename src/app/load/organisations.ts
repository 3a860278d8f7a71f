import { createHash } from 'node:crypto';
import type { Tx } from '../../db/kysely.ts';
import { type OrgDetails, saveOrganisation } from '../../identity/organisations.ts';
import { insertUnit } from '../../identity/units.ts';
import { ensureOrganisationKey } from '../../journal/write.ts';
import type { Lang } from '../../kernel/bilingual.ts';
import { addWords } from '../../records/vocabulary.ts';
import { formatTime } from '../../ui/typography.ts';
import type { OrganisationFile, VocabularyFile } from './files.ts';

export { actIn } from '../../db/system.ts';

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
  const said = (lang: Lang, joiner: string, and: string) =>
    contacts.hours?.map(({ from, to }) => `${formatTime(from, lang)} ${joiner} ${formatTime(to, lang)}`).join(` ${and} `);
  const [fr, en] = [said('fr', 'à', 'et de'), said('en', 'to', 'and')];
  return { address: office.lines, phone: office.telephone, email: contacts.email, ...(fr && en ? { hours: { fr, en } } : {}) };
}

/** A random id that is always the same for the same words: what is loaded twice is found again. */
export function stableId(...words: readonly string[]): string {
  const hex = createHash('sha256').update(words.join('\0')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Makes or refreshes an organisation with its words, its units and its sealing key. Run as owner. Answers with its number. */
export async function loadOrganisation(tx: Tx, file: OrganisationFile, vocabularies: readonly VocabularyFile[]): Promise<number> {
  const id = organisationId(file.slug);
  await saveOrganisation(tx, { ...file, id, details: detailsOf(file) });
  // A demonstration is removed and loaded anew while processes run that remember its key: it always has the same one.
  if (file.fictional) await ensureOrganisationKey(tx, id, createHash('sha256').update(`demonstration ${file.slug}`).digest());
  else await ensureOrganisationKey(tx, id);
  for (const unit of file.units)
    await insertUnit(tx, id, { id: stableId(file.slug, 'unit', unit.id), kind: 'directorate', name: unit.name });
  await addWords(
    tx,
    id,
    vocabularies
      .filter(({ only }) => !only || only.includes(file.slug))
      .flatMap(({ id: list, codes }) => codes.map(({ id: code, fr, en }, place) => ({ list, code, label: { fr, en }, place }))),
  );
  return id;
}
