import { type Bilingual, written } from '../../../../kernel/bilingual.ts';
import { sizeOf } from '../../../../records/pages/Attachments.tsx';
import { publicAttachments } from '../../../../records/pages/PublicAttachments.tsx';
import { loadVocabulary, wordOf } from '../../../../records/vocabulary.ts';
import { Facts } from '../../../../ui/components/Facts.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { Tag } from '../../../../ui/components/Tag.tsx';
import { Day } from '../../../../ui/components/When.tsx';
import { Written } from '../../../../ui/components/Written.tsx';
import { formatDate } from '../../../../ui/typography.ts';
import { countryName } from '../../../../web/countries.ts';
import { notFound, portalPage, type Reply } from '../../../../web/reply.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { DONE_WORDS } from '../../messages/moves.ts';
import { PARTY_KIND_WORDS } from '../../messages.ts';
import { StateOf, titleOf } from '../../pages/list.tsx';
import { subjectIn } from '../../reference.ts';
import type { Move } from '../../states/rules.ts';
import {
  eventsOf,
  findOpen,
  type Kin,
  kinOf,
  type OpenEvent,
  type OpenText,
  openTexts,
  partiesOf,
  type WholeOpenAgreement,
} from '../../store/open.ts';
import { isUndated } from '../lives.ts';
import { OPEN_WORDS as WORDS } from '../messages.ts';
import { daysSaid, lifeSaid } from '../said.ts';
import { DrawnLives } from './Views.tsx';

