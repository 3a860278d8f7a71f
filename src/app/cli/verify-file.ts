import { readFile } from 'node:fs/promises';
import type { Bilingual, Lang } from '../../kernel/bilingual.ts';
import {
  checkFile,
  checkProof,
  type FileFault,
  type ListFile,
  listFileSchema,
  type ProofFault,
  type ProofFile,
  proofFileSchema,
} from '../../strategy/results.ts';
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
const PROOF_FAULTS: Readonly<Record<ProofFault, Bilingual>> = {
  commitment: {
    fr: 'la valeur n’est pas celle que l’inscription du journal engage',
    en: 'the value is not the one that the entry of the journal commits to',
  },
  signature: { fr: 'le point de contrôle n’est pas signé par la clé', en: 'the checkpoint is not signed by the key' },
  inclusion: { fr: 'l’inscription n’est pas sous la racine signée', en: 'the entry is not under the signed root' },
};
const WORDS = {
  fault: {
    fr: '{what}\u00a0: le fichier dit {expected}, ses lignes donnent {found}',
    en: '{what}: the file says {expected}, its lines give {found}',
  },
  unreadable: { fr: '{file}\u00a0: ce fichier ne se lit pas ({why})', en: '{file}: this file cannot be read ({why})' },
  neither: {
    fr: '{file}\u00a0: ce n’est ni la liste JSON d’un chiffre publié ni sa preuve (à partir de «\u00a0{place}\u00a0»)',
    en: '{file}: this is neither the JSON list of a published figure nor its proof (from “{place}” on)',
  },
  proven: {
    fr: 'Indicateur {no}, {year}\u00a0: {value}, empreinte {digest}. Inscrit au journal le {at}, {place}e de {size} inscriptions; le point de contrôle est signé.',
    en: 'Indicator {no}, {year}: {value}, digest {digest}. Entered in the journal on {at}, number {place} of {size} entries; the checkpoint is signed.',
  },
  key: {
    fr: 'Comparez la clé avec celle que vous tenez d’ailleurs\u00a0: {key}',
    en: 'Compare the key with the one that you have from elsewhere: {key}',
  },
  clean: {
    fr: '{organisation}, plan {plan}, indicateur {no}, {year}\u00a0: {value}. {facts} enregistrements recomptés, dont {hidden} non diffusés; l’empreinte {digest} est la bonne.',
    en: '{organisation}, plan {plan}, indicator {no}, {year}: {value}. {facts} records recounted, {hidden} of them not disclosed; the digest {digest} is right.',
  },
  stated: {
    fr: 'Ce que les enregistrements non diffusés apportent au-delà de leur nombre est repris du fichier.',
    en: 'What the records that are not disclosed bring beyond their number is taken from the file.',
  },
  fictional: { fr: 'Organisation fictive\u00a0: ces chiffres sont inventés.', en: 'Fictional organisation: these figures are invented.' },
} as const satisfies Record<string, Bilingual>;

/** `chancery verify --file`: 0 when the list is the figure or the proof holds, 1 when not, each difference on a line; 2 for another kind of file. */
export async function runVerifyFile(name: string, lang: Lang, io: Io): Promise<number> {
  let data: unknown;
  try {
    data = JSON.parse(await readFile(name, 'utf8'));
  } catch (error) {
    io.err(sayLine(WORDS.unreadable, lang, { file: name, why: error instanceof Error ? error.message : String(error) }));
    return 2;
  }
  const proof = proofFileSchema.safeParse(data);
  if (proof.success) return sayProof(proof.data, lang, io);
  const list = listFileSchema.safeParse(data);
  if (list.success) return sayList(list.data, lang, io);
  const { error } = isProof(data) ? proof : list;
  io.err(sayLine(WORDS.neither, lang, { file: name, place: error.issues[0]?.path.join('.') || 'format' }));
  return 2;
}

const isProof = (data: unknown): boolean => proofFileSchema.pick({ format: true }).safeParse(data).success;

function sayProof(proof: ProofFile, lang: Lang, io: Io): number {
  const faults = checkProof(proof);
  for (const fault of faults) io.out(PROOF_FAULTS[fault][lang]);
  if (faults.length > 0) return 1;
  const { indicator, year, value, digest } = proof.value;
  const place = { at: proof.entry.at, place: proof.index + 1, size: proof.size };
  io.out(
    sayLine(WORDS.proven, lang, { no: String(indicator), year: String(year), value: String(value), digest: String(digest), ...place }),
  );
  io.out(sayLine(WORDS.key, lang, { key: proof.key }));
  return 0;
}

function sayList(file: ListFile, lang: Lang, io: Io): number {
  const say = (text: Bilingual, values: Readonly<Record<string, string | number>> = {}): string => sayLine(text, lang, values);
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
