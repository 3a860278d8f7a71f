import { hasRole, RECORDERS } from '../../kernel/actor.ts';
import { addDays } from '../../kernel/day.ts';
import { ButtonLink } from '../../ui/components/Button.tsx';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { PageHead, SectionHead } from '../../ui/components/PageHead.tsx';
import { Panel } from '../../ui/components/Panel.tsx';
import { formatDayDate, formatNumber } from '../../ui/typography.ts';
import { type Ahead, DUE_LANES, inLanes } from '../../web/due.ts';
import { deskPage, type Reply } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { Lately, plannedNearPost, sinceLastVisit } from './Aside.tsx';
import { Lanes } from './Lanes.tsx';
import { COUNT_WORDS, WORDS } from './messages.ts';
import { QuickEntry } from './QuickEntry.tsx';
import { recordedLately } from './store.ts';

const WEEK = 7;
const MOST_AHEAD = 12;
const MOST_LATELY = 5;

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The first page of the morning: what waits for the visitor, what comes, what others did, what to watch. */
export async function dayPage(visit: Visit): Promise<Reply> {
  const { tx, org, actor, lang, today, slots } = visit;
  const w = words.bind(null, visit);
  const dues = await slots.due(visit);
  const lanes = inLanes(dues, today);
  const waiting = new Set(dues.flatMap(({ items }) => items.map(({ id }) => id)));
  const ahead = (await slots.ahead(visit, today, addDays(today, WEEK), MOST_AHEAD))
    .filter(({ id }) => !waiting.has(id))
    .slice(0, MOST_AHEAD);
  const since = await sinceLastVisit(visit);
  const near = await plannedNearPost(visit, new Set([...waiting, ...ahead.map(({ id }) => id)]));
  const lately = await recordedLately(tx, org.id, actor.account ?? '', MOST_LATELY);
  const steps = await slots.firstSteps(visit);
  const risk = await slots.atRisk(visit);
  const views = await slots.myViews(visit);
  const counts = DUE_LANES.flatMap((lane) => {
    const n = lanes.get(lane)?.length ?? 0;
    return lane === 'later' || n === 0 ? [] : [w(COUNT_WORDS[lane]).replace('{n}', formatNumber(n, lang))];
  });
  return deskPage({
    title: w(WORDS.day),
    current: 'day',
    body: (
      <>
        <PageHead
          over={capital(formatDayDate(today, lang))}
          title={w(WORDS.hello).replace('{name}', actor.name.split(/\s/)[0] ?? actor.name)}
          intro={counts.length > 0 ? `${counts.join(', ')}.` : w(WORDS.nothingUrgent)}
        />
        <div class="record">
          <div class="record__body">
            {hasRole(actor, ...RECORDERS) && <QuickEntry visit={visit} />}
            {dues.length > 0 ? <Lanes visit={visit} lanes={lanes} dues={dues} /> : <NothingWaits visit={visit} />}
            <section aria-labelledby="agenda">
              <SectionHead id="agenda" title={w(WORDS.ahead)} />
              {ahead.length === 0 ? <p class="muted">{w(WORDS.nothingAhead)}</p> : <Days visit={visit} ahead={ahead} />}
            </section>
          </div>
          <div class="record__aside">
            {steps}
            {since}
            {near}
            {views}
            {risk && <Panel title={w(WORDS.atRisk)}>{risk}</Panel>}
            {(lately.length > 0 || hasRole(actor, ...RECORDERS)) && <Lately visit={visit} rows={lately} />}
          </div>
        </div>
      </>
    ),
  });
}

const Days = ({ visit, ahead }: { visit: Visit; ahead: readonly Ahead[] }) => {
  const { lang, today, slots } = visit;
  return (
    <ul class="rows rows--plain" data-rows>
      {ahead.map(({ id, register, title, href, from, until, note }) => (
        <li key={id}>
          <div class="rows__main">
            <a href={href}>{title}</a>
            <p>
              {[
                capital(formatDayDate(from < today ? today : from, lang)) + (until > from ? ` → ${formatDayDate(until, lang)}` : ''),
                words(visit, slots.registerWord(register)),
                ...(note ? [note] : []),
              ].join(' · ')}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
};

const NothingWaits = ({ visit }: { visit: Visit }) => {
  const { actor, paths } = visit;
  const may = hasRole(actor, ...RECORDERS);
  return (
    <EmptyState
      title={words(visit, WORDS.nothing)}
      action={
        may ? (
          <ButtonLink href={paths.deskNew('actions')} icon="calendar-clock" small>
            {words(visit, WORDS.plan)}
          </ButtonLink>
        ) : (
          <ButtonLink href={paths.deskSearch()} icon="search" small>
            {words(visit, WORDS.search)}
          </ButtonLink>
        )
      }
    >
      {words(visit, may ? WORDS.nothingLead : WORDS.nothingReader)}
    </EmptyState>
  );
};
