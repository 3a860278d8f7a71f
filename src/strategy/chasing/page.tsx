import { loadMembers } from '../../identity/members.ts';
import { type Lang, say } from '../../kernel/bilingual.ts';
import { type Column, DataTable } from '../../ui/components/DataTable.tsx';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { PageHead, SectionHead } from '../../ui/components/PageHead.tsx';
import { Ago } from '../../ui/components/When.tsx';
import { FilterBar } from '../../ui/forms/FilterBar.tsx';
import { FilterSelect } from '../../ui/forms/Select.tsx';
import { formatNumber, monthName } from '../../ui/typography.ts';
import { deskPage, notFound, type Reply } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { WORDS as COMMON } from '../pages/messages.ts';
import { PlanTabs } from '../pages/PlanTabs.tsx';
import { findPlan, type StoredPlan } from '../plans/store.ts';
import { maySplit } from '../splits/policy.ts';
import { LateList } from './LateList.tsx';
import { WORDS } from './messages.ts';
import type { Late } from './reminders.ts';
import type { Duty } from './rules.ts';
import { loadDuties } from './store.ts';
import { type Followed, followPlan } from './watch.ts';

/** What is overdue, person by person, then every indicator with what is expected of it. */
export async function chasingPage(visit: Visit): Promise<Reply> {
  const { tx, org, params, lang, paths, today, slots, query } = visit;
  const stored = await findPlan(tx, org.id, params.plan ?? '');
  if (!stored) return notFound;
  const w = words.bind(null, visit);
  const duties = await loadDuties(tx, org.id, [stored.id]);
  const all = await followPlan(tx, org.id, stored.plan, duties, { today, kinds: slots.kinds });
  const names = await ownerNames(visit);
  const nameOf = (owner: string | null): string => (owner === null ? w(WORDS.nobody) : (names.get(owner) ?? w(WORDS.gone)));
  const asked = query.get('responsable');
  const shown = asked === '' ? all : all.filter(({ duty }) => (duty.owner ?? 'personne') === asked);
  const late: readonly Late[] = shown.flatMap(({ one, overdue, freshOn }) =>
    overdue.map((each) => ({ ...each, label: one.indicator.label, freshOn })),
  );
  const groups = [...Map.groupBy(late, ({ owner }) => owner)].toSorted(([a], [b]) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const owners = [...new Set(all.map(({ duty }) => duty.owner))];
  const title = w(WORDS.title);
  return deskPage({
    title,
    current: 'plan',
    crumbs: [
      { label: w(COMMON.plans), href: paths.cockpits() },
      { label: say(stored.title, lang), href: paths.cockpit(stored.id) },
      { label: title },
    ],
    body: (
      <>
        <PageHead title={title} over={say(stored.title, lang)} intro={w(WORDS.intro)} />
        <PlanTabs visit={visit} planId={stored.id} current="chasing" />
        <div class="filters no-print">
          <FilterBar action={paths.chasing(stored.id)} go={w(WORDS.filter)}>
            <FilterSelect
              name="responsable"
              label={w(WORDS.owner)}
              value={asked}
              empty={w(WORDS.everyone)}
              options={owners.map((owner) => ({ value: owner ?? 'personne', label: nameOf(owner) }))}
            />
          </FilterBar>
        </div>
        <div class="stack">
          <section aria-labelledby="en-retard">
            <SectionHead id="en-retard" title={w(WORDS.overdue)} />
            {late.length === 0 && <p class="muted">{w(WORDS.nothingOverdue)}</p>}
            {groups.map(([owner, own]) => (
              <div key={owner ?? ''}>
                <h3 class="subh">{nameOf(owner)}</h3>
                <LateList visit={visit} late={own} />
              </div>
            ))}
          </section>
          <section aria-labelledby="tous">
            <SectionHead id="tous" title={w(WORDS.all)} />
            {shown.length === 0 ? (
              <EmptyState title={w(COMMON.noPlan)} level={3} />
            ) : (
              <Duties visit={visit} stored={stored} rows={shown} nameOf={nameOf} />
            )}
          </section>
        </div>
      </>
    ),
  });
}

/** Names of those who can answer for something: members whose account is open. */
export async function ownerNames({ tx }: Visit): Promise<ReadonlyMap<string, string>> {
  const members = await loadMembers(tx);
  return new Map(members.filter(({ disabled }) => !disabled).map(({ account, name }) => [account, name]));
}

interface Props {
  readonly visit: Visit;
  readonly stored: StoredPlan;
  readonly rows: readonly Followed[];
  readonly nameOf: (owner: string | null) => string;
}

const Duties = ({ visit, stored, rows, nameOf }: Props) => {
  const { lang, paths, today } = visit;
  const w = words.bind(null, visit);
  const columns: readonly Column<Followed>[] = [
    { id: 'no', label: w(COMMON.no), cell: ({ one }) => one.indicator.no, nowrap: true },
    {
      id: 'label',
      label: w(COMMON.indicator),
      head: true,
      cell: ({ one }) => <a href={paths.deskIndicator(stored.id, one.indicator.no)}>{say(one.indicator.label, lang)}</a>,
    },
    { id: 'owner', label: w(WORDS.owner), cell: ({ duty }) => <span class={duty.owner ? undefined : 'muted'}>{nameOf(duty.owner)}</span> },
    { id: 'expected', label: w(WORDS.expected), cell: ({ duty }) => expectation(duty, lang) },
    { id: 'fresh', label: w(WORDS.fresh), end: true, cell: ({ freshOn }) => (freshOn ? <Ago iso={freshOn} today={today} /> : '–') },
    ...(maySplit(visit.actor)
      ? [
          {
            id: 'change',
            label: w(WORDS.change),
            hideLabel: true,
            cell: ({ one }: Followed) => (
              <a href={paths.duty(stored.id, one.indicator.no)}>
                {w(WORDS.change)}
                <span class="sr"> {w(WORDS.changeWhat).replace('{no}', one.indicator.no)}</span>
              </a>
            ),
          },
        ]
      : []),
  ];
  return <DataTable caption={w(WORDS.all)} hideCaption columns={columns} rows={rows} rowKey={({ one }) => one.indicator.no} compact />;
};

/** « une donnée tous les 30 jours, saisie due le 30 avril ». */
function expectation({ everyDays, dueDay }: Duty, lang: Lang): string {
  const parts = [
    everyDays === null ? '' : say(everyDays === 1 ? WORDS.everyDay : WORDS.everyDays, lang).replace('{n}', formatNumber(everyDays, lang)),
    dueDay === null ? '' : say(WORDS.dueOn, lang).replace('{day}', dayWords(dueDay, lang)),
  ].filter((part) => part !== '');
  return parts.length === 0 ? say(WORDS.noExpectation, lang) : parts.join(', ');
}

/** « 30 avril », “April 30”. */
function dayWords(monthDay: string, lang: Lang): string {
  const [month, day] = [monthName(Number(monthDay.slice(0, 2)), lang), Number(monthDay.slice(3))];
  return lang === 'en' ? `${month}\u00a0${day}` : `${day === 1 ? '1er' : day}\u00a0${month}`;
}
