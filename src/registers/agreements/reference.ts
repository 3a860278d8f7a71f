import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Tx } from '../../db/kysely.ts';
import { actIn } from '../../db/system.ts';
import { systemActor } from '../../identity/actor.ts';
import type { Org } from '../../kernel/actor.ts';
import type { Lang } from '../../kernel/bilingual.ts';
import { nextNumber } from '../../records/spine.ts';
import { countryName, isCountry } from '../../web/countries.ts';
import { EMPTY } from './decide.ts';
import { store } from './keeping.ts';
import type { Agreement } from './rules.ts';
import { knownIds } from './store/reference.ts';

const yesNo = z.enum(['yes', 'no']);

/** A country with which there is a social security agreement, as a list without dates has it: what it covers, and the list. */
const row = z.object({ country: z.string().refine(isCountry), pension: yesNo, health: yesNo, source: z.string().min(3) });
export type ListedCountry = z.infer<typeof row>;

/** Reads a list of `data/agreements`. Throws on a row that does not have the shape above. */
export const readSocialSecurity = async (file: string): Promise<readonly ListedCountry[]> =>
  z.array(row).parse(parse(await readFile(file, 'utf8'), { columns: true, bom: true }));

const SAYS = { yes: ['oui', 'yes'], no: ['non', 'no'] } as const;

/** What a list says of one that is covered, in both languages, one a line: the subject of an agreement is one text. */
const subjectOf = ({ pension, health }: Pick<ListedCountry, 'pension' | 'health'>): string =>
  `Rentes\u00a0: ${SAYS[pension][0]}. Santé\u00a0: ${SAYS[health][0]}.\nPension: ${SAYS[pension][1]}. Health: ${SAYS[health][1]}.`;

const LISTED: readonly string[] = (['yes', 'no'] as const).flatMap((pension) =>
  (['yes', 'no'] as const).map((health) => subjectOf({ pension, health })),
);

/** A subject as a reader of one language is shown it: of what a list wrote in both, the line in hers; anything else as it is. */
export const subjectIn = (subject: string, lang: Lang): string =>
  LISTED.includes(subject) ? (subject.split('\n')[lang === 'fr' ? 0 : 1] ?? subject) : subject;

/** What the list says of an agreement, and nothing else: no number, no day, no title of its own. It posts no fact, as it has no day. */
export function agreementWith({ country, source, ...covers }: ListedCountry): {
  readonly title: string;
  readonly agreement: Agreement;
} {
  const [nameFr, nameEn] = [countryName(country, 'fr'), countryName(country, 'en')];
  return {
    title: `Entente de sécurité sociale\u00a0: ${nameFr}`,
    agreement: {
      ...EMPTY,
      state: 'inForce',
      kind: 'international',
      nature: 'socialSecurity',
      titleEn: `Social security agreement: ${nameEn}`,
      country,
      subject: subjectOf(covers),
      source,
      parties: [{ kind: 'state', nameFr, nameEn, country, contact: null }],
    },
  };
}

/**
 * Keeps the agreements of a list that are not there yet, published, by nobody. `idOf` gives a country its id, always the same: one that was
 * changed or withdrawn since is left as it is. Run as owner. Answers with how many were added.
 */
export async function loadSocialSecurity(
  tx: Tx,
  org: Org,
  rows: readonly ListedCountry[],
  { now, idOf }: { readonly now: Temporal.Instant; readonly idOf: (country: string) => string },
): Promise<number> {
  await actIn(tx, org.id);
  const known = await knownIds(
    tx,
    org.id,
    rows.map(({ country }) => idOf(country)),
  );
  const missing = rows.filter(({ country }) => !known.has(idOf(country)));
  const today = now.toZonedDateTimeISO(org.timeZone).toPlainDate().toString();
  const acting = { tx, org, actor: systemActor(org), newest: 0, now, today };
  for (const one of missing) {
    const { title, agreement } = agreementWith(one);
    const record = {
      id: idOf(one.country),
      register: 'agreements',
      number: await nextNumber(tx, 'E', today.slice(0, 4)),
      title,
      visibility: 'public' as const,
      unit: null,
      state: agreement.state,
      // The day it was recorded here: lists that sort by it need one, and the list gives none of its own.
      on: today,
    };
    await store(acting, { verb: 'load', record, version: null, before: null, after: agreement });
  }
  return missing.length;
}
