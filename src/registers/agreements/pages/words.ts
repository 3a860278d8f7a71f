import type { Refusal } from '../../../kernel/decision.ts';
import { formatDate } from '../../../ui/typography.ts';
import { type Visit, words } from '../../../web/visit.ts';
import type { LegalRule } from '../law/rules.ts';
import { WORDS } from '../messages.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** How a rule is named; what was not read in the law itself says so. */
export const articleWords = (visit: Pick<Visit, 'lang'>, { article, verified }: LegalRule): string =>
  verified ? words(visit, article) : `${words(visit, article)} (${words(visit, WORDS.toConfirm)})`;

/** Refusals as their words take them: a rule by its article and what it says, days as they are written. */
export const withRules = (visit: Pick<Visit, 'lang'>, rules: readonly LegalRule[], refusals: readonly Refusal[]): readonly Refusal[] =>
  refusals.map((refusal) => {
    if (!refusal.values) return refusal;
    const rule = rules.find(({ code }) => code === refusal.values?.rule);
    const said = Object.fromEntries(
      Object.entries(refusal.values).map(([name, value]) => [
        name,
        typeof value === 'string' && DAY.test(value) ? formatDate(value, visit.lang) : value,
      ]),
    );
    return { ...refusal, values: { ...said, ...(rule ? { article: articleWords(visit, rule), says: words(visit, rule.says) } : {}) } };
  });
