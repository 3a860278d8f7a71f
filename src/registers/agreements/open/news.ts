import { type Bilingual, say, written } from '../../../kernel/bilingual.ts';
import { loadVocabulary, wordOf } from '../../../records/vocabulary.ts';
import { formatDate } from '../../../ui/typography.ts';
import type { NewsItem } from '../../../web/news.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { titleOf } from '../pages/list.tsx';
import { listActsTold, type ToldAct, type ToldAgreement } from '../store/news.ts';
import { LIFE_WORDS, OPEN_WORDS } from './messages.ts';

const ACT_WORDS: Readonly<Record<ToldAct, Bilingual>> = {
  signed: LIFE_WORDS.signed,
  inForce: LIFE_WORDS.from,
  renewed: LIFE_WORDS.renewed,
};

/** Published agreements that were signed, came into force or were renewed last, of those whose day is known. */
export async function agreementNews(visit: Visit, most: number): Promise<readonly NewsItem[]> {
  const { tx, org, lang, today, paths } = visit;
  const told = await listActsTold(tx, org.id, today, most);
  if (told.length === 0) return [];
  const vocabulary = await loadVocabulary(tx, org.id);
  const on = (text: Bilingual, day: string): string => say(text, lang).replace('{day}', formatDate(day, lang));
  const done = ({ act, on: day, inForceOn }: ToldAgreement): string =>
    [on(ACT_WORDS[act], day), ...(act === 'signed' && inForceOn !== null ? [on(LIFE_WORDS.from, inForceOn)] : [])].join(', ');
  return told.map((one) => ({
    // The signature keeps the name that feed readers have known it by.
    id: one.act === 'signed' ? `agreements:${one.id}` : `agreements:${one.id}:${one.act}:${one.on}`,
    day: one.on,
    kind: words(visit, OPEN_WORDS.agreement),
    title: titleOf(visit, one),
    lang: written(lang, one.titleEn),
    detail: [
      one.official === null
        ? words(visit, wordOf(vocabulary, 'agreementNature', one.nature))
        : `${words(visit, OPEN_WORDS.agreement)} ${one.official}`,
      done(one),
    ].join(' · '),
    href: paths.agreement(one.id),
  }));
}
