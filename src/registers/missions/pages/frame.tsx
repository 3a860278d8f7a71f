import type { ComponentChildren } from 'preact';
import { memberNames } from '../../../identity/members.ts';
import { hasRole } from '../../../kernel/actor.ts';
import type { Refusal } from '../../../kernel/decision.ts';
import { WORDS as RECORD_WORDS, VISIBILITY_TAGS } from '../../../records/pages/messages.ts';
import { SummaryLink } from '../../../records/pages/summary.tsx';
import { plannedNear } from '../../../records/presence/Strip.tsx';
import { Button, ButtonLink } from '../../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Facts } from '../../../ui/components/Facts.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { Tabs } from '../../../ui/components/Tabs.tsx';
import { Tag } from '../../../ui/components/Tag.tsx';
import { Day } from '../../../ui/components/When.tsx';
import { Form, PostButton } from '../../../ui/forms/Form.tsx';
import { TextArea } from '../../../ui/forms/TextArea.tsx';
import { formatCents } from '../../../ui/typography.ts';
import { tell } from '../../../web/refusals.ts';
import { deskPage, type Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { MISSING_WORDS, MOVE_WORDS, WORDS } from '../messages.ts';
import { mayDecide, PUBLISHERS, travels } from '../policy.ts';
import { REFUSAL_WORDS } from '../refusals.ts';
import { quartersOf, totalOf } from '../rules/costs.ts';
import { type Missing, missingForPublication } from '../rules/missing.ts';
import { type Mission, principals } from '../rules/mission.ts';
import type { State } from '../rules/states.ts';
import { facts, presence } from '../rules.ts';
import { StateOf } from './list.tsx';
import type { Loaded } from './load.ts';
import { type DeskMove, NOUNS } from './nouns.ts';
import { quarterWords } from './PartsTable.tsx';

export const TABS = { dossier: '', team: 'equipe', costs: 'couts', report: 'rapport' } as const;
export type Tab = keyof typeof TABS;

const TAB_WORDS = { dossier: WORDS.dossier, team: WORDS.team, costs: WORDS.costs, report: WORDS.reportTab } as const;

export const tabHref = ({ paths }: Visit, id: string, tab: Tab): string =>
  tab === 'dossier' ? paths.deskRecord('missions', id) : paths.deskAct('missions', id, TABS[tab]);

interface More {
  /** Of a form of the page. */
  readonly errors?: FieldErrors;
  /** Of a move. */
  readonly refusals?: readonly Refusal[];
  /** After the key facts. */
  readonly more?: ComponentChildren;
}

/** Every page of a mission: its head with the one next step, its tabs, its key facts beside; over all, what was refused. */
export async function frame(
  visit: Visit,
  loaded: Loaded,
  tab: Tab,
  body: ComponentChildren,
  { errors = {}, refusals = [], more }: More = {},
): Promise<Reply> {
  const { spine, mission } = loaded;
  const { paths } = visit;
  const w = words.bind(null, visit);
  return deskPage({
    title: spine.title,
    current: 'missions',
    crumbs: [{ label: w(WORDS.missions), href: paths.deskRegister('missions') }],
    status: refusals.length + Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <>
        <PageHead
          over={<span class="num">{spine.number}</span>}
          title={spine.title}
          intro={
            <>
              <Day iso={mission.from} />
              {mission.until !== mission.from && (
                <>
                  {'\u00a0– '}
                  <Day iso={mission.until} />
                </>
              )}
            </>
          }
          chips={
            <>
              <StateOf visit={visit} state={mission.state} />
              <Tag icon={spine.visibility === 'public' || spine.visibility === 'organisation' ? undefined : 'lock'}>
                {w(VISIBILITY_TAGS[spine.visibility])}
              </Tag>
            </>
          }
          actions={
            <>
              {loaded.mine && <NextStep visit={visit} loaded={loaded} />}
              <SummaryLink visit={visit} record={spine.id} />
              {loaded.mine && (
                <ButtonLink href={paths.deskEdit('missions', spine.id)} icon="pencil" small>
                  {w(WORDS.edit)}
                </ButtonLink>
              )}
            </>
          }
        />
        <ErrorSummary errors={errors} />
        {refusals.length > 0 && (
          <Notice tone="bad" live>
            <ul>
              {refusals.map((refusal) => (
                <li key={refusal.id}>{tell(refusal, visit.lang, REFUSAL_WORDS)}</li>
              ))}
            </ul>
          </Notice>
        )}
        {tab === 'team' && loaded.mine && mission.state === 'authorised' && <Notice>{w(WORDS.authorisedStands)}</Notice>}
        <Tabs
          label={w(WORDS.sections)}
          tabs={(Object.keys(TABS) as Tab[]).map((one) => ({
            label: w(TAB_WORDS[one]),
            href: tabHref(visit, spine.id, one),
            current: one === tab,
          }))}
        />
        {tab === 'costs' ? (
          // Tables of figures take the whole width; their totals stand among them.
          <div class="record__body">
            <Lacks visit={visit} loaded={loaded} />
            {body}
          </div>
        ) : (
          <div class="record">
            <div class="record__body">
              <Lacks visit={visit} loaded={loaded} />
              {body}
            </div>
            <aside class="record__aside" aria-label={w(RECORD_WORDS.glance)}>
              {await glance(visit, loaded)}
              {loaded.mine && <Otherwise visit={visit} loaded={loaded} />}
            </aside>
            {more}
          </div>
        )}
      </>
    ),
  });
}

