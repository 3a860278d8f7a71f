import { actIn } from '../../db/system.ts';
import { openDatabase } from '../../db/transaction.ts';
import { loadOrganisations } from '../../identity/organisations.ts';
import type { Org } from '../../kernel/actor.ts';
import { type Bilingual, type Lang, say } from '../../kernel/bilingual.ts';
import type { FactKind } from '../../kernel/fact.ts';
import { findPlan, loadPlans, planResults, planYears, type ResultsOptions, resultsJson } from '../../strategy/results.ts';
import type { Io } from '../terminal/io.ts';
import type { Requests } from './requests.ts';
import { resultsTable } from './results-table.ts';
import { sayLine } from './steps.ts';

const WORDS = {
  noOrganisation: {
    fr: 'Aucune organisation «\u00a0{asked}\u00a0». Il y a\u00a0: {all}.',
    en: 'No organisation “{asked}”. There are: {all}.',
  },
  noPlan: { fr: 'Aucun plan «\u00a0{asked}\u00a0». Il y a\u00a0: {all}.', en: 'No plan “{asked}”. There are: {all}.' },
  noYear: {
    fr: 'Le plan n’a pas d’exercice «\u00a0{asked}\u00a0». Il y a\u00a0: {all}.',
    en: 'The plan has no fiscal year “{asked}”. There are: {all}.',
  },
} as const satisfies Record<string, Bilingual>;

type Kinds = ReadonlyMap<string, FactKind>;

/** `chancery results`: a table a year on stdout or, with `--json`, what `ResultsJson` describes. Code 2 when the organisation, the plan or the year is unknown. */
export async function runResults(
  url: string,
  request: Requests['results'],
  kinds: Kinds,
  now: Temporal.Instant,
  lang: Lang,
  io: Io,
): Promise<number> {
  const db = openDatabase(url, 2);
  const refuse = (text: Bilingual, asked: string, all: readonly string[]): number => {
    io.err(sayLine(text, lang, { asked, all: all.join(', ') || '–' }));
    return 2;
  };
  try {
    return await db.asOwner(async (tx) => {
      const all = await loadOrganisations(tx);
      const org = all.find(({ slug }) => slug === request.org);
      if (!org)
        return refuse(
          WORDS.noOrganisation,
          request.org,
          all.map(({ slug }) => slug),
        );
      await actIn(tx, org.id);
      const stored = await findPlan(tx, org.id, request.plan);
      if (!stored)
        return refuse(
          WORDS.noPlan,
          request.plan,
          (await loadPlans(tx, org.id)).map(({ id }) => id),
        );
      const years = planYears(stored.plan).map(({ label }) => label);
      if (request.year !== null && !years.includes(request.year)) return refuse(WORDS.noYear, request.year, years);
      const results = await planResults(tx, org.id, stored.plan, optionsOf(request, org, kinds, now));
      io.out(
        request.json
          ? JSON.stringify(resultsJson(org.slug, results), null, 2)
          : resultsTable(say(stored.title, lang), results, kinds, lang),
      );
      return 0;
    });
  } finally {
    await db.close();
  }
}

const optionsOf = ({ year }: Requests['results'], { timeZone }: Org, kinds: Kinds, now: Temporal.Instant): ResultsOptions => ({
  kinds,
  today: now.toZonedDateTimeISO(timeZone).toPlainDate().toString(),
  ...(year === null ? {} : { year }),
});
