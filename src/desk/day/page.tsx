import type { ComponentChildren } from 'preact';
import { loadUnits, type Unit } from '../../identity/units.ts';
import { addDays } from '../../kernel/day.ts';
import { moment } from '../../records/pages/HistoryList.tsx';
import { mayChange, mayRecord } from '../../registers/actions/policy.ts';
import { myAgreements } from '../../registers/agreements/my-day.tsx';
import { myMissions } from '../../registers/missions/my-day.tsx';
import { myProtocol } from '../../registers/protocol/index.ts';
import { myRequests } from '../../registers/requests/my-day.tsx';
import { Button, ButtonLink } from '../../ui/components/Button.tsx';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { LinkGo } from '../../ui/components/LinkGo.tsx';
import { PageHead, SectionHead } from '../../ui/components/PageHead.tsx';
import { Panel } from '../../ui/components/Panel.tsx';
import { Ago } from '../../ui/components/When.tsx';
import { PostButton } from '../../ui/forms/Form.tsx';
import { formatDayDate } from '../../ui/typography.ts';
import { deskPage, type Reply } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { WORDS } from './messages.ts';
import { type DayRecord, plannedActions, recordedLately, type Scope } from './store.ts';

const WEEK = 7;
const MOST = 8;

/** Whoever is in no unit watches over all of them. */
const scopeOf = ({ actor }: Visit): Scope =>
  actor.units.length > 0 && actor.account ? { units: actor.units, account: actor.account } : null;

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The first page of the morning: what to confirm, what comes, what was done, what to watch. */
export async function dayPage(visit: Visit): Promise<Reply> {
  const { tx, org, actor, lang, today, paths } = visit;
  const w = words.bind(null, visit);
  const scope = scopeOf(visit);
  const late = await plannedActions(tx, org.id, { scope, first: null, last: addDays(today, -1), most: MOST + 1 });
  const coming = await plannedActions(tx, org.id, { scope, first: today, last: addDays(today, WEEK), most: 60 });
  const lately = await recordedLately(tx, org.id, actor.account ?? '', MOST);
  const units = await loadUnits(tx, org.id);
  const risk = await visit.slots.atRisk(visit);
  const overdue = await visit.slots.myOverdue(visit);
  const requests = await myRequests(visit);
  const protocol = await myProtocol(visit);
  const missions = await myMissions(visit);
  const agreements = await myAgreements(visit);
  const views = await visit.slots.myViews(visit);
  const now = coming.filter(({ onDay }) => onDay === today);
  const later = coming.filter(({ onDay }) => onDay !== today);
  return deskPage({
    title: w(WORDS.day),
    current: 'day',
    body: (
      <>
        <PageHead
          over={capital(formatDayDate(today, lang))}
          title={w(WORDS.hello).replace('{name}', actor.name.split(/\s/)[0] ?? actor.name)}
          intro={w(scope ? WORDS.scopeMine : WORDS.scopeAll)}
        />
        <div class="record">
          <div class="record__body">
            {overdue}
            {requests}
            {protocol}
            {missions}
            {agreements}
            <section aria-labelledby="a-confirmer">
              <SectionHead
                id="a-confirmer"
                title={w(WORDS.toConfirm)}
                action={late.length > MOST && <LinkGo href={paths.deskRegister('actions', { etat: 'planned' })}>{w(WORDS.more)}</LinkGo>}
              />
              {late.length === 0 ? (
                <p class="muted">{w(WORDS.nothingToConfirm)}</p>
              ) : (
                <div class="stack-s">
                  <p class="muted">{w(WORDS.toConfirmLead)}</p>
                  <Records visit={visit} units={units} records={late.slice(0, MOST)} day={({ onDay }) => <Ago iso={onDay} today={today} />}>
                    {(one) => mayChange(actor, one) && <Confirm visit={visit} record={one} />}
                  </Records>
                </div>
              )}
            </section>
            <section aria-labelledby="aujourd-hui">
              <SectionHead id="aujourd-hui" title={w(WORDS.today)} />
              {now.length === 0 ? (
                <NothingToday visit={visit} />
              ) : (
                <Records visit={visit} units={units} records={now}>
                  {(one) => mayChange(actor, one) && <Confirm visit={visit} record={one} />}
                </Records>
              )}
            </section>
            <section aria-labelledby="semaine">
              <SectionHead id="semaine" title={w(WORDS.week)} />
              {later.length === 0 ? (
                <p class="muted">{w(WORDS.nothingThisWeek)}</p>
              ) : (
                <Records visit={visit} units={units} records={later} day={({ onDay }) => capital(formatDayDate(onDay, lang))} />
              )}
            </section>
          </div>
          <div class="record__aside">
            {views}
            {risk && <Panel title={w(WORDS.atRisk)}>{risk}</Panel>}
            <Panel title={w(WORDS.lately)}>
              {lately.length === 0 ? (
                <p class="muted">{w(WORDS.nothingLately)}</p>
              ) : (
                <ul class="stack-s">
                  {lately.map((one) => (
                    <li key={one.id}>
                      <a href={visit.slots.recordHref(visit, one.register, one.id)}>{one.title}</a>
                      <p class="rows__note">
                        {w(visit.slots.registerWord(one.register))} · {moment(one.createdAt, org.timeZone, lang)}
                      </p>
                    </li>
                  ))}
                </ul>
              )}
            </Panel>
            <nav class="panel" aria-labelledby="raccourcis-jour">
              <h2 id="raccourcis-jour">{w(WORDS.shortcuts)}</h2>
              <ul class="stack-s">
                {mayRecord(actor) && (
                  <li>
                    <a href={paths.deskNew('actions')}>{w(WORDS.record)}</a>
                  </li>
                )}
                <li>
                  <a href={paths.deskSearch()}>{w(WORDS.search)}</a>
                </li>
                <li>
                  <a href={paths.account()}>{w(WORDS.account)}</a>
                </li>
                <li>
                  <a href={paths.home()}>{w(WORDS.portal)}</a>
                </li>
              </ul>
            </nav>
          </div>
        </div>
      </>
    ),
  });
}

