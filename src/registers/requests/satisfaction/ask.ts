import { newToken, tokenHash } from '../../../identity/token.ts';
import type { Org } from '../../../kernel/actor.ts';
import { say } from '../../../kernel/bilingual.ts';
import type { Letter } from '../../../mail/letter.ts';
import { paths } from '../../../ui/paths.ts';
import { REACHES, type Request } from '../rules.ts';
import { LEVEL_WORDS, SATISFACTION_WORDS as WORDS } from './messages.ts';
import { LEVELS, OPEN_DAYS } from './rules.ts';
import type { NewQuestion } from './store.ts';

/** What the letter that tells of the end says of the question: a link for each answer; and what is kept of it. */
export interface Asked {
  readonly paragraph: string;
  readonly items: NonNullable<Letter['items']>;
  readonly question: NewQuestion;
}

/** A question for the letter about the end of a request, with a link that nobody else has; null where no letter leaves. */
export function askSatisfaction(
  { org, now }: { readonly org: Org; readonly now: Temporal.Instant },
  id: string,
  { email, lang, kind, category }: Pick<Request, 'email' | 'lang' | 'kind' | 'category'>,
): Asked | null {
  if (email === '') return null;
  const token = newToken();
  const to = paths(org, lang);
  return {
    paragraph: say(WORDS.inLetter, lang),
    items: LEVELS.map((level) => ({ text: say(LEVEL_WORDS[level], lang), href: to.satisfaction(token, level) })),
    question: {
      org: org.id,
      request: id,
      audience: REACHES[kind],
      category,
      askedOn: now.toZonedDateTimeISO(org.timeZone).toPlainDate().toString(),
      expiresAt: now.add({ hours: OPEN_DAYS * 24 }),
      tokenHash: tokenHash(token),
    },
  };
}
