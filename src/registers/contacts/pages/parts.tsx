import type { Lang } from '../../../kernel/bilingual.ts';
import { VISIBILITY_TAGS } from '../../../records/pages/messages.ts';
import { Tag } from '../../../ui/components/Tag.tsx';
import { Day } from '../../../ui/components/When.tsx';
import { type Visit, words } from '../../../web/visit.ts';
import { INFLUENTIAL_WORDS, KIND_WORDS, PARTY_KIND_WORDS, WORDS } from '../messages.ts';
import type { Period } from '../rules.ts';
import type { Card } from '../store/contact.ts';

const languages = new Map<Lang, Intl.DisplayNames>();

/** « japonais », “Japanese”, from an ISO 639-1 code. */
export function languageName(code: string, lang: Lang): string {
  const names = languages.get(lang) ?? new Intl.DisplayNames(lang === 'fr' ? 'fr-CA' : 'en-CA', { type: 'language' });
  languages.set(lang, names);
  return names.of(code) ?? code;
}

/** « Personne », « Personne · Artiste », « Entreprise ». */
export const kindOf = (visit: Pick<Visit, 'lang'>, { kind, partyKind }: Pick<Card, 'kind' | 'partyKind'>): string => {
  if (kind === 'body') return words(visit, partyKind && partyKind !== 'other' ? PARTY_KIND_WORDS[partyKind] : KIND_WORDS.body);
  return [KIND_WORDS.person, ...(partyKind ? [PARTY_KIND_WORDS[partyKind]] : [])].map((word) => words(visit, word)).join(' · ');
};

export const InfluentialTag = ({ visit, kind }: { visit: Visit; kind: Card['kind'] }) => (
  <Tag icon="star">{words(visit, INFLUENTIAL_WORDS[kind])}</Tag>
);

/** Who may read, when that is not everybody in the organisation. */
export const LockTag = ({ visit, visibility }: { visit: Visit; visibility: string }) =>
  visibility === 'unit' || visibility === 'named' ? <Tag icon="lock">{words(visit, VISIBILITY_TAGS[visibility])}</Tag> : null;

/** « 1er avril 2016 – aujourd’hui ». */
export const PeriodText = ({ visit, period }: { visit: Visit; period: Period }) => (
  <span>
    {period.since ? <Day iso={period.since} short /> : <span class="muted">{words(visit, WORDS.unknownStart)}</span>}
    {' – '}
    {period.until ? <Day iso={period.until} short /> : words(visit, WORDS.today)}
  </span>
);

/** A contact in a line: name, then role and organisation. */
export const CardLine = ({ visit, card }: { visit: Visit; card: Card }) => (
  <>
    <a href={visit.paths.deskRecord('contacts', card.id)}>{card.name}</a>
    {card.note !== '' && <span class="muted"> · {card.note}</span>}
    {card.influentialNow && (
      <>
        {' '}
        <InfluentialTag visit={visit} kind={card.kind} />
      </>
    )}
  </>
);
