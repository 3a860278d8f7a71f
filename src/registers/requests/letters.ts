import type { Org } from '../../kernel/actor.ts';
import { type Bilingual, say } from '../../kernel/bilingual.ts';
import { paths } from '../../ui/paths.ts';
import type { Told } from './kept.ts';
import { LETTERS } from './messages/letters.ts';
import { CORRECTION_WORDS, KIND_WORDS } from './messages.ts';
import type { Correction, Request } from './rules.ts';
import type { Asked } from './satisfaction/ask.ts';

type About = Pick<Request, 'kind' | 'lang'>;

/** Words in the person's language, with the number in them and the way back to the request. */
function letter(org: Org, request: About, number: string, subject: Bilingual, paragraphs: readonly string[]): Told {
  return {
    subject: `${say(subject, request.lang)} – ${number}`,
    paragraphs,
    action: { label: say(LETTERS.follow, request.lang), href: paths(org, request.lang).followUp({ numero: number }) },
  };
}

const wordsFor =
  ({ kind, lang }: About, number: string) =>
  (text: Bilingual, values: Readonly<Record<string, string>> = {}): string =>
    say(text, lang)
      .replace('{what}', say(KIND_WORDS[kind].yours, lang))
      .replace('{What}', say(KIND_WORDS[kind].Yours, lang))
      .replace('{number}', number)
      .replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** What was typed is not repeated: somebody else's address may have been given, and our letters carry nobody's message. */
export function receipt(org: Org, request: About, number: string, secret: string): Told {
  const w = wordsFor(request, number);
  return {
    ...letter(org, request, number, LETTERS.receiptSubject, [
      w(LETTERS.received),
      w(LETTERS.receivedNext),
      w(LETTERS.keepSecret, { secret }),
      w(LETTERS.notYours),
    ]),
    confidential: true,
  };
}

/** What an agent wrote, as it was written: one paragraph where there is an empty line. */
const written = (body: string): readonly string[] =>
  body
    .split(/\r?\n[ \t]*\r?\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** An answer as it was written; `files`: says that some wait for her on the follow-up page. */
export const answerLetter = (org: Org, request: About, number: string, body: string, files = false): Told =>
  letter(org, request, number, LETTERS.answerSubject, [...written(body), ...(files ? [wordsFor(request, number)(LETTERS.filesSent)] : [])]);

export const acknowledgementLetter = (org: Org, request: About, number: string, body: string): Told =>
  letter(org, request, number, LETTERS.receiptSubject, written(body));

export function correctionLetter(org: Org, request: About, number: string, correction: Correction, body: string): Told {
  const w = wordsFor(request, number);
  return letter(org, request, number, LETTERS.correctionSubject, [
    w(CORRECTION_WORDS[correction].said),
    ...written(body),
    w(LETTERS.howToComplete),
  ]);
}

export function transferLetter(org: Org, request: About, number: string, to: string, reason: string): Told {
  const w = wordsFor(request, number);
  return letter(org, request, number, LETTERS.transferSubject, [
    w(LETTERS.transferred, { to }),
    ...written(reason),
    w(LETTERS.transferEnd, { to }),
  ]);
}

/** Tells of the end, with the question whether the person is satisfied: a link for each answer. Nobody else reads such a link. */
export function closureLetter(org: Org, request: About, number: string, reason: string, question: Asked | null): Told {
  const w = wordsFor(request, number);
  const told = letter(org, request, number, LETTERS.closedSubject, [w(LETTERS.closed), ...written(reason), w(LETTERS.reopen)]);
  return question ? { ...told, paragraphs: [...told.paragraphs, question.paragraph], items: question.items, confidential: true } : told;
}
