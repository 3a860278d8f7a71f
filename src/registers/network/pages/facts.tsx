import type { Fact } from '../../../ui/components/Facts.tsx';
import { countryName } from '../../../web/countries.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { zoneLabel } from '../../../web/zones.ts';
import { WORDS } from '../messages.ts';
import { closedOn, openedOn, presentPeriod } from '../rules.ts';
import type { KnownPost } from '../store.ts';
import { DayOr, HoursList, LocalTime, typeWord, Unknown } from './parts.tsx';

interface Named {
  readonly href: string;
  readonly name: string;
}

/** Key facts of a post, the same for the desk and the public. `parent` is null when it has none or the reader may not see it. */
export function keyFacts(visit: Visit, post: KnownPost, parent: Named | null): readonly Fact[] {
  const w = words.bind(null, visit);
  const { type, head, territory } = presentPeriod(post.periods, visit.today);
  const closing = closedOn(post.periods);
  return [
    { label: w(WORDS.type), value: typeWord(visit, type) },
    { label: w(WORDS.city), value: w(post.city) },
    { label: w(WORDS.country), value: countryName(post.country, visit.lang) },
    { label: w(WORDS.openedOn), value: <DayOr visit={visit} iso={openedOn(post.periods)} /> },
    { label: w(WORDS.closedOn), value: closing && <DayOr visit={visit} iso={closing} /> },
    { label: w(WORDS.head), value: head ?? <Unknown visit={visit} /> },
    { label: w(WORDS.parent), value: parent && <a href={parent.href}>{parent.name}</a> },
    { label: w(WORDS.territory), value: territory ? <span class="prewrap">{w(territory)}</span> : <Unknown visit={visit} as="unknownM" /> },
    { label: w(WORDS.localTime), value: <LocalTime visit={visit} post={post} /> },
    { label: w(WORDS.timeZone), value: zoneLabel(post.timeZone, visit.lang) },
    {
      label: w(WORDS.hours),
      value: post.hours ? (
        <>
          <HoursList visit={visit} hours={post.hours} />
          <span class="sub">{w(WORDS.hoursNote)}</span>
        </>
      ) : (
        <Unknown visit={visit} as="unknownPlural" />
      ),
    },
    { label: w(WORDS.address), value: post.address ? <span class="prewrap">{post.address}</span> : <Unknown visit={visit} /> },
  ];
}
