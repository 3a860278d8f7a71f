import { readFile } from 'node:fs/promises';
import type { Bilingual, Lang } from '../../kernel/bilingual.ts';
import { checkFile, type FileFault, listFileSchema } from '../../strategy/results.ts';
import type { Io } from '../terminal/io.ts';
import { sayLine } from './steps.ts';

const FAULTS: Readonly<Record<FileFault['what'], Bilingual>> = {
  count: { fr: 'nombre d’enregistrements', en: 'number of records' },
  twice: { fr: 'lignes, chacune une seule fois', en: 'lines, each once' },
  outside: { fr: 'jour hors de la période', en: 'day outside the period' },
  digest: { fr: 'empreinte de la liste', en: 'digest of the list' },
  met: { fr: 'enregistrements qui remplissent la condition', en: 'records that meet the condition' },
  amount: { fr: 'somme des montants', en: 'sum of the amounts' },
  parties: { fr: 'nombre compté', en: 'number counted' },
  value: { fr: 'valeur publiée', en: 'published value' },
};
const WORDS = {
  fault: {
    fr: '{what} : le fichier dit {expected}, ses lignes donnent {found}',
    en: '{what}: the file says {expected}, its lines give {found}',
  },
  unreadable: { fr: '{file} : ce fichier ne se lit pas ({why})', en: '{file}: this file cannot be read ({why})' },
  notAList: {
    fr: '{file} : ce n’est pas la liste JSON d’un chiffre publié (à partir de « {place} »)',
    en: '{file}: this is not the JSON list of a published figure (from “{place}” on)',
  },
  clean: {
    fr: '{organisation}, plan {plan}, indicateur {no}, {year} : {value}. {facts} enregistrements recomptés, dont {hidden} non diffusés; l’empreinte {digest} est la bonne.',
    en: '{organisation}, plan {plan}, indicator {no}, {year}: {value}. {facts} records recounted, {hidden} of them not disclosed; the digest {digest} is right.',
  },
  stated: {
    fr: 'Ce que les enregistrements non diffusés apportent au-delà de leur nombre est repris du fichier.',
    en: 'What the records that are not disclosed bring beyond their number is taken from the file.',
  },
  fictional: { fr: 'Organisation fictive : ces chiffres sont inventés.', en: 'Fictional organisation: these figures are invented.' },
} as const satisfies Record<string, Bilingual>;

/** `chancery verify --file`: 0 when the list is the figure, 1 when it is not, each difference on a line; 2 for another kind of file. */
export async function runVerifyFile(name: string, lang: Lang, io: Io): Promise<number> {
  const say = (text: Bilingual, values: Readonly<Record<string, string | number>> = {}): string => sayLine(text, lang, values);
  let data: unknown;
  try {
    data = JSON.parse(await readFile(name, 'utf8'));
  } catch (error) {
    io.err(say(WORDS.unreadable, { file: name, why: error instanceof Error ? error.message : String(error) }));
    return 2;
  }
  const read = listFileSchema.safeParse(data);
  if (!read.success) {
    io.err(say(WORDS.notAList, { file: name, place: read.error.issues[0]?.path.join('.') || 'format' }));
    return 2;
  }
  const file = read.data;
  const faults = checkFile(file);
  for (const { what, expected, found } of faults) io.out(say(WORDS.fault, { what: FAULTS[what][lang], expected, found }));
  if (faults.length > 0) return 1;
  const { organisation, plan, indicator, year, value, list, hidden } = file;
  io.out(
    say(WORDS.clean, {
      organisation: organisation.slug,
      plan: plan.id,
      no: indicator.no,
      year,
      value,
      facts: list.facts,
      hidden: hidden.facts,
      digest: list.digest,
    }),
  );
  if (hidden.facts > 0 && list.counts !== 'n') io.out(say(WORDS.stated));
  if (organisation.fictional) io.out(say(WORDS.fictional));
  return 0;
}
