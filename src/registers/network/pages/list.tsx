import { isId } from '../../../kernel/ids.ts';
import { NothingListed } from '../../../records/pages/ListParts.tsx';
import { VISIBILITY_TAGS } from '../../../records/pages/messages.ts';
import { ButtonLink } from '../../../ui/components/Button.tsx';
import { type Column, DataTable, Sub } from '../../../ui/components/DataTable.tsx';
import { ExportMenu } from '../../../ui/components/ExportMenu.tsx';
import { Facets } from '../../../ui/components/Facets.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { Pager } from '../../../ui/components/Pager.tsx';
import { Tag } from '../../../ui/components/Tag.tsx';
import { FilterBar } from '../../../ui/forms/FilterBar.tsx';
import { FilterSelect } from '../../../ui/forms/Select.tsx';
import { ALL_FILES, withQuery } from '../../../ui/paths.ts';
import { countryName, isCountry } from '../../../web/countries.ts';
import { deskPage, type Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { STATE_WORDS, STATUS_WORDS, TYPE_WORDS, WORDS } from '../messages.ts';
import { mayChange } from '../policy.ts';
import { STATES, TYPES } from '../rules.ts';
import { type ListedPost, type ListFilter, listPosts, postCountries } from '../store-cards.ts';
import { CertaintyTag, DayOr, typeWord } from './parts.tsx';

const PAGE = 50;

/** The filters of the address; what makes no sense there is left out. */
export function asked({ query }: Visit): ListFilter {
  const country = query.get('pays');
  const after = query.get('apres');
  return {
    type: TYPES.find((one) => one === query.get('type')),
    state: STATES.find((one) => one === query.get('etat')),
    country: isCountry(country) ? country : undefined,
    after: isId(after) ? after : undefined,
  };
}

export async function networkDesk(visit: Visit): Promise<Reply> {
  const { tx, org, lang, paths } = visit;
  const w = words.bind(null, visit);
  const filter = asked(visit);
  const rows = await listPosts(tx, org.id, filter, PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const base = paths.deskRegister('network');
  const here = { type: filter.type, etat: filter.state, pays: filter.country };
  const types = [
    { label: w(WORDS.all), href: withQuery(base, { ...here, type: undefined }), current: !filter.type },
    ...TYPES.map((one) => ({ label: w(TYPE_WORDS[one]), href: withQuery(base, { ...here, type: one }), current: filter.type === one })),
  ];
  const create = mayChange(visit.actor) && (
    <ButtonLink href={paths.deskNew('network')} icon="plus" creates small>
      {w(WORDS.record)}
    </ButtonLink>
  );
  const views = await visit.slots.savedViews(visit);
  return deskPage({
    title: w(WORDS.networkTitle),
    current: 'network',
    body: (
      <>
        <PageHead
          title={w(WORDS.networkTitle)}
          actions={
            <>
              <ExportMenu page={withQuery(base, here)} files={ALL_FILES} />
              {create}
            </>
          }
        />
        {views}
        <Facets label={w(WORDS.type)} facets={types} />
        <FilterBar action={base} go={w(WORDS.filter)} keep={{ type: filter.type }}>
          <FilterSelect
            name="pays"
            label={w(WORDS.country)}
            value={filter.country}
            empty={w(WORDS.allM)}
            options={(await postCountries(tx, org.id)).map((value) => ({ value, label: countryName(value, lang) }))}
          />
          <FilterSelect
            name="etat"
            label={w(WORDS.state)}
            value={filter.state}
            empty={w(WORDS.allM)}
            options={STATES.map((value) => ({ value, label: w(STATE_WORDS[value]) }))}
          />
        </FilterBar>
        {shown.length === 0 ? (
          <NothingListed
            visit={visit}
            title={w(WORDS.none)}
            help={w(WORDS.noneDesk)}
            all={base}
            filtered={Object.values(here).some(Boolean)}
            create={create}
          />
        ) : (
          <DataTable
            caption={w(WORDS.networkTitle)}
            hideCaption
            sticky
            compact
            rows={shown}
            rowKey={({ id }) => id}
            columns={columns(visit)}
          />
        )}
        <Pager
          next={rows.length > PAGE ? withQuery(base, { ...here, apres: shown.at(-1)?.id }) : undefined}
          previous={filter.after ? withQuery(base, here) : undefined}
        />
      </>
    ),
  });
}

function columns(visit: Visit): readonly Column<ListedPost>[] {
  const { lang, paths, today } = visit;
  const w = words.bind(null, visit);
  return [
    {
      id: 'name',
      label: w(WORDS.post),
      head: true,
      cell: ({ id, nameFr, nameEn, audience }) => (
        <>
          <a href={paths.deskRecord('network', id)}>{w({ fr: nameFr, en: nameEn })}</a>
          {audience !== 'public' && (
            <>
              {' '}
              <Tag>{w(VISIBILITY_TAGS.organisation)}</Tag>
            </>
          )}
        </>
      ),
    },
    { id: 'type', label: w(WORDS.type), cell: ({ type }) => typeWord(visit, type) },
    {
      id: 'country',
      label: w(WORDS.country),
      cell: ({ country, city, cityEn }) => (
        <div>
          {countryName(country, lang)}
          <Sub>{w({ fr: city, en: cityEn })}</Sub>
        </div>
      ),
    },
    { id: 'opened', label: w(WORDS.openedOn), cell: ({ openedOn }) => <DayOr visit={visit} iso={openedOn} /> },
    {
      id: 'state',
      label: w(WORDS.state),
      cell: ({ status, closedOn }) =>
        closedOn === null ? (
          w(STATUS_WORDS[status])
        ) : (
          <div>
            {w(closedOn < today ? WORDS.closed : WORDS.closing)}
            <Sub>
              <DayOr visit={visit} iso={closedOn} />
            </Sub>
          </div>
        ),
    },
    { id: 'certainty', label: w(WORDS.certainty), cell: ({ certainty }) => <CertaintyTag visit={visit} certainty={certainty} /> },
    { id: 'number', label: w(WORDS.number), end: true, nowrap: true, cell: ({ number }) => <span class="num">{number}</span> },
  ];
}
