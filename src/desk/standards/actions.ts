import type { Standard } from '../../clocks/standard.ts';
import { addStandards, loadStandards } from '../../clocks/store.ts';
import { appendEntry } from '../../journal/append.ts';
import { accept, type Decision, FORBIDDEN, NOT_FOUND, refuse } from '../../kernel/decision.ts';
import type { Visit } from '../../web/visit.ts';
import { mayAdminister } from '../administration/policy.ts';
import type { EditionFields } from './fields.ts';

/** The latest edition of a standard. */
export async function latestEdition(visit: Visit, code: string): Promise<Standard | null> {
  return (await loadStandards(visit.tx, visit.org.id)).findLast((one) => one.code === code) ?? null;
}

/** Adds an edition of a standard, later than those there are. Open terms anchored since are computed again by the job of the clocks. */
export async function issueEdition(visit: Visit, code: string, fields: EditionFields): Promise<Decision<void>> {
  if (!mayAdminister(visit.actor)) return refuse(FORBIDDEN);
  const last = await latestEdition(visit, code);
  if (!last) return refuse(NOT_FOUND);
  const { validFrom, days, target, pauses, source, wordingFr, wordingEn } = fields;
  if (validFrom <= last.validFrom) return refuse({ id: 'notAfterEditions', field: 'validFrom', values: { day: last.validFrom } });
  const edition: Standard = { ...last, validFrom, days, target, pauses, source, wording: { fr: wordingFr, en: wordingEn } };
  await addStandards(visit.tx, visit.org.id, [edition]);
  await appendEntry(visit.tx, visit.actor, visit.now, {
    verb: 'addStandardEdition',
    register: 'standards',
    published: true,
    changes: {
      standard: [code, code],
      validFrom: [last.validFrom, validFrom],
      days: [last.days, days],
      target: [last.target, target],
      pauses: [last.pauses, pauses],
      wordingFr: [last.wording.fr, wordingFr],
      wordingEn: [last.wording.en, wordingEn],
      source: [last.source, source],
    },
  });
  return accept(undefined);
}
