import { sum } from '../../../../kernel/money.ts';
import { Cite } from '../../../../ui/components/Cite.tsx';
import { formatCents, formatDate, spaced } from '../../../../ui/typography.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import type { Edition } from '../edition.ts';
import { PAGE_WORDS } from '../page-messages.ts';
import { centsOf, type PublishedPart } from '../rules/part.ts';
import type { PlacedPart } from '../store.ts';
import { fill } from '../words.ts';
import { dayOf } from './quarters.tsx';

interface Props {
  readonly visit: Visit;
  readonly parts: readonly PlacedPart[];
  /** That of its last quarter. */
  readonly latest: PublishedPart;
  /** The edition that published it. */
  readonly edition: Edition;
}

/** The cost of a mission as a journalist quotes it: whose, what, how much, whether all of it is published, since when and where. */
export const MissionCitation = ({ visit, parts, latest, edition }: Props) => {
  const { lang, org, paths, installation } = visit;
  const published = sum(parts.map(({ part }) => centsOf(part)));
  const path = paths.mission(latest.mission);
  const text = fill(published === latest.consolidated ? PAGE_WORDS.quoted : PAGE_WORDS.quotedInPart, lang, {
    org: org.name[lang],
    number: latest.number,
    purpose: latest.purpose,
    dates: [latest.from, ...(latest.until === latest.from ? [] : [latest.until])].map((day) => formatDate(day, lang)).join(' – '),
    published: formatCents(published, lang),
    consolidated: formatCents(latest.consolidated, lang),
    day: formatDate(dayOf(visit, edition.publishedAt), lang),
    address: `${installation.site}${path}`,
  });
  return (
    <Cite
      title={words(visit, PAGE_WORDS.quote)}
      text={lang === 'fr' ? spaced(text) : text}
      href={path}
      note={words(visit, PAGE_WORDS.quoteNote)}
    />
  );
};
