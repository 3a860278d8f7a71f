import { memberNames } from '../../../identity/members.ts';
import { loadSpine } from '../../../records/spine.ts';
import { loadVocabulary, wordOf } from '../../../records/vocabulary.ts';
import { Day } from '../../../ui/components/When.tsx';
import { formatDate } from '../../../ui/typography.ts';
import { countryName } from '../../../web/countries.ts';
import type { RecordSummary } from '../../../web/summary.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { PARTY_KIND_WORDS, PURPOSE_WORDS, WORDS } from '../messages.ts';
import type { Agreement } from '../rules.ts';
import type { State } from '../states/rules.ts';
import { loadAgreement, loadObligations } from '../store/agreement.ts';
import { StateOf, titleOf } from './list.tsx';
import { keyFacts } from './record.tsx';

/** An agreement on paper: with whom, what was done for it, who authorised it, what it obliges to. */
export async function agreementSummary(visit: Visit, id: string): Promise<RecordSummary | null> {
  const { tx, org, lang } = visit;
  const spine = await loadSpine(tx, org.id, id);
  const row = spine?.register === 'agreements' ? await loadAgreement(tx, org.id, id) : null;
  if (!spine || !row) return null;
  // Only this slice writes the state of an agreement's spine.
  const agreement: Agreement = { ...row, state: spine.state as State };
  const w = words.bind(null, visit);
  const vocabulary = await loadVocabulary(tx, org.id);
  const names = await memberNames(tx);
  const obligations = await loadObligations(tx, org.id, id);
  const day = (iso: string | null) => (iso ? <Day iso={iso} /> : '');
  return {
    kind: w(WORDS.agreement),
    title: titleOf(visit, { title: spine.title, titleEn: agreement.titleEn }),
    state: <StateOf visit={visit} state={agreement.state} />,
    sections: [
      {
        facts: [
          { label: w(WORDS.official), value: agreement.official ?? '' },
          { label: w(WORDS.kind), value: w(wordOf(vocabulary, 'agreementKind', agreement.kind)) },
          ...(await keyFacts(visit, spine, agreement, vocabulary)),
        ],
      },
      { title: w(WORDS.subject), text: agreement.subject },
      {
        title: w(WORDS.parties),
        table: {
          columns: [w(WORDS.onePartyOf), w(WORDS.kind), w(WORDS.country)],
          rows: agreement.parties.map(({ nameFr, nameEn, kind, country }) => [
            w({ fr: nameFr, en: nameEn }),
            w(PARTY_KIND_WORDS[kind]),
            country ? countryName(country, lang) : '',
          ]),
        },
      },
      {
        title: w(WORDS.authorisations),
        table: {
          columns: [w(WORDS.authority), w(WORDS.givenBy), w(WORDS.dated), w(WORDS.reference)],
          rows: agreement.authorisations.map(({ authority, givenBy, on, reference, lapsedOn }) => [
            w(wordOf(vocabulary, 'agreementAuthority', authority)),
            givenBy,
            day(on),
            [reference, lapsedOn && w(WORDS.lapsed).replace('{day}', formatDate(lapsedOn, lang))].filter(Boolean).join(' – '),
          ]),
        },
      },
      {
        title: w(WORDS.steps),
        table: {
          columns: [w(WORDS.dated), w(WORDS.purpose), w(WORDS.country), w(WORDS.done)],
          rows: agreement.steps.map(({ on, purpose, country, done }) => [
            day(on),
            w(PURPOSE_WORDS[purpose]),
            country ? countryName(country, lang) : '',
            done,
          ]),
        },
      },
      {
        title: w(WORDS.obligations),
        table: {
          columns: [w(WORDS.obligation), w(WORDS.owner), w(WORDS.dueOn), w(WORDS.doneOn)],
          rows: obligations.map(({ title, owner, dueOn, doneOn }) => [
            title,
            owner ? (names.get(owner) ?? '–') : w(WORDS.ownerNone),
            day(dueOn),
            day(doneOn),
          ]),
        },
      },
      { title: w(WORDS.reason), text: agreement.reason },
    ],
  };
}
