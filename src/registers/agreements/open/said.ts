import { type Bilingual, type Lang, say } from '../../../kernel/bilingual.ts';
import { formatDate } from '../../../ui/typography.ts';
import { type Dated, isOver, isUndated } from './lives.ts';
import { LIFE_WORDS, OPEN_WORDS } from './messages.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The dates of an agreement in words, as the timeline and the lists tell them. */
export function lifeSaid(one: Dated, lang: Lang): string {
  if (isUndated(one)) return say(OPEN_WORDS.datesUnknown, lang);
  const { state, signedOn, inForceOn, endsOn, tacit, endedOn, denouncedOn } = one;
  const on = (text: Bilingual, day: string): string => say(text, lang).replace('{day}', formatDate(day, lang));
  const over = isOver(one);
  const force = inForceOn !== null ? on(over ? LIFE_WORDS.from : LIFE_WORDS.since, inForceOn) : null;
  const silent = state === 'inForce' || state === 'renewed' ? say(LIFE_WORDS.forceUnknown, lang) : null;
  const end = over
    ? endedOn !== null
      ? on(LIFE_WORDS.ended, endedOn)
      : denouncedOn !== null
        ? on(LIFE_WORDS.denounced, denouncedOn)
        : say(LIFE_WORDS.endUnknown, lang)
    : endsOn !== null && !tacit
      ? on(LIFE_WORDS.until, endsOn)
      : null;
  const parts = [
    signedOn !== null ? on(LIFE_WORDS.signed, signedOn) : say(LIFE_WORDS.signedUnknown, lang),
    force ?? silent,
    end,
    tacit && !over ? say(LIFE_WORDS.tacit, lang) : null,
  ];
  return capital(parts.filter((part) => part !== null).join(', '));
}

/** Signature, coming into force and end as cells: a day, or why there is none. */
export function daysSaid(one: Dated, lang: Lang): readonly [signature: string, force: string, end: string] {
  const day = (iso: string | null, otherwise: Bilingual): string => (iso === null ? say(otherwise, lang) : formatDate(iso, lang, 'short'));
  const forceless = one.state === 'inForce' || one.state === 'renewed' || isOver(one) ? OPEN_WORDS.unknown : OPEN_WORDS.notYet;
  return [
    day(one.signedOn, OPEN_WORDS.unknown),
    day(one.inForceOn, forceless),
    isOver(one)
      ? day(one.endedOn ?? one.denouncedOn, OPEN_WORDS.unknown)
      : one.tacit
        ? say(OPEN_WORDS.tacit, lang)
        : day(one.endsOn, OPEN_WORDS.goesOn),
  ];
}
