import type { Refusal } from '../../../../kernel/decision.ts';
import { sum } from '../../../../kernel/money.ts';
import { parseQuarter } from '../../../../kernel/quarter.ts';
import { Button, ButtonLink } from '../../../../ui/components/Button.tsx';
import { DataTable, Sub } from '../../../../ui/components/DataTable.tsx';
import { Facts } from '../../../../ui/components/Facts.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { PageHead } from '../../../../ui/components/PageHead.tsx';
import { Day } from '../../../../ui/components/When.tsx';
import { Form } from '../../../../ui/forms/Form.tsx';
import { TextArea } from '../../../../ui/forms/TextArea.tsx';
import { formatCents, formatDate, formatNumber } from '../../../../ui/typography.ts';
import { tell } from '../../../../web/refusals.ts';
import { deskPage, notFound, type Reply, redirect } from '../../../../web/reply.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { MISSING_WORDS, WORDS as MISSION_WORDS } from '../../messages.ts';
import { correctQuarter, publishQuarter } from '../actions.ts';
import { seenDigest } from '../edition.ts';
import { REFUSAL_WORDS, WORDS } from '../messages.ts';
import { mayPublish } from '../policy.ts';
import { centsOf, ownCentsOf, type PublishedPart } from '../rules/part.ts';
import type { Obstacle } from '../rules/ready.ts';
import { type QuarterView, quarterView } from '../view.ts';
import { daysOfQuarter, fill, quarterOfKey, quarterWords } from '../words.ts';
import { ChangesTable } from './ChangesTable.tsx';
import { EditionList } from './EditionList.tsx';
import { StandingOf } from './quarters.tsx';

type View = QuarterView & { readonly hidden: number };
interface Props {
  readonly visit: Visit;
  readonly view: View;
}

/** A quarter: what would be published, what is missing, and the one button. */
export const quarterDesk = (visit: Visit): Promise<Reply> => show(visit, [], '');

async function show(visit: Visit, refusals: readonly Refusal[], motive: string): Promise<Reply> {
  const { org, paths, lang, params } = visit;
  const quarter = parseQuarter(params.quarter ?? '', org.fiscalStart);
  if (!quarter) return notFound;
  const view = await quarterView(visit, quarter);
  const w = words.bind(null, visit);
  const title = quarterWords(quarter, lang);
  const own = refusals.find(({ field }) => field === 'motive');
  return deskPage({
    title: `${w(WORDS.publication)}, ${title}`,
    current: 'missions',
    status: refusals.length > 0 ? 422 : 200,
    crumbs: [
      { label: w(WORDS.missions), href: paths.deskRegister('missions') },
      { label: w(WORDS.publication), href: paths.deskMissionQuarters() },
      { label: title },
    ],
    body: (
      <>
        <PageHead
          title={title}
          over={w(WORDS.publication)}
          intro={daysOfQuarter(quarter, lang)}
          chips={<StandingOf visit={visit} standing={view.standing} />}
          actions={
            view.editions.length > 0 && (
              <ButtonLink href={paths.missionQuarter(quarter.key)} small>
                {w(WORDS.seePublic)}
              </ButtonLink>
            )
          }
        />
        {refusals.length > 0 && (
          <Notice tone="bad" live>
            <ul>
              {refusals.map((refusal) => (
                <li key={JSON.stringify(refusal)}>{tell(withDays(refusal, lang), lang, REFUSAL_WORDS)}</li>
              ))}
            </ul>
          </Notice>
        )}
        <div class="record">
          <div class="record__body">
            <Obstacles visit={visit} view={view} />
            <Parts visit={visit} view={view} />
            {view.standing === 'differs' && (
              <section class="stack" id="differences">
                <h2>{w(WORDS.correctTitle)}</h2>
                <ChangesTable visit={visit} changes={view.differences} href={(mission) => paths.deskRecord('missions', mission)} />
              </section>
            )}
            <Step visit={visit} view={view} motive={motive} error={own && tell(own, lang, REFUSAL_WORDS)} />
            <EditionList visit={visit} editions={view.editions} href={(edition) => paths.missionQuarter(quarter.key, { edition })} />
          </div>
          <aside class="record__aside" aria-label={w(WORDS.quarter)}>
            <TermFacts visit={visit} view={view} />
          </aside>
        </div>
      </>
    ),
  });
}

/** Days inside a refusal as the reader writes them. */
const withDays = (refusal: Refusal, lang: Visit['lang']): Refusal => ({
  ...refusal,
  values: Object.fromEntries(
    Object.entries(refusal.values ?? {}).map(([name, value]) => [
      name,
      (name === 'last' || name === 'until') && typeof value === 'string' ? formatDate(value, lang) : value,
    ]),
  ),
});

const TermFacts = ({ visit, view: { term, due, parts } }: Props) => {
  const { lang } = visit;
  const w = words.bind(null, visit);
  return (
    <>
      <Facts
        facts={[
          { label: w(WORDS.due), value: due ? <Day iso={due} /> : w(WORDS.noTerm) },
          { label: w(WORDS.missions), value: formatNumber(parts.length, lang) },
          { label: w(WORDS.part), value: formatCents(sum(parts.map(centsOf)), lang) },
          { label: w(WORDS.own), value: formatCents(sum(parts.map(ownCentsOf)), lang) },
        ]}
      />
      <p class="help">
        {term ? fill(WORDS.termText, lang, { days: term.days, source: term.source[lang] }) : w(WORDS.noTermText)}
        {term && term.business === null && ` ${w(WORDS.termCalendar)}`}
      </p>
    </>
  );
};