async function glance(visit: Visit, { spine, mission }: Loaded) {
  const { lang } = visit;
  const w = words.bind(null, visit);
  const names = mission.authorisedBy ? await memberNames(visit.tx) : new Map<string, string>();
  return (
    <>
      <Facts
        facts={[
          {
            label: w(WORDS.holder),
            value: principals(mission)
              .map(({ name }) => name)
              .join(', '),
          },
          { label: w(WORDS.cities), value: mission.stops.map(({ city }) => city).join(', ') },
          { label: w(WORDS.estimated), value: formatCents(totalOf(mission, 'estimate'), lang) },
          { label: w(WORDS.authorised), value: mission.authorisedOn && <Day iso={mission.authorisedOn} /> },
          { label: w(WORDS.authorisedBy), value: mission.authorisedBy && (names.get(mission.authorisedBy) ?? w(RECORD_WORDS.someone)) },
          { label: w(WORDS.authorisedCents), value: mission.authorisedCents === null ? '' : formatCents(mission.authorisedCents, lang) },
          {
            label: w(WORDS.consolidated),
            value: mission.costs.some(({ stage }) => stage === 'actual') ? formatCents(totalOf(mission, 'actual'), lang) : '',
          },
          { label: w(WORDS.quarters), value: ENDED.has(mission.state) ? <Quarters visit={visit} mission={mission} /> : null },
        ]}
      />
      {await visit.slots.countsToward(visit, facts(mission))}
      {await plannedNear(visit, presence(mission), spine.id)}
    </>
  );
}

const ENDED: ReadonlySet<State> = new Set(['completed', 'published']);

/** Where its costs are published: the quarters of its parts. */
const Quarters = ({ visit, mission }: { visit: Visit; mission: Mission }) => (
  <>
    {quartersOf(mission, visit.org.fiscalStart).map((key) => (
      <div key={key}>
        <a href={visit.paths.deskMissionQuarter(key)}>{quarterWords(visit, key)}</a>
      </div>
    ))}
  </>
);

const STEPS: Readonly<Record<string, DeskMove>> = { draft: 'authorise', authorised: 'depart', underWay: 'complete' };

/** Where what is missing is filled. */
const placeOf = (visit: Visit, id: string, { column }: Missing): string => {
  if (column === 'purpose') return visit.paths.deskEdit('missions', id);
  if (column === 'report') return tabHref(visit, id, 'report');
  const team = column === 'principal' || column === 'office' || column === 'city' || column === 'companionsNames';
  return tabHref(visit, id, team ? 'team' : 'costs');
};

