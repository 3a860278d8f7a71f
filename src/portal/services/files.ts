import type { Result } from '../../clocks/results.ts';
import { ALL_FILES } from '../../ui/paths.ts';
import { type Exporter, together } from '../../web/export.ts';
import { notFound, type Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { lineOf, type ResultNames, STANDARD_RESULTS } from './columns.ts';
import { resultsAsked } from './year-results.ts';

/** The results of a fiscal year as tables. */
export const resultFiles: Exporter<Result, Result, ResultNames> = {
  files: ALL_FILES,
  open: async (visit) => {
    const asked = await resultsAsked(visit);
    if (!asked) return null;
    const rows = together(asked.results);
    return {
      description: STANDARD_RESULTS,
      names: { year: asked.year, lang: visit.lang },
      shown: rows,
      data: rows,
      of: `standard-results-${asked.year.label}`,
    };
  },
};

/** The same for programs. */
export async function resultsJson(visit: Visit): Promise<Reply> {
  const asked = await resultsAsked(visit);
  if (!asked) return notFound;
  const { org, lang, today } = visit;
  const body = {
    organisation: org.slug,
    fictional: org.fictional,
    fiscal_year: asked.year.label,
    as_of: today,
    rule: 'share = met / (met + late); not due and excluded are in neither; a case belongs to the fiscal year of its due day',
    results: asked.results.map((result) => lineOf(result, { year: asked.year, lang })),
  };
  const name = `${org.slug}-standard-results-${asked.year.label}.json`;
  return { kind: 'file', type: 'application/json; charset=utf-8', name, body: `${JSON.stringify(body, null, 2)}\n` };
}
