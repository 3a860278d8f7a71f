import { type Refusal, refuse } from '../../kernel/decision.ts';
import { fold } from '../../kernel/text.ts';

/** Days during which a password that an administrator set opens anything. */
export const TEMPORARY_DAYS = 7;

/** Lists whose words an organisation chooses; the codes of the others are those of the product's own rules. */
export const OWN_LISTS = [
  'sector',
  'territory',
  'initiative',
  'commitment',
  'supportService',
  'publicDiplomacyChecklist',
  'visitLevel',
  'giftDecision',
] as const;
export type OwnList = (typeof OWN_LISTS)[number];
export const isOwnList = (text: string): text is OwnList => (OWN_LISTS as readonly string[]).includes(text);

/** Kinds of units kept here; a post is a unit that the register of the network keeps. */
export const UNIT_KINDS_HERE = ['directorate', 'service'] as const;

export interface Dated {
  readonly since: string;
  readonly until: string | null;
}

/** May a priority hold from one ISO day to another, beside those that the same code already has? */
export function checkPeriod(period: Dated, others: readonly Dated[]): readonly Refusal[] {
  const { since, until } = period;
  if (until !== null && until < since) return refuse({ id: 'untilBeforeSince', field: 'until', values: { since } }).refusals;
  const clash = others.find((other) => (until === null || other.since <= until) && (other.until === null || since <= other.until));
  return clash ? [{ id: 'priorityAlready', field: 'since', values: { since: clash.since } }] : [];
}

/** A code for a new word: its French letters, told apart from those taken. */
export function codeFor(label: string, taken: ReadonlySet<string>): string {
  const base =
    fold(label)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'mot';
  let code = base;
  for (let n = 2; taken.has(code); n++) code = `${base}-${n}`;
  return code;
}