/** One published agreement: with whom, since when, its life, its texts, what came of it, and how it is known. */
export async function agreementPortal(visit: Visit): Promise<Reply> {
  const { tx, org, lang, paths } = visit;
  const found = await findOpen(tx, org.id, visit.params.id ?? '');
  if (!found) return notFound;
  const w = words.bind(null, visit);
  const vocabulary = await loadVocabulary(tx, org.id);
  const parties = (await partiesOf(tx, org.id, [found.id])).get(found.id) ?? [];
  const events = await eventsOf(tx, org.id, [found.id]);
  const texts = await openTexts(tx, org.id, found.id);
  const kin = await kinOf(tx, org.id, found);
  const title = titleOf(visit, found);
  return portalPage({
    title,
    current: 'agreements',
    shared: true,
    description: `${title}. ${lifeSaid(found, lang)}.`,
    crumbs: [
      { label: w(WORDS.home), href: paths.home() },
      { label: w(WORDS.title), href: paths.agreements() },
      { label: title, lang: written(lang, found.titleEn) },
    ],
    body: (
      <div class="wrap section stack">
        <div class="stack-s">
          <p class="eyebrow">
            {w(wordOf(vocabulary, 'agreementKind', found.kind))}
            {found.official !== null && <span class="num"> {found.official}</span>}
          </p>
          <h1 lang={written(visit.lang, found.titleEn)}>{title}</h1>
          <p class="row">
            <StateOf visit={visit} state={found.state} />
            <Tag>{w(wordOf(vocabulary, 'agreementNature', found.nature))}</Tag>
          </p>
          <p>{lifeSaid(found, lang)}.</p>
        </div>
        {found.source !== '' && (
          <Notice>
            {isUndated(found) && <>{w(WORDS.sourceText)} </>}
            {w(WORDS.source)}
            {w(WORDS.colon)}
            <span class="wrap-anywhere" lang={written(visit.lang)}>
              {found.source}
            </span>
          </Notice>
        )}
        <div class="grid grid--aside">
          <div class="stack">
            {found.subject !== '' && (
              <section class="stack-s">
                <h2>{w(WORDS.subject)}</h2>
                <p class="prewrap" lang={subjectIn(found.subject, lang) === found.subject ? written(visit.lang) : undefined}>
                  {subjectIn(found.subject, lang)}
                </p>
              </section>
            )}
            <section class="stack-s">
              <h2>{w(WORDS.parties)}</h2>
              {parties.length === 0 ? (
                <p class="muted">{w(WORDS.noParty)}</p>
              ) : (
                <ul>
                  {parties.map(({ nameFr, nameEn, kind, country }) => (
                    <li key={nameFr}>
                      {w({ fr: nameFr, en: nameEn })}{' '}
                      <span class="muted">
                        ({[w(PARTY_KIND_WORDS[kind]), countryOf(visit, country, w({ fr: nameFr, en: nameEn }))].filter(Boolean).join(', ')})
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </section>
            {!isUndated(found) && (
              <DrawnLives visit={visit} rows={[found]} events={events} title={w(WORDS.life)} says={w(WORDS.lifeText)} />
            )}
            <Story visit={visit} events={events.get(found.id) ?? []} />
            <Texts visit={visit} texts={texts} />
            {await publicAttachments(visit, found.id)}
            <Related visit={visit} found={found} kin={kin} />
          </div>
          <aside aria-label={w(WORDS.what)}>
            <Facts facts={factsOf(visit, found, found.sectors.map((code) => w(wordOf(vocabulary, 'sector', code))).join(', '))} />
          </aside>
        </div>
      </div>
    ),
  });
}

/** The country of a party, unless its name says it. */
const countryOf = ({ lang }: Visit, country: string | null, name: string): string | null => {
  const said = country && countryName(country, lang);
  return said && said !== name ? said : null;
};

function factsOf(visit: Visit, found: WholeOpenAgreement, sectors: string) {
  const w = words.bind(null, visit);
  // Where no day is known, one sentence under the title says so.
  const [signature, force, end] = isUndated(found) ? [] : daysSaid(found, visit.lang);
  const typed = (text: string) => text !== '' && <span lang={written(visit.lang)}>{text}</span>;
  const day = (label: Bilingual, iso: string | null) => ({ label: w(label), value: iso && <Day iso={iso} /> });
  return [
    { label: w(WORDS.number), value: found.official },
    { label: w(WORDS.country), value: found.country && countryName(found.country, visit.lang) },
    { label: w(WORDS.signature), value: signature },
    { label: w(WORDS.place), value: found.signedPlace },
    { label: w(WORDS.signatories), value: typed(found.signatories) },
    { label: w(WORDS.important), value: found.important ? w(WORDS.yes) : '' },
    day(WORDS.tabledOn, found.tabledOn),
    day(WORDS.approvedOn, found.approvedOn),
    {
      label: w(WORDS.endorsedOn),
      value: found.endorsedOn && [formatDate(found.endorsedOn, visit.lang), found.endorsedReference].filter(Boolean).join(', '),
    },
    { label: w(WORDS.force), value: force },
    day(WORDS.renewedOn, found.renewedOn),
    { label: w(WORDS.end), value: end },
    { label: w(WORDS.sector), value: sectors },
    { label: w(WORDS.ministries), value: typed(found.ministries) },
  ];
}

/** What the public may know of the acts of its life; those before the signature are not part of it. */
const TOLD: readonly Move[] = ['sign', 'table', 'approve', 'endorse', 'enterForce', 'renew', 'end', 'denounce'];
const isTold = (act: string): act is Move => (TOLD as readonly string[]).includes(act);

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const Story = ({ visit, events }: { visit: Visit; events: readonly OpenEvent[] }) => {
  const told = events
    .flatMap(({ act, ...event }) => (isTold(act) ? [{ ...event, act }] : []))
    .toSorted((a, b) => (a.on === b.on ? TOLD.indexOf(a.act) - TOLD.indexOf(b.act) : a.on < b.on ? -1 : 1));
  return told.length === 0 ? null : (
    <ol>
      {told.map(({ act, on, until }, index) => (
        <li key={index}>
          <Day iso={on} />
          {words(visit, WORDS.colon)}
          {lowered(words(visit, DONE_WORDS[act]))}
          {until !== null && `, ${words(visit, WORDS.untilThen).replace('{day}', formatDate(until, visit.lang))}`}
        </li>
      ))}
    </ol>
  );
};

const Texts = ({ visit, texts }: { visit: Visit; texts: readonly OpenText[] }) => {
  const { lang, paths } = visit;
  const w = words.bind(null, visit);
  const named = new Intl.DisplayNames(`${lang}-CA`, { type: 'language' });
  return (
    <section class="stack-s">
      <h2>{w(WORDS.texts)}</h2>
      {texts.length === 0 ? (
        <p class="muted">{w(WORDS.noText)}</p>
      ) : (
        <ul>
          {texts.map(({ lang: code, title, authentic, document }) => (
            <li key={code}>
              {title !== '' ? <span lang={code}>{title}</span> : named.of(code)}
              {' ('}
              {title !== '' && `${named.of(code)}, `}
              {w(authentic ? WORDS.authentic : WORDS.translation)}
              {') '}
              {document ? (
                <a href={paths.document(document.id)} hreflang={code}>
                  {w(WORDS.download).replace('{size}', sizeOf(document.bytes, lang))}
                </a>
              ) : (
                <span class="muted">{w(WORDS.noPiece)}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

/** Amendments and successors, both ways; those that are not published are not named. */
const Related = ({ visit, found, kin }: { visit: Visit; found: WholeOpenAgreement; kin: readonly Kin[] }) => {
  const relation = ({ id, amends, succeeds }: Kin): Bilingual => {
    if (found.amends === id) return WORDS.amends;
    if (found.succeeds === id) return WORDS.succeeds;
    return amends === found.id || succeeds !== found.id ? WORDS.amendedBy : WORDS.succeededBy;
  };
  return kin.length === 0 ? null : (
    <section class="stack-s">
      <h2>{words(visit, WORDS.kin)}</h2>
      <ul>
        {kin.map((one) => (
          <li key={one.id}>
            {words(visit, relation(one))}
            {words(visit, WORDS.colon)}
            <Written href={visit.paths.agreement(one.id)} english={one.titleEn}>
              {titleOf(visit, one)}
            </Written>
            {one.official !== null && <span class="num"> {one.official}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
};
