import { openDatabase } from '../../db/transaction.ts';
import type { Lang } from '../../kernel/bilingual.ts';
import type { Io } from '../terminal/io.ts';
import { type AnyDifference, type Verification, verifyAll } from '../verify.ts';
import { sayLine, showSteps } from './steps.ts';
import { DIFFERENCE_WORDS } from './verify-words.ts';

/** Beyond this many nobody reads; they are still counted. */
const SHOWN = 1_000;

const CLEAN = {
  fr: 'Vérification\u00a0: rien ne diffère.',
  en: 'Verified: nothing differs.',
};
const FOUND = { fr: 'Vérification\u00a0: écarts trouvés, {n}.', en: 'Verified: differences found, {n}.' };
const NO_TABLES = {
  fr: 'Les tables de cette base de données manquent ou ne sont pas à jour\u00a0: lancez d’abord «\u00a0chancery migrate\u00a0».',
  en: 'The tables of this database are missing or not up to date: first run “chancery migrate”.',
};
/** PostgreSQL's undefined_table and undefined_column. */
const UNDEFINED = ['42P01', '42703'];
const EXPECTED = { fr: 'attendu\u00a0: {expected}', en: 'expected: {expected}' };
const READ = { fr: 'trouvé\u00a0: {found}', en: 'found: {found}' };

/** `chancery verify`: one line a difference on stdout, 0 when there is none, else 1. */
export async function runVerify(url: string, slices: Verification['slices'], lang: Lang, io: Io, filesDir?: string): Promise<number> {
  const db = openDatabase(url, 2);
  const show = showSteps(io, lang);
  let shown = 0;
  try {
    const differences = await verifyAll(db, {
      slices,
      filesDir,
      onStep: (org, ...step) => show(org.slug, ...step),
      onDifference: (org, difference) => {
        shown += 1;
        if (shown <= SHOWN) io.out(lineOf(org.slug, difference, lang));
      },
    });
    io.err(differences === 0 ? sayLine(CLEAN, lang) : sayLine(FOUND, lang, { n: differences }));
    return differences === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && UNDEFINED.includes(String(error.code)))) throw error;
    io.err(sayLine(NO_TABLES, lang));
    return 1;
  } finally {
    await db.close();
  }
}

/** `mrif fact 0190…: fact that the record does not say (found: …)`. */
export function lineOf(scope: string, { what, table, key, expected, found }: AnyDifference, lang: Lang): string {
  const details = [
    ...(expected === undefined ? [] : [sayLine(EXPECTED, lang, { expected })]),
    ...(found === undefined ? [] : [sayLine(READ, lang, { found })]),
  ];
  const words = DIFFERENCE_WORDS[what];
  const line = sayLine({ fr: `${scope} ${table} ${key}\u00a0: ${words.fr}`, en: `${scope} ${table} ${key}: ${words.en}` }, lang);
  return details.length === 0 ? line : `${line} (${details.join(', ')})`;
}
