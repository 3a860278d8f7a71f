import { type Found, searchRecords } from '../../records/search.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { ExportMenu } from '../../ui/components/ExportMenu.tsx';
import { Facets } from '../../ui/components/Facets.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { Pager } from '../../ui/components/Pager.tsx';
import { Tag } from '../../ui/components/Tag.tsx';
import { Day } from '../../ui/components/When.tsx';
import { Written } from '../../ui/components/Written.tsx';
import { FilterBar } from '../../ui/forms/FilterBar.tsx';
import { LIST_FILES, type Query } from '../../ui/paths.ts';
import { formatNumber } from '../../ui/typography.ts';
import { deskPage, portalPage, type Reply } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { WORDS } from './messages.ts';
import { statesOf } from './store.ts';

export const PAGE = 20;
/** `search_records` ranks at most 1 000 matches: there is no page after them. */
export const LAST_PAGE = 45;

export interface Asked {
  readonly q: string;
  readonly register: string | undefined;
  /** From 1. */
  readonly page: number;
}

export function asked({ query, slots }: Visit, inside: boolean): Asked {
  const register = query.get('registre');
  const page = Number(query.get('page'));
  return {
    q: query.get('q').slice(0, 200),
    register: slots.searchable(inside).includes(register) ? register : undefined,
    page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
  };
}

export interface Result extends Found {
  readonly href: string;
}

/** What was found and has a page here. Whatever is left out of a page of the public site has none in its state, such as what is only planned. */
export async function resultsOf(visit: Visit, found: readonly Found[], inside: boolean): Promise<readonly Result[]> {
  const { slots } = visit;
  if (inside) return found.map((one) => ({ ...one, href: slots.recordHref(visit, one.register, one.record) }));
  const states = await statesOf(
    visit.tx,
    visit.org.id,
    found.map(({ record }) => record),
  );
  return found.flatMap((one) => {
    const href = slots.publicHref(visit, one.register, one.record, states.get(one.record) ?? '');
    return href === null ? [] : [{ ...one, href }];
  });
}

async function search(visit: Visit, inside: boolean) {
  const { tx, paths, slots, lang } = visit;
  const w = words.bind(null, visit);
  const { q, register, page } = asked(visit, inside);
  const to = (query: Query): string => (inside ? paths.deskSearchPage(query) : paths.searchPage(query));
  const skip = (page - 1) * PAGE;
  const found = q === '' ? [] : await searchRecords(tx, q, { ...(register ? { register } : {}), most: PAGE + 1, skip });
  const results = await resultsOf(visit, found.slice(0, PAGE), inside);
  const registers = slots.searchable(inside);
  const at = (number: number): number | undefined => (number === 1 ? undefined : number);
  return (
    <div class="stack">
      <FilterBar action={to({})} go={w(WORDS.go)} search={{ label: w(WORDS.box), value: q }} keep={{ registre: register }} />
      <div class="section__head">
        {q !== '' && registers.length > 1 && (
          <Facets
            label={w(WORDS.registers)}
            facets={[
              { label: w(WORDS.all), href: to({ q }), current: register === undefined },
              ...registers.map((id) => ({ label: w(slots.registerWord(id)), href: to({ q, registre: id }), current: register === id })),
            ]}
          />
        )}
        {results.length > 0 && <ExportMenu page={to({ q, registre: register })} files={LIST_FILES} />}
      </div>
      {q === '' ? (
        <EmptyState title={w(WORDS.empty)}>{w(inside ? WORDS.emptyDesk : WORDS.emptyPublic)}</EmptyState>
      ) : results.length === 0 ? (
        <EmptyState title={w(WORDS.none).replace('{q}', q)}>
          {w(register ? WORDS.noneRegister : inside ? WORDS.noneDesk : WORDS.nonePublic)}
        </EmptyState>
      ) : (
        <Results visit={visit} results={results} />
      )}
      <Pager
        previous={page > 1 ? to({ q, registre: register, page: at(page - 1) }) : undefined}
        next={found.length > PAGE && page < LAST_PAGE ? to({ q, registre: register, page: page + 1 }) : undefined}
      >
        {results.length > 0 &&
          w(WORDS.range)
            .replace('{first}', formatNumber(skip + 1, lang))
            .replace('{last}', formatNumber(skip + results.length, lang))}
      </Pager>
    </div>
  );
}

const Results = ({ visit, results }: { visit: Visit; results: readonly Result[] }) => (
  <ul class="rows rows--under" data-rows>
    {results.map((one) => (
      <li key={one.record}>
        <div class="rows__main">
          <Written href={one.href}>{one.title}</Written>
          {one.detail && <p>{one.detail}</p>}
          <p>
            <Day iso={one.onDay} short /> · <span class="num">{one.number}</span>
          </p>
        </div>
        <Tag>{words(visit, visit.slots.registerWord(one.register))}</Tag>
      </li>
    ))}
  </ul>
);

function titleOf(visit: Visit): string {
  const q = visit.query.get('q').slice(0, 200);
  return q === '' ? words(visit, WORDS.search) : words(visit, WORDS.results).replace('{q}', q);
}

export async function deskSearchPage(visit: Visit): Promise<Reply> {
  const results = await search(visit, true);
  return deskPage({
    title: titleOf(visit),
    current: 'search',
    body: (
      <>
        <PageHead title={words(visit, WORDS.search)} />
        {results}
      </>
    ),
  });
}

/** The public's search, as the public role of the database sees the records. */
export async function portalSearchPage(visit: Visit): Promise<Reply> {
  const title = words(visit, WORDS.search);
  const results = await search(visit, false);
  return portalPage({
    title: titleOf(visit),
    current: 'search',
    shared: true,
    crumbs: [{ label: words(visit, WORDS.home), href: visit.paths.home() }, { label: title }],
    body: (
      <div class="wrap section stack">
        <h1>{title}</h1>
        {results}
      </div>
    ),
  });
}
