import type { ComponentChildren } from 'preact';
import type { Bilingual } from '../../../../kernel/bilingual.ts';
import { countIn, hereOfWanted, keptFor, wantedOf } from '../../../../records/listing.ts';
import { keptColumns, ListDisplay } from '../../../../records/pages/ListDisplay.tsx';
import { BestOnly, NothingListed, YearSelect } from '../../../../records/pages/ListParts.tsx';
import { LIST_WORDS, VISIBILITY_TAGS } from '../../../../records/pages/messages.ts';
import type { Description } from '../../../../tables/column.ts';
import { ButtonLink } from '../../../../ui/components/Button.tsx';
import { type Column, DataTable } from '../../../../ui/components/DataTable.tsx';
import { ExportMenu } from '../../../../ui/components/ExportMenu.tsx';
import { Facets } from '../../../../ui/components/Facets.tsx';
import { PageHead } from '../../../../ui/components/PageHead.tsx';
import { Pager } from '../../../../ui/components/Pager.tsx';
import { Tag } from '../../../../ui/components/Tag.tsx';
import { FilterBar } from '../../../../ui/forms/FilterBar.tsx';
import type { Option } from '../../../../ui/forms/options.ts';
import { FilterSelect } from '../../../../ui/forms/Select.tsx';
import { ALL_FILES } from '../../../../ui/paths.ts';
import type { Exporter } from '../../../../web/export.ts';
import { dayBefore, placeOf } from '../../../../web/list-place.ts';
import { deskPage, type Reply } from '../../../../web/reply.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { SHARED } from '../../messages.ts';
import { mayRecord } from '../../policy.ts';
import { type Names, namesOf } from '../names.ts';
import type { CommonFields, Noun, Thing } from '../noun.ts';
import { countByState, countThings, type Listed, type ListFilter, listThings } from '../store.ts';
import { ProtocolTabs } from './Tabs.tsx';

const PAGE = 50;

/** A filter beside the states: its word in the address, the column that it asks, its label and its choices. */
export interface ListChoice {
  readonly param: string;
  readonly column: string;
  readonly label: Bilingual;
  /** « Toutes » where the label asks for it. */
  readonly all?: Bilingual;
  readonly options: (visit: Visit, names: Names) => readonly Option[];
}

type ListColumns<T> = readonly Column<Listed<T>>[];

export interface ListSpec<F extends CommonFields, T extends Thing> {
  readonly noun: Noun<F, T>;
  readonly words: { readonly list: Bilingual; readonly record: Bilingual; readonly all?: Bilingual };
  readonly states: Readonly<Record<string, Bilingual>>;
  readonly choices: readonly ListChoice[];
  readonly columns: (visit: Visit, names: Names, rows: readonly Listed<T>[]) => ListColumns<T> | Promise<ListColumns<T>>;
  readonly description: Description<Listed<T>, Listed<T>, Names>;
  /** What stands over the list. */
  readonly above?: (visit: Visit) => Promise<ComponentChildren>;
}

/** Who may read, when that is not everybody in the organisation. */
export const LockTag = ({ visit, visibility }: { visit: Visit; visibility: string }) =>
  visibility === 'unit' || visibility === 'named' ? <Tag icon="lock">{words(visit, VISIBILITY_TAGS[visibility])}</Tag> : null;

