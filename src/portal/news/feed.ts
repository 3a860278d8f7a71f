import { say } from '../../kernel/bilingual.ts';
import { xml } from '../../tables/xml.ts';
import type { NewsItem } from '../../web/news.ts';
import type { Reply } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { WORDS } from './messages.ts';

const MOST = 50;

/** The same as the page, for feed readers (Atom, RFC 4287). */
export async function newsFeed(visit: Visit): Promise<Reply> {
  const { org, lang, paths, installation } = visit;
  const news = await visit.slots.news(visit, MOST);
  const name = `${say(org.shortName, lang)} – ${words(visit, WORDS.title)}`;
  const body = feedOf(news, {
    self: `${installation.site}${paths.newsFeed()}`,
    page: `${installation.site}${paths.news()}`,
    site: installation.site,
    slug: org.slug,
    name,
    author: say(org.name, lang),
    lang: `${lang}-CA`,
    timeZone: org.timeZone,
    today: visit.today,
  });
  return { kind: 'file', type: 'application/atom+xml; charset=utf-8', name: `${org.slug}.atom`, body, inline: true };
}

export interface FeedFacts {
  readonly self: string;
  readonly page: string;
  readonly site: string;
  readonly slug: string;
  readonly name: string;
  readonly author: string;
  readonly lang: string;
  /** A piece of news has a day; the feed wants an instant: the first of that day here. */
  readonly timeZone: string;
  readonly today: string;
}

export function feedOf(news: readonly NewsItem[], facts: FeedFacts): string {
  const at = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime(facts.timeZone).toInstant().toString();
  const idOf = (id: string) => `tag:${new URL(facts.site).hostname},2020:${facts.slug}:${id}`;
  const entries = news.map(
    ({ id, day, kind, title, lang, detail, href }) => `  <entry>
    <id>${xml(idOf(id))}</id>
    <title${lang ? ` xml:lang="${lang}-CA"` : ''}>${xml(title)}</title>
    <link rel="alternate" type="text/html" href="${xml(`${facts.site}${href}`)}"/>
    <updated>${at(day)}</updated>
    <category term="${xml(kind)}"/>
    <summary>${xml(detail)}</summary>
  </entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${facts.lang}">
  <id>${xml(idOf('news'))}</id>
  <title>${xml(facts.name)}</title>
  <author><name>${xml(facts.author)}</name></author>
  <link rel="self" type="application/atom+xml" href="${xml(facts.self)}"/>
  <link rel="alternate" type="text/html" href="${xml(facts.page)}"/>
  <updated>${at(news[0]?.day ?? facts.today)}</updated>
${entries.join('')}</feed>
`;
}
