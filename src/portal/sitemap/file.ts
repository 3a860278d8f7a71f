import { loadPlans, planIndicators } from '../../strategy/index.ts';
import { xml } from '../../tables/xml.ts';
import { paths } from '../../ui/paths.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { listRecords } from './store.ts';

/** The protocol allows 50,000 addresses in a file: each record is one of ours in two languages. */
const MOST_RECORDS = 20_000;
const LANGS = ['fr', 'en'] as const;

/** Addresses of a visit in one language, in the same order for each. */
async function addressesOf(visit: Visit): Promise<readonly string[]> {
  const { tx, org, paths: to, slots } = visit;
  const plans = await loadPlans(tx, org.id);
  const indicators: string[] = [];
  for (const { id } of plans) indicators.push(...(await planIndicators(tx, org.id, id)).map((no) => to.indicator(id, no)));
  const records = await listRecords(tx, org.id, slots.searchable(false), MOST_RECORDS);
  return [
    to.home(),
    to.plans(),
    ...plans.map(({ id }) => to.plan(id)),
    ...indicators,
    to.effort(),
    to.network(),
    to.actions(),
    to.agreements(),
    to.declaration(),
    to.standardResults(),
    to.businessDays(),
    to.satisfactionResults(),
    to.requestForm(),
    to.complaintForm(),
    to.news(),
    to.method(),
    to.openData(),
    to.dictionary(),
    to.api(),
    to.transparency(),
    to.guide(),
    to.accessibility(),
    to.privacy(),
    ...records.flatMap(({ id, register, state }) => slots.publicHref(visit, register, id, state) ?? []),
  ];
}

/** What an organisation publishes, for search engines (sitemaps.org), each page in both languages. */
export async function sitemapFile(visit: Visit): Promise<Reply> {
  const { org, installation } = visit;
  const [fr, en] = await Promise.all(LANGS.map((lang) => addressesOf({ ...visit, lang, paths: paths(org, lang) })));
  const pairs = (fr ?? []).map((path, i) => ({ fr: `${installation.site}${path}`, en: `${installation.site}${en?.[i] ?? path}` }));
  const links = (pair: (typeof pairs)[number]) =>
    LANGS.map((lang) => `<xhtml:link rel="alternate" hreflang="${lang}-CA" href="${xml(pair[lang])}"/>`).join('');
  const urls = pairs.flatMap((pair) => LANGS.map((lang) => `<url><loc>${xml(pair[lang])}</loc>${links(pair)}</url>\n`));
  const body = `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('')}</urlset>
`;
  return { kind: 'file', type: 'application/xml; charset=utf-8', name: 'sitemap.xml', body, inline: true };
}
