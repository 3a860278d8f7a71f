import type { ComponentChildren } from 'preact';
import type { Bilingual } from '../../../../kernel/bilingual.ts';
import { bestOf, hereOfWanted, keptFor, PAGE, pageByDay, wantedOf } from '../../../../records/listing.ts';
import { VISIBILITY_TAGS } from '../../../../records/pages/messages.ts';
import { registerPage } from '../../../../records/pages/register-page.tsx';
import type { Description } from '../../../../tables/column.ts';
import type { Column } from '../../../../ui/components/DataTable.tsx';
import { Tag } from '../../../../ui/components/Tag.tsx';
import type { Option } from '../../../../ui/forms/options.ts';
import { ALL_FILES } from '../../../../ui/paths.ts';
import type { Exporter } from '../../../../web/export.ts';
import { dayBefore } from '../../../../web/list-place.ts';
import type { Reply } from '../../../../web/reply.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { SHARED } from '../../messages.ts';
import { mayRecord } from '../../policy.ts';
import { type Names, namesOf } from '../names.ts';
import type { CommonFields, Noun, Thing } from '../noun.ts';
import { countByState, countThings, type Listed, type ListFilter, listThings } from '../store.ts';
import { ProtocolTabs } from './Tabs.tsx';

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
    const rows = pageByDay(visit, await listThings(tx, org.id, noun, filter, PAGE + 1), ({ on }) => on);
    const names = await namesOf(visit);
    return registerPage({
      visit,
      base: paths.deskRegister(register),
      title: w(spec.words.list),
      current: 'protocol',
      above: (
        <>
          <ProtocolTabs visit={visit} current={register} />
          {await spec.above?.(visit)}
        </>
      ),
      create: mayRecord(visit.actor) && { href: paths.deskNew(register), label: w(spec.words.record) },
      wanted,
      here: {
        ...hereOfWanted(wanted),
        etat: filter.state,
        ...Object.fromEntries(choices.map(({ param, column }) => [param, filter.equal?.[column]])),
      },
      by: {
        param: 'etat',
        label: w(SHARED.state),
        value: filter.state,
        all: w(spec.words.all ?? SHARED.all),
        options: Object.entries(states).map(([value, label]) => ({ value, label: w(label) })),
        counts,
      },
      choices: choices.map(({ param, column, label, all, options }) => ({
        param,
        label: w(label),
        value: filter.equal?.[column],
        all: w(all ?? SHARED.all),
        options: options(visit, names),
      })),
      columns: await spec.columns(visit, names, rows.rows),
      page: rows,
      display: 'byDay',
      best: bestOf(filter.ids),
      none: { title: w(SHARED.none), help: w(SHARED.noneYet) },
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
