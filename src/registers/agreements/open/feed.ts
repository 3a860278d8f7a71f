import { type Bilingual, say, written } from '../../../kernel/bilingual.ts';
import { xml } from '../../../tables/xml.ts';
import type { Reply } from '../../../web/reply.ts';
import type { Visit } from '../../../web/visit.ts';
import { titleOf } from '../pages/list.tsx';
import { listOpen, type OpenAgreement } from '../store/open.ts';
import { OPEN_WORDS } from './messages.ts';
import { lifeSaid } from './said.ts';

const MOST = 50;

/** The latest day that is known of an agreement; null when none is: a feed has no place for it. */
const latest = ({ signedOn, inForceOn, renewedOn, endedOn, denouncedOn }: OpenAgreement): string | null =>
  [signedOn, inForceOn, renewedOn, endedOn, denouncedOn].reduce<string | null>(
    (last, day) => (day !== null && (last === null || day > last) ? day : last),
    null,
  );

/** Published agreements signed last, for readers of feeds (Atom, RFC 4287). */
export async function agreementsFeed(visit: Visit): Promise<Reply> {
  const { tx, org, lang, paths, installation, now } = visit;
  const rows = await listOpen(tx, org.id, {}, { sort: 'recent', after: null, most: MOST });
  const dated = rows.flatMap((row) => {
    const on = latest(row);
    return on === null ? [] : [{ row, on }];
  });
  const at = (path: string): string => `${installation.site}${path}`;
  const said = (text: Bilingual): string => xml(say(text, lang).replace('{org}', say(org.shortName, lang)));
  // A day has no hour of its own: noon, everywhere the same day.
  const moment = (day: string): string => `${day}T12:00:00Z`;
  const updated = dated
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
  const entries = dated.map(
    ({ row, on }) =>
      `<entry><id>urn:uuid:${row.id}</id><title${written(lang, row.titleEn) ? ' xml:lang="fr-CA"' : ''}>${xml(titleOf(visit, row))}</title><updated>${moment(on)}</updated>` +
      `<link href="${xml(at(paths.agreement(row.id)))}"/><summary>${xml(lifeSaid(row, lang))}</summary></entry>`,
  );
  const body =
    `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}-CA">` +
    `<id>${xml(at(paths.agreementsFeed()))}</id><title>${said(OPEN_WORDS.feedTitle)}</title>` +
    `<updated>${updated ? moment(updated) : now.toString({ smallestUnit: 'second' })}</updated>` +
    `<author><name>${said(org.name)}</name></author>` +
    `<link rel="self" href="${xml(at(paths.agreementsFeed()))}"/><link href="${xml(at(paths.agreements()))}"/>${entries.join('')}</feed>\n`;
  return { kind: 'file', type: 'application/atom+xml; charset=utf-8', name: `${org.slug}-ententes.xml`, body };
}