/** May the visitor authorise this mission: nobody does his or her own. */
const authorises = (visit: Visit, mission: Mission): boolean => mayDecide(visit.actor) && !travels(visit.actor, mission);

/** The one primary button: what leads the mission on. */
const NextStep = ({ visit, loaded: { spine, mission } }: { visit: Visit; loaded: Loaded }) => {
  const move = STEPS[mission.state];
  const [first] = mission.state === 'completed' ? missingForPublication(mission) : [];
  if (first)
    return (
      <ButtonLink href={placeOf(visit, spine.id, first)} kind="primary" small>
        {words(visit, WORDS.fill)}
      </ButtonLink>
    );
  if (mission.state === 'completed' && hasRole(visit.actor, ...PUBLISHERS))
    return (
      <ButtonLink href={visit.paths.deskMissionQuarters()} kind="primary" small>
        {words(visit, MOVE_WORDS.publish)}
      </ButtonLink>
    );
  if (move === 'authorise' && !authorises(visit, mission))
    return mission.costs.length > 0 ? null : (
      <ButtonLink href={tabHref(visit, spine.id, 'costs')} kind="primary" small>
        {words(visit, WORDS.estimateCosts)}
      </ButtonLink>
    );
  if (!move) return null;
  return (
    <PostButton action={visit.paths.deskAct('missions', spine.id, NOUNS[move])}>
      <Button kind="primary" small>
        {words(visit, MOVE_WORDS[move])}
      </Button>
    </PostButton>
  );
};

/** What the law asks for and the dossier does not say yet: from the day the mission is under way. */
const Lacks = ({ visit, loaded: { spine, mission, mine } }: { visit: Visit; loaded: Loaded }) => {
  if (mission.state === 'draft' && mine && !authorises(visit, mission)) return <Notice>{words(visit, WORDS.awaitsAuthorisation)}</Notice>;
  if (mission.state !== 'underWay' && mission.state !== 'completed') return null;
  const missing = missingForPublication(mission);
  if (missing.length === 0) return <Notice tone="ok">{words(visit, WORDS.complete)}</Notice>;
  return (
    <Notice tone="warn" title={words(visit, WORDS.missingTitle)}>
      <ul>
        {missing.map((one) => {
          const text = words(visit, MISSING_WORDS[one.column]).replace('{of}', one.of ?? '');
          return <li key={`${one.column} ${one.of}`}>{mine ? <a href={placeOf(visit, spine.id, one)}>{text}</a> : text}</li>;
        })}
      </ul>
    </Notice>
  );
};

const REVERSALS: Readonly<Record<string, DeskMove>> = { authorised: 'takeBack', completed: 'reopen' };

/** What is done rarely: taking back, reopening, cancelling with a reason. */
const Otherwise = ({ visit, loaded: { spine, mission } }: { visit: Visit; loaded: Loaded }) => {
  const w = words.bind(null, visit);
  const back = REVERSALS[mission.state];
  const own = mission.state === 'draft' && mayDecide(visit.actor) && travels(visit.actor, mission);
  return (
    <>
      {own && <p class="small muted">{tell({ id: 'authorisesOwn' }, visit.lang, REFUSAL_WORDS)}</p>}
      {back && mayDecide(visit.actor) && (
        <PostButton action={visit.paths.deskAct('missions', spine.id, NOUNS[back])}>
          <Button small>{w(MOVE_WORDS[back])}</Button>
        </PostButton>
      )}
      {(mission.state === 'draft' || mission.state === 'authorised') && (
        <details class="data">
          <summary>{w(MOVE_WORDS.cancel)}</summary>
          <Form action={visit.paths.deskAct('missions', spine.id, NOUNS.cancel)}>
            <TextArea name="reason" label={w(WORDS.reason)} value="" />
            <div class="row">
              <Button kind="danger" small>
                {w(MOVE_WORDS.cancel)}
              </Button>
            </div>
          </Form>
        </details>
      )}
    </>
  );
};
