import { ExportMenu } from '../../../../ui/components/ExportMenu.tsx';
import { Facts } from '../../../../ui/components/Facts.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { Day } from '../../../../ui/components/When.tsx';
import { ALL_FILES } from '../../../../ui/paths.ts';
import { formatCents, formatDate } from '../../../../ui/typography.ts';
import { notFound, portalPage, type Reply } from '../../../../web/reply.ts';
import { typedLang, type Visit, words } from '../../../../web/visit.ts';
import type { Edition } from '../edition.ts';
import { WORDS } from '../messages.ts';
import { PAGE_WORDS } from '../page-messages.ts';
import { loadEditions } from '../store.ts';
import { daysOfQuarter, fill, quarterWords } from '../words.ts';
import { ChangesTable } from './ChangesTable.tsx';
import { EditionList } from './EditionList.tsx';
import { editionAsked } from './files.ts';
import { LegalTable } from './LegalTable.tsx';
import { dayOf } from './quarters.tsx';

/** A quarter as it was published, in the columns of the law; an earlier edition says that it was corrected. */
export async function quarterPortal(visit: Visit): Promise<Reply> {
  const found = await editionAsked(visit);
  if (!found) return notFound;
  const { tx, org, lang, paths } = visit;
  const { edition, editions, parts } = found;
  const { quarter } = edition;
  const w = words.bind(null, visit);
  const title = `${w(PAGE_WORDS.missionsAbroad)}, ${quarterWords(quarter, lang).toLowerCase()}`;
  const old = edition !== editions[0];
  const here = paths.missionQuarter(quarter.key, old ? { edition: edition.edition } : {});
  const published = new Set((await loadEditions(tx, org.id)).map((one) => one.quarter.key));
  return portalPage({
    title: edition.edition === 1 && !old ? title : `${title}, ${w(WORDS.edition).toLowerCase()} ${edition.edition}`,
    current: 'missions',
    shared: true,
    description: `${title}, ${daysOfQuarter(quarter, lang)}`,
    crumbs: [
      { label: w(WORDS.home), href: paths.home() },
      { label: w(WORDS.missions), href: paths.missions() },
      { label: quarterWords(quarter, lang) },
    ],
    body: (
      <div class="wrap section stack landscape">
        <h1>{title}</h1>
        <p class="lead">{daysOfQuarter(quarter, lang)}</p>
        {old && (
          <Notice tone="warn" title={w(PAGE_WORDS.supersededTitle)}>
            <p>
              <a href={paths.missionQuarter(quarter.key)}>{w(PAGE_WORDS.seeInForce)}</a>
            </p>
          </Notice>
        )}
        {!old && edition.edition > 1 && (
          <Notice title={fill(PAGE_WORDS.correctedTitle, lang, { day: formatDate(dayOf(visit, edition.publishedAt), lang) })}>
            <p>
              <span lang={typedLang(visit)}>{edition.motive}</span> <a href="#editions">{w(PAGE_WORDS.seeEditions)}</a>
            </p>
          </Notice>
        )}
        <div class="row no-print">
          <ExportMenu page={here} files={ALL_FILES} />
          <a href={paths.missionQuarterJson(quarter.key, old ? { edition: edition.edition } : {})}>JSON</a>
        </div>
        {parts.length === 0 ? (
          <Notice title={w(WORDS.nothing)}>{w(WORDS.nothingText)}</Notice>
        ) : (
          <>
            <LegalTable visit={visit} caption={title} parts={parts.map(({ part }) => part)} quarter={quarter.key} published={published} />
            <Totals visit={visit} edition={edition} />
            <p class="help">{w(PAGE_WORDS.columnsSource)}</p>
          </>
        )}
        {edition.edition > 1 && (
          <section class="stack">
            <h2>{w(PAGE_WORDS.changed)}</h2>
            <p lang={typedLang(visit)}>{edition.motive}</p>
            <ChangesTable visit={visit} changes={edition.changes} href={(mission) => paths.mission(mission)} />
          </section>
        )}
        <EditionList visit={visit} editions={editions} href={(n) => paths.missionQuarter(quarter.key, { edition: n })} />
        <Proof visit={visit} edition={edition} />
      </div>
    ),
  });
}

const Totals = ({ visit, edition: { cents, ownCents } }: { visit: Visit; edition: Edition }) => {
  const { lang } = visit;
  const w = words.bind(null, visit);
  return (
    <Facts
      facts={[
        { label: w(PAGE_WORDS.quarterTotal), value: <strong>{formatCents(cents, lang)}</strong> },
        { label: w(WORDS.own), value: formatCents(ownCents, lang) },
        { label: w(WORDS.byOthers), value: formatCents(cents - ownCents, lang) },
      ]}
    />
  );
};

const Proof = ({ visit, edition: { publishedAt, due, digest } }: { visit: Visit; edition: Edition }) => {
  const w = words.bind(null, visit);
  const day = dayOf(visit, publishedAt);
  return (
    <section class="stack-s">
      <h2>{w(PAGE_WORDS.thisEdition)}</h2>
      <Facts
        long
        facts={[
          { label: w(WORDS.publishedOn), value: <Day iso={day} /> },
          { label: w(WORDS.due), value: due === null ? w(WORDS.noTerm) : <Day iso={due} /> },
          { label: w(WORDS.digest), value: <span class="num">{digest}</span> },
        ]}
      />
      <p class="help">{w(WORDS.digestHelp)}</p>
    </section>
  );
};
