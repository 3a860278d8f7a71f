import { loadUnits } from '../../../identity/units.ts';
import type { Bilingual } from '../../../kernel/bilingual.ts';
import { isId } from '../../../kernel/ids.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { dayOf } from '../kept.ts';
import { ANSWER_WORDS, CHANNEL_WORDS, CORRECTION_WORDS, STATE_WORDS } from '../messages.ts';
import { CORRECTIONS } from '../rules.ts';
import { LEVEL_WORDS } from '../satisfaction/messages.ts';

export const unitNames = async ({ tx, org, lang }: Visit): Promise<ReadonlyMap<string, string>> =>
  new Map((await loadUnits(tx, org.id)).map(({ id, name }) => [id, name[lang]]));

/** The word of a value in the history, where it is a code, an id or a moment. */
export async function valueWords(visit: Visit, people: ReadonlyMap<string, string>) {
  const w = words.bind(null, visit);
  const units = await unitNames(visit);
  const codes: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
    state: STATE_WORDS,
    channel: CHANNEL_WORDS,
    answeredHow: ANSWER_WORDS,
    satisfaction: LEVEL_WORDS,
    correction: Object.fromEntries(CORRECTIONS.map((one) => [one, CORRECTION_WORDS[one].label])),
  };
  return (field: string, value: unknown): string | undefined => {
    if (typeof value !== 'string') return undefined;
    if (field.endsWith('At')) return dayOf(visit.org, Temporal.Instant.from(value));
    if (isId(value)) return people.get(value) ?? units.get(value);
    const word = codes[field]?.[value];
    return word && w(word);
  };
}
