import type { ComponentChildren } from 'preact';
import { memberNames } from '../../identity/members.ts';
import { addDays } from '../../kernel/day.ts';
import { actorName, moment } from '../../records/pages/HistoryList.tsx';
import { type Near, nearPresences } from '../../records/presence/near.ts';
import { Panel } from '../../ui/components/Panel.tsx';
import { formatDate } from '../../ui/typography.ts';
import { type Visit, words } from '../../web/visit.ts';
import { WORDS } from './messages.ts';
import { changedSince, countriesOf, type RecordedLately, visitedBefore } from './store.ts';

const MOST = 6;
/** Changes of a fortnight at most are news. */
const FORTNIGHT = 14;

interface Entry {
  readonly id: string;
  readonly register: string;
  readonly title: string;
}

const List = <One extends Entry>({ visit, rows, note }: { visit: Visit; rows: readonly One[]; note: (one: One) => ComponentChildren }) => (
  <ul class="stack-s">
    {rows.map((one) => (
      <li key={one.id}>
        <a href={visit.slots.recordHref(visit, one.register, one.id)}>{one.title}</a>
        <p class="rows__note">{note(one)}</p>
      </li>
    ))}
  </ul>
);

/** What others changed on the visitor's records since her last visit; null where there was none, or nothing changed. */
export async function sinceLastVisit(visit: Visit): Promise<ComponentChildren> {
  const { tx, org, actor, now, lang, slots } = visit;
  if (actor.account === null) return null;
  const before = await visitedBefore(tx, org.id, actor.account, now);
  if (before === null) return null;
  const oldest = now.subtract({ hours: FORTNIGHT * 24 });
  const since = Temporal.Instant.compare(before, oldest) < 0 ? oldest : before;
  const changed = await changedSince(tx, org.id, actor.account, since, MOST);
  if (changed.length === 0) return null;
  const names = await memberNames(tx);
  const w = words.bind(null, visit);
  return (
    <Panel title={w(WORDS.since)}>
      <p class="rows__note">{w(WORDS.sinceLead).replace('{when}', moment(since, org.timeZone, lang))}</p>
      <List
        visit={visit}
        rows={changed}
        note={({ register, verb, account, at }) => (
          <>
            {actorName(account, names, lang)} {w(slots.verbWord(register, verb))} · {moment(at, org.timeZone, lang)}
          </>
        )}
      />
    </Panel>
  );
}

const NEAR_AHEAD = 14;

/** What others plan in the country of the visitor's post; `known` is shown elsewhere already. Null when there is nothing. */
export async function plannedNearPost(visit: Visit, known: ReadonlySet<string>): Promise<ComponentChildren> {
  const { tx, org, actor, today, lang, slots } = visit;
  const countries = await countriesOf(tx, org.id, actor.units);
  if (countries.length === 0) return null;
  const asked = { from: today, until: addDays(today, NEAR_AHEAD), places: countries.map((country) => ({ country })), parties: [] };
  const found = await nearPresences(tx, org.id, asked, null, MOST + known.size);
  // What ended before today is near a form, and no news of the morning.
  const near = found.filter(({ record, until }) => !known.has(record) && until >= today).slice(0, MOST);
  if (near.length === 0) return null;
  return (
    <Panel title={words(visit, WORDS.near)}>
      <List
        visit={visit}
        rows={near.map((one) => ({ ...one, id: one.record }))}
        note={(one) => `${words(visit, slots.registerWord(one.register))} · ${daysOf(one, lang)}`}
      />
    </Panel>
  );
}

const daysOf = ({ from, until }: Pick<Near, 'from' | 'until'>, lang: Visit['lang']): string =>
  from === until ? formatDate(from, lang, 'short') : `${formatDate(from, lang, 'short')} – ${formatDate(until, lang, 'short')}`;

/** What the visitor recorded last. */
export const Lately = ({ visit, rows }: { visit: Visit; rows: readonly RecordedLately[] }) => (
  <Panel title={words(visit, WORDS.lately)}>
    {rows.length === 0 ? (
      <p class="muted">{words(visit, WORDS.nothingLately)}</p>
    ) : (
      <List
        visit={visit}
        rows={rows}
        note={({ register, createdAt }) =>
          `${words(visit, visit.slots.registerWord(register))} · ${moment(createdAt, visit.org.timeZone, visit.lang)}`
        }
      />
    )}
  </Panel>
);