/** The list of one register of protocol and its files. */
export function listPages<F extends CommonFields, T extends Thing>(spec: ListSpec<F, T>) {
  const { noun, choices, states, description } = spec;
  const { register } = noun;

  /** The filters of the address; what makes no sense there is left out. */
  const asked = (visit: Visit): ListFilter => {
    const state = visit.query.get('etat');
    return {
      state: Object.hasOwn(states, state) ? state : undefined,
      equal: Object.fromEntries(choices.map(({ param, column }) => [column, visit.query.get(param).slice(0, 60) || undefined])),
      before: dayBefore(visit) ?? undefined,
    };
  };

  const page = async (visit: Visit): Promise<Reply> => {
    const { tx, org, paths } = visit;
    const w = words.bind(null, visit);
    const wanted = wantedOf(visit);
    const filter = { ...asked(visit), ...(await keptFor(visit, register)) };
    const counts = await countByState(tx, org.id, noun, filter);
    const rows = await listThings(tx, org.id, noun, filter, PAGE + 1);
    const names = await namesOf(visit);
    const shown = rows.slice(0, PAGE);
    const last = shown.at(-1);
    const all = await spec.columns(visit, names, shown);
    const here = {
      ...hereOfWanted(wanted),
      etat: filter.state,
      ...Object.fromEntries(choices.map(({ param, column }) => [param, filter.equal?.[column]])),
    };
    const at = (query: Readonly<Record<string, string | undefined>>) => paths.deskRegister(register, { ...here, ...query });
    return deskPage({
      title: w(spec.words.list),
      current: 'protocol',
      body: (
        <>
          <PageHead
            title={w(spec.words.list)}
            actions={
              <>
                <ExportMenu page={at({})} files={ALL_FILES} />
                {mayRecord(visit.actor) && (
                  <ButtonLink href={paths.deskNew(register)} icon="plus" creates small>
                    {w(spec.words.record)}
                  </ButtonLink>
                )}
              </>
            }
          />
          <ProtocolTabs visit={visit} current={register} />
          {await spec.above?.(visit)}
          {await visit.slots.savedViews(visit)}
          <Facets
            label={w(SHARED.state)}
            exact
            facets={[
              { label: w(spec.words.all ?? SHARED.all), href: at({ etat: undefined }), current: !filter.state, count: countIn(counts) },
              ...Object.entries(states).map(([code, label]) => ({
                label: w(label),
                href: at({ etat: code }),
                current: filter.state === code,
                count: countIn(counts, code),
              })),
            ]}
          />
          <FilterBar
            action={paths.deskRegister(register)}
            search={{ label: w(LIST_WORDS.search), value: wanted.q }}
            go={w(SHARED.filter)}
            keep={{ etat: filter.state }}
          >
            <YearSelect visit={visit} wanted={wanted} />
            {choices.map(({ param, column, label, all, options }) => (
              <FilterSelect
                key={param}
                name={param}
                label={w(label)}
                value={filter.equal?.[column]}
                empty={w(all ?? SHARED.all)}
                options={options(visit, names)}
              />
            ))}
            <ListDisplay visit={visit} wanted={wanted} columns={all} />
          </FilterBar>
          {shown.length === 0 ? (
            <NothingListed
              visit={visit}
              title={w(SHARED.none)}
              help={w(SHARED.noneYet)}
              all={paths.deskRegister(register)}
              filtered={Object.values(here).some(Boolean)}
              create={
                mayRecord(visit.actor) && (
                  <ButtonLink href={paths.deskNew(register)} icon="plus" small>
                    {w(spec.words.record)}
                  </ButtonLink>
                )
              }
            />
          ) : (
            <DataTable
              caption={w(spec.words.list)}
              hideCaption
              sticky
              compact
              rows={shown}
              rowKey={(row) => row.id}
              columns={keptColumns(all, wanted)}
            />
          )}
          <BestOnly visit={visit} ids={filter.ids} />
          <Pager
            next={rows.length > PAGE && last ? at({ avant: placeOf(last.on, last.id) }) : undefined}
            previous={filter.before ? at({}) : undefined}
          />
        </>
      ),
    });
  };

  /** The records of the list, every page of it. They name people: the journal says who took them away. */
  const files: Exporter<Listed<T>, Listed<T>, Names> = {
    files: ALL_FILES,
    open: async (visit) => {
      const { tx, org } = visit;
      const { before: _page, ...own } = asked(visit);
      const filter = { ...own, ...(await keptFor(visit, register)) };
      const rows = (last: Listed<T> | null, most: number) =>
        listThings(tx, org.id, noun, { ...filter, before: last ? { day: last.on, id: last.id } : undefined }, most);
      return { description, names: await namesOf(visit), shown: rows, data: rows, personal: () => countThings(tx, org.id, noun, filter) };
    },
  };

  return { page, files };
}
