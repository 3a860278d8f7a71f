import { countIn, hereOfWanted, keptFor, wantedOf } from '../../../records/listing.ts';
import { BestOnly, NothingListed, YearSelect } from '../../../records/pages/ListParts.tsx';
import { LIST_WORDS, VISIBILITY_TAGS } from '../../../records/pages/messages.ts';
import { loadVocabulary, type Vocabulary, wordOf } from '../../../records/vocabulary.ts';
import { ButtonLink } from '../../../ui/components/Button.tsx';
import { type Column, DataTable, Sub } from '../../../ui/components/DataTable.tsx';
import { ExportMenu } from '../../../ui/components/ExportMenu.tsx';
import { Facets } from '../../../ui/components/Facets.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { Pager } from '../../../ui/components/Pager.tsx';
import { StateChip, Tag } from '../../../ui/components/Tag.tsx';
import { Day } from '../../../ui/components/When.tsx';
import { FilterBar } from '../../../ui/forms/FilterBar.tsx';
import { FilterSelect } from '../../../ui/forms/Select.tsx';
import { ALL_FILES, withQuery } from '../../../ui/paths.ts';
import { countryName, countryOptions, isCountry } from '../../../web/countries.ts';
import { dayBefore, placeOf } from '../../../web/list-place.ts';
import { deskPage, type Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { STATE_WORDS, WORDS } from '../messages.ts';
import { mayRecord } from '../policy.ts';
import { isState, STATES, type State } from '../states/rules.ts';
import { countByKind, type ListedAgreement, type ListFilter, listAgreements } from '../store/list.ts';

const PAGE = 50;

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
          <a href={paths.deskRecord('agreements', row.id)}>{titleOf(visit, row)}</a>
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
    { id: 'signed', label: w(WORDS.signedOn), nowrap: true, cell: (row) => (row.signedOn ? <Day iso={row.signedOn} short /> : '–') },
    {
      id: 'force',
      label: w(WORDS.inForceOn),
      nowrap: true,
      class: 'at-wide',
      cell: (row) => (row.inForceOn ? <Day iso={row.inForceOn} short /> : '–'),
    },
    { id: 'ends', label: w(WORDS.endsOn), nowrap: true, cell: (row) => (row.endsOn ? <Day iso={row.endsOn} short /> : '–') },
  ];
}

/** The register, as the desk sees it. */
export async function agreementsDesk(visit: Visit): Promise<Reply> {
  const { tx, org, paths, lang } = visit;
  const w = words.bind(null, visit);
  const vocabulary = await loadVocabulary(tx, org.id);
  const wanted = wantedOf(visit);
  const { here: own, filter: ownFilter } = asked(visit, vocabulary);
  const here = { ...hereOfWanted(wanted), ...own };
  const filter = { ...ownFilter, ...(await keptFor(visit, 'agreements')) };
  const rows = await listAgreements(tx, org.id, filter, PAGE + 1);
  const counts = await countByKind(tx, org.id, filter);
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  const base = paths.deskRegister('agreements');
  const title = w(WORDS.agreements);
  const views = await visit.slots.savedViews(visit);
  const optionsOf = (list: string) => [...(vocabulary[list] ?? [])].map(([value, label]) => ({ value, label: w(label) }));
  const facets = [
    { label: w(WORDS.all), href: withQuery(base, { ...here, genre: undefined }), current: !here.genre, count: countIn(counts) },
    ...optionsOf('agreementKind').map(({ value, label }) => ({
      label,
      href: withQuery(base, { ...here, genre: value }),
      current: here.genre === value,
      count: countIn(counts, value),
    })),
  ];
  return deskPage({
    title,
    current: 'agreements',
    body: (
      <>
        <PageHead
          title={title}
          actions={
            <>
              <ExportMenu page={withQuery(base, here)} files={ALL_FILES} />
              {mayRecord(visit.actor) && (
                <ButtonLink href={paths.deskNew('agreements')} icon="plus" creates small>
                  {w(WORDS.open)}
                </ButtonLink>
              )}
            </>
          }
        />
        {views}
        <Facets label={w(WORDS.kind)} facets={facets} exact />
        <FilterBar
          action={base}
          search={{ label: w(LIST_WORDS.search), value: wanted.q }}
          go={w(WORDS.filter)}
          keep={{ genre: here.genre }}
        >
          <YearSelect visit={visit} wanted={wanted} />
          <FilterSelect
            name="etat"
            label={w(WORDS.state)}
            value={here.etat}
            empty={w(WORDS.any)}
            options={STATES.map((value) => ({ value, label: w(STATE_WORDS[value]) }))}
          />
          <FilterSelect
            name="nature"
            label={w(WORDS.nature)}
            value={here.nature}
            empty={w(WORDS.all)}
            options={optionsOf('agreementNature')}
          />
          <FilterSelect name="pays" label={w(WORDS.country)} value={here.pays} empty={w(WORDS.any)} options={countryOptions(lang)} />
          <FilterSelect name="secteur" label={w(WORDS.sector)} value={here.secteur} empty={w(WORDS.any)} options={optionsOf('sector')} />
        </FilterBar>
        {shown.length === 0 ? (
          <NothingListed
            visit={visit}
            title={w(WORDS.none)}
            help={w(WORDS.noneYet)}
            all={base}
            filtered={Object.values(here).some(Boolean)}
            create={
              mayRecord(visit.actor) && (
                <ButtonLink href={paths.deskNew('agreements')} icon="plus" small>
                  {w(WORDS.open)}
                </ButtonLink>
              )
            }
          />
        ) : (
          <DataTable
            caption={title}
            hideCaption
            sticky
            compact
            rows={shown}
            rowKey={(row) => row.id}
            columns={columns(visit, vocabulary)}
          />
        )}
        <BestOnly visit={visit} ids={filter.ids} />
        <Pager
          next={rows.length > PAGE && last ? withQuery(base, { ...here, avant: placeOf(last.onDay, last.id) }) : undefined}
          previous={filter.before ? withQuery(base, here) : undefined}
        />
      </>
    ),
  });
}