interface RecordsProps {
  readonly visit: Visit;
  readonly units: readonly Unit[];
  readonly records: readonly DayRecord[];
  /** When, before the rest of the second line. */
  readonly day?: (record: DayRecord) => ComponentChildren;
  /** What can be done at once. */
  readonly children?: (record: DayRecord) => ComponentChildren;
}

const Records = ({ visit, units, records, day, children }: RecordsProps) => (
  <ul class="rows rows--plain" data-rows>
    {records.map((one) => {
      const unit = units.find(({ id }) => id === one.unit);
      return (
        <li key={one.id}>
          <div class="rows__main">
            <a href={visit.slots.recordHref(visit, one.register, one.id)}>{one.title}</a>
            <p>
              {day && <>{day(one)} · </>}
              <span class="num">{one.number}</span>
              {unit && <> · {words(visit, unit.name)}</>}
            </p>
          </div>
          {children?.(one)}
        </li>
      );
    })}
  </ul>
);

const Confirm = ({ visit, record }: { visit: Visit; record: DayRecord }) => (
  <PostButton action={visit.paths.deskAct('actions', record.id, 'tenue')}>
    <Button small icon="check">
      {words(visit, WORDS.confirm)}
      <span class="sr"> {words(visit, WORDS.confirmWhat).replace('{title}', record.title)}</span>
    </Button>
  </PostButton>
);

const NothingToday = ({ visit }: { visit: Visit }) => {
  const may = mayRecord(visit.actor);
  return (
    <EmptyState
      title={words(visit, WORDS.nothingToday)}
      level={3}
      action={
        may && (
          <ButtonLink href={visit.paths.deskNew('actions')} icon="plus" small creates>
            {words(visit, WORDS.plan)}
          </ButtonLink>
        )
      }
    >
      {words(visit, may ? WORDS.nothingTodayLead : WORDS.nothingTodayReader)}
    </EmptyState>
  );
};
