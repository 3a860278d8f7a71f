import { bestOf, hereOfWanted, keptFor, PAGE, pageByDay, wantedOf } from '../../../records/listing.ts';
import { VISIBILITY_TAGS } from '../../../records/pages/messages.ts';
import { registerPage } from '../../../records/pages/register-page.tsx';
import { loadVocabulary, type Vocabulary, wordOf } from '../../../records/vocabulary.ts';
import { type Column, Sub } from '../../../ui/components/DataTable.tsx';
import { StateChip, Tag } from '../../../ui/components/Tag.tsx';
import { Day } from '../../../ui/components/When.tsx';
import { Written } from '../../../ui/components/Written.tsx';
import { countryName, countryOptions, isCountry } from '../../../web/countries.ts';
import { dayBefore } from '../../../web/list-place.ts';
import type { Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { STATE_WORDS } from '../messages/moves.ts';
import { WORDS } from '../messages.ts';
import { mayRecord } from '../policy.ts';
import { isState, STATES, type State } from '../states/rules.ts';
import { countByKind, type ListedAgreement, type ListFilter, listAgreements } from '../store/list.ts';

const TONES: Readonly<Record<State, 'neutral' | 'ok' | 'warn' | 'bad' | 'open'>> = {
  exploration: 'open',
  negotiation: 'open',
  authorised: 'open',
  signed: 'warn',
  endorsed: 'warn',
  tabled: 'warn',
  inForce: 'ok',
  renewed: 'ok',
  ended: 'neutral',
  denounced: 'bad',
  abandoned: 'neutral',
  withdrawn: 'neutral',
};
export const StateOf = ({ visit, state }: { visit: Visit; state: State }) => (
  <StateChip tone={TONES[state]}>{words(visit, STATE_WORDS[state])}</StateChip>
);

export const tagOf = (audience: string) =>
  VISIBILITY_TAGS[audience === 'public' ? 'public' : audience === 'org' ? 'organisation' : audience.startsWith('unit') ? 'unit' : 'named'];

interface Asked {
  readonly here: Readonly<Record<'genre' | 'nature' | 'pays' | 'secteur' | 'etat', string | undefined>>;
  readonly filter: ListFilter;
}

/** The filters of the address; what makes no sense there is left out. */
export function asked({ query, ...visit }: Visit, vocabulary: Vocabulary): Asked {
  const known = (name: string, list: string) => (vocabulary[list]?.has(query.get(name)) ? query.get(name) : undefined);
  const [kind, nature, sector] = [known('genre', 'agreementKind'), known('nature', 'agreementNature'), known('secteur', 'sector')];
  const country = isCountry(query.get('pays')) ? query.get('pays') : undefined;
  const state = query.get('etat');
  return {
    here: { genre: kind, nature, pays: country, secteur: sector, etat: isState(state) ? state : undefined },
    filter: {
      kind,
      nature,
      country,
      sector,
      states: isState(state) ? [state] : undefined,
      before: dayBefore({ ...visit, query }) ?? undefined,
    },
  };
}

/** The title in the reader's language, where there is one. */
export const titleOf = ({ lang }: Pick<Visit, 'lang'>, row: { readonly title: string; readonly titleEn: string }): string =>
  lang === 'en' && row.titleEn !== '' ? row.titleEn : row.title;

function columns(visit: Visit, vocabulary: Vocabulary): readonly Column<ListedAgreement>[] {
  const { lang, paths } = visit;
  const w = words.bind(null, visit);
  return [
    {
      id: 'official',
      label: w(WORDS.official),
      nowrap: true,
      cell: (row) =>
        row.official ? (
          <>
            <span class="num">{row.official}</span>
            <Sub>
              <span class="num">{row.number}</span>
            </Sub>
          </>
        ) : (
          <span class="num muted">{row.number}</span>
        ),
    },
    {
      id: 'title',
      label: w(WORDS.agreement),
      head: true,
      cell: (row) => (
        <>
          <Written href={paths.deskRecord('agreements', row.id)} english={row.titleEn}>
            {titleOf(visit, row)}
          </Written>
          <Sub>
            {w(wordOf(vocabulary, 'agreementKind', row.kind))} · {w(wordOf(vocabulary, 'agreementNature', row.nature))}
            {row.audience !== 'org' && (
              <>
                {' '}
                <Tag icon={row.audience === 'public' ? undefined : 'lock'}>{w(tagOf(row.audience))}</Tag>
              </>
            )}
          </Sub>
        </>
      ),
    },
    { id: 'country', label: w(WORDS.country), cell: (row) => (row.country ? countryName(row.country, lang) : '–') },
    { id: 'state', label: w(WORDS.state), cell: (row) => <StateOf visit={visit} state={row.state} /> },
    { id: 'signedOn', label: w(WORDS.signedOn), nowrap: true, cell: (row) => (row.signedOn ? <Day iso={row.signedOn} short /> : '–') },
    {
      id: 'inForceOn',
      label: w(WORDS.inForceOn),
      nowrap: true,
      class: 'at-wide',
      cell: (row) => (row.inForceOn ? <Day iso={row.inForceOn} short /> : '–'),
    },
    { id: 'endsOn', label: w(WORDS.endsOn), nowrap: true, cell: (row) => (row.endsOn ? <Day iso={row.endsOn} short /> : '–') },
  ];
}

/** The register, as the desk sees it. */
export async function agreementsDesk(visit: Visit): Promise<Reply> {
  const { tx, org, paths, lang } = visit;
  const w = words.bind(null, visit);
  const vocabulary = await loadVocabulary(tx, org.id);
  const wanted = wantedOf(visit);
  const { here, filter: own } = asked(visit, vocabulary);
  const filter = { ...own, ...(await keptFor(visit, 'agreements')) };
  const rows = await listAgreements(tx, org.id, filter, PAGE + 1);
  const optionsOf = (list: string) => [...(vocabulary[list] ?? [])].map(([value, label]) => ({ value, label: w(label) }));
  const states = STATES.map((value) => ({ value, label: w(STATE_WORDS[value]) }));
  return registerPage({
    visit,
    base: paths.deskRegister('agreements'),
    title: w(WORDS.agreements),
    current: 'agreements',
    create: mayRecord(visit.actor) && { href: paths.deskNew('agreements'), label: w(WORDS.open) },
    wanted,
    here: { ...hereOfWanted(wanted), ...here },
    by: {
      param: 'genre',
      label: w(WORDS.kind),
      value: here.genre,
      all: w(WORDS.all),
      options: optionsOf('agreementKind'),
      counts: await countByKind(tx, org.id, filter),
    },
    choices: [
      { param: 'etat', label: w(WORDS.state), value: here.etat, all: w(WORDS.any), options: states },
      { param: 'nature', label: w(WORDS.nature), value: here.nature, all: w(WORDS.all), options: optionsOf('agreementNature') },
      { param: 'pays', label: w(WORDS.country), value: here.pays, all: w(WORDS.any), options: countryOptions(lang) },
      { param: 'secteur', label: w(WORDS.sector), value: here.secteur, all: w(WORDS.any), options: optionsOf('sector') },
    ],
    columns: columns(visit, vocabulary),
    page: pageByDay(visit, rows, ({ onDay }) => onDay),
    display: 'byDay',
    best: bestOf(filter.ids),
    none: { title: w(WORDS.none), help: w(WORDS.noneYet) },
  });
}