/** Where each thing that is missing is filled. */
const mendAt = ({ paths }: Visit, mission: string, one: Obstacle): string => {
  if (one.kind === 'notCompleted' || one.column === 'purpose') return paths.deskRecord('missions', mission);
  if (one.column === 'report') return paths.deskAct('missions', mission, 'rapport');
  const people = one.column === 'principal' || one.column === 'office' || one.column === 'city' || one.column === 'companionsNames';
  return paths.deskAct('missions', mission, people ? 'equipe' : 'couts');
};

const Obstacles = ({ visit, view: { obstacles, parts, standing, hidden } }: Props) => {
  const w = words.bind(null, visit);
  if (hidden > 0) return <Notice tone="warn">{fill(WORDS.hidden, visit.lang, { n: hidden })}</Notice>;
  if (obstacles.length === 0) return parts.length > 0 && standing !== 'published' ? <Notice tone="ok">{w(WORDS.ready)}</Notice> : null;
  return (
    <section class="stack" id="manques">
      <h2>{w(WORDS.toMend)}</h2>
      <DataTable
        caption={w(WORDS.toMend)}
        hideCaption
        compact
        rows={obstacles}
        rowKey={({ dossier }) => dossier.id}
        columns={[
          {
            id: 'mission',
            label: w(WORDS.mission),
            head: true,
            nowrap: true,
            cell: ({ dossier }) => <a href={visit.paths.deskRecord('missions', dossier.id)}>{dossier.number}</a>,
          },
          {
            id: 'what',
            label: w(WORDS.toDo),
            cell: ({ dossier, obstacles: some }) => (
              <ul class="stack-s">
                {some.map((one) => (
                  <li key={JSON.stringify(one)}>
                    <a href={mendAt(visit, dossier.id, one)}>
                      {one.kind === 'notCompleted' ? w(WORDS.notCompleted) : w(MISSING_WORDS[one.column]).replace('{of}', one.of ?? '')}
                    </a>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </section>
  );
};

const Parts = ({ visit, view: { parts, quarter, standing } }: Props) => {
  const { lang, paths, org } = visit;
  const w = words.bind(null, visit);
  if (parts.length === 0) return <Notice title={w(WORDS.nothing)}>{w(WORDS.nothingText)}</Notice>;
  const title = w(standing === 'published' ? WORDS.published : WORDS.whatIsPublished);
  return (
    <section class="stack" id="missions">
      <h2>{title}</h2>
      <DataTable
        caption={title}
        hideCaption
        compact
        rows={parts}
        rowKey={({ mission }) => mission}
        columns={[
          {
            id: 'mission',
            label: w(WORDS.mission),
            head: true,
            cell: (part: PublishedPart) => (
              <>
                <a href={paths.deskRecord('missions', part.mission)}>{part.purpose || part.number}</a>
                <Sub>{[part.number, ...part.stops.map(({ city }) => city)].join(' · ')}</Sub>
                {part.quarters.some((key) => key !== quarter.key) && (
                  <Sub>
                    {w(WORDS.otherQuarters)}{' '}
                    {part.quarters
                      .filter((key) => key !== quarter.key)
                      .map((key, place) => (
                        <>
                          {place > 0 && ', '}
                          <a key={key} class="nowrap" href={paths.deskMissionQuarter(key)}>
                            {quarterOfKey(key, org.fiscalStart, lang)}
                          </a>
                        </>
                      ))}
                  </Sub>
                )}
              </>
            ),
          },
          { id: 'holder', label: w(MISSION_WORDS.holder), cell: (part) => part.principals.map(({ name }) => name).join(', ') || '–' },
          { id: 'part', label: w(WORDS.part), end: true, nowrap: true, cell: (part) => formatCents(centsOf(part), lang) },
          { id: 'whole', label: w(WORDS.consolidated), end: true, nowrap: true, cell: (part) => formatCents(part.consolidated, lang) },
        ]}
      />
    </section>
  );
};

/** The form of what comes next: publish, or correct what is published. */
const Step = ({ visit, view, motive, error }: Props & { motive: string; error: string | undefined }) => {
  const { paths } = visit;
  const w = words.bind(null, visit);
  const { quarter, parts, standing, hidden } = view;
  if (!mayPublish(visit.actor) || hidden > 0 || standing === 'running') return null;
  if (standing === 'published') return <p class="muted">{w(WORDS.same)}</p>;
  const corrects = standing === 'differs';
  return (
    <Form action={paths.deskMissionQuarterAct(quarter.key, corrects ? 'correction' : 'publication')} draft="quarter">
      <input type="hidden" name="seen" value={seenDigest(parts)} />
      {corrects && (
        <TextArea name="motive" label={w(WORDS.motive)} help={w(WORDS.motiveHelp)} value={motive} maxlength={2000} error={error} />
      )}
      <p class="help">{w(WORDS.publishHelp)}</p>
      <div class="row">
        <Button kind="primary">{w(corrects ? WORDS.correct : parts.length === 0 ? WORDS.publishNothing : WORDS.publish)}</Button>
      </div>
    </Form>
  );
};

const seenOf = ({ form }: Visit): string | undefined => form.get('seen') || undefined;

export async function postPublication(visit: Visit): Promise<Reply> {
  const quarter = visit.params.quarter ?? '';
  const done = await publishQuarter(visit, { quarter, seen: seenOf(visit) });
  return done.ok ? redirect(visit.paths.deskMissionQuarter(quarter)) : show(visit, done.refusals, '');
}

export async function postCorrection(visit: Visit): Promise<Reply> {
  const quarter = visit.params.quarter ?? '';
  const motive = visit.form.get('motive').slice(0, 2000);
  const done = await correctQuarter(visit, { quarter, seen: seenOf(visit), motive });
  return done.ok ? redirect(visit.paths.deskMissionQuarter(quarter)) : show(visit, done.refusals, motive);
}
