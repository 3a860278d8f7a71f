import { say } from '../../../kernel/bilingual.ts';
import { actorName, moment } from '../../../records/pages/HistoryList.tsx';
import { ButtonLink } from '../../../ui/components/Button.tsx';
import { DataTable, Sub } from '../../../ui/components/DataTable.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Facts } from '../../../ui/components/Facts.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { PageHead, SectionHead } from '../../../ui/components/PageHead.tsx';
import { Panel } from '../../../ui/components/Panel.tsx';
import { StateChip } from '../../../ui/components/Tag.tsx';
import { formatDate, formatNumber } from '../../../ui/typography.ts';
import { deskPage, notFound, type Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { figureOf, restatedWords } from '../../pages/figure.ts';
import { WORDS as COMMON } from '../../pages/messages.ts';
import { YearTabs } from '../../pages/PlanHead.tsx';
import { PlanTabs } from '../../pages/PlanTabs.tsx';
import { targetLines } from '../../pages/target-words.ts';
import { ResultChip, whyNone } from '../../pages/verdict-look.tsx';
import type { YearState } from '../../plans/rules.ts';
import { ACT_WORDS, STATE_WORDS, WORDS } from '../messages.ts';
import { mayApprove, mayPublish, mayReturn, maySubmit } from '../policy.ts';
import { mayStillChange, needsExplanation } from '../rules.ts';
import { ApprovalForm, ExplanationForm, type FormProps, PublicationForm, ReturnForm } from './ClosingForms.tsx';
import { type ClosingView, closingView } from './closing-view.ts';
import { JustDone } from './JustDone.tsx';

const TONES = { open: 'open', submitted: 'warn', returned: 'bad', approved: 'ok', published: 'ok' } as const satisfies Record<
  YearState,
  string
>;

/** « Clôture de l'exercice » : what stands, what is missing, who did what, and the next step. */
export async function closingPage(visit: Visit): Promise<Reply> {
  const view = await closingView(visit, visit.query.get('exercice'));
  return view ? showClosing(visit, view, {}) : notFound;
}

/** The page, or the page again with what was refused; `typed` gives back what was sent. */
export function showClosing(visit: Visit, view: ClosingView, errors: FieldErrors, typed: FormProps['typed'] = () => undefined): Reply {
  const { lang, paths } = visit;
  const { stored, year, planYear } = view;
  const w = words.bind(null, visit);
  const title = w(WORDS.title).replace('{year}', year.label);
  return deskPage({
    title,
    current: 'plan',
    crumbs: [
      { label: w(COMMON.plans), href: paths.cockpits() },
      { label: say(stored.title, lang), href: paths.cockpit(stored.id, year.label) },
      { label: w(WORDS.closings) },
    ],
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <>
        <PageHead
          title={title}
          over={say(stored.title, lang)}
          chips={<StateChip tone={TONES[planYear.state]}>{w(STATE_WORDS[planYear.state])}</StateChip>}
          actions={
            <>
              <ButtonLink href={paths.corrections()} icon="file-check" small>
                {w(WORDS.corrections)}
              </ButtonLink>
              {planYear.state === 'published' && (
                <ButtonLink href={paths.plan(stored.id, year.label)} small>
                  {w(WORDS.seePublic)}
                </ButtonLink>
              )}
            </>
          }
        />
        <PlanTabs visit={visit} planId={stored.id} year={year.label} current="closing" />
        <YearTabs years={view.years} current={year} today={visit.today} lang={lang} hrefOf={(label) => paths.closing(stored.id, label)} />
        <div class="record">
          <div class="record__body">
            <ErrorSummary errors={errors} />
            {Object.keys(errors).length === 0 && <JustDone visit={visit} />}
            <Standing visit={visit} view={view} />
            <Checklist visit={visit} view={view} />
            <NextStep visit={visit} view={view} typed={typed} errors={errors} />
          </div>
          <Aside visit={visit} view={view} />
        </div>
      </>
    ),
  });
}

interface Props {
  readonly visit: Visit;
  readonly view: ClosingView;
}

/** What stands in the way, in a sentence. */
const Standing = ({ visit, view }: Props) => {
  const w = words.bind(null, visit);
  const { state, reason } = view.planYear;
  if (!view.over) return <Notice>{w(WORDS.runs).replace('{last}', formatDate(view.year.last, visit.lang))}</Notice>;
  if (state === 'returned') {
    return (
      <Notice tone="warn" title={w(WORDS.returnedFor)}>
        {reason}
      </Notice>
    );
  }
  return null;
};

const Checklist = ({ visit, view }: Props) => {
  const { lang, paths, today, slots } = visit;
  const { stored, year, explanations } = view;
  const w = words.bind(null, visit);
  const open = mayStillChange(view.planYear.state);
  // While it is written, whether it is there; afterwards its words stand under the indicator, where there is room.
  const explanation = ({ indicator, result }: ClosingView['rows'][number]) => {
    if (!open) return null;
    if ((explanations.get(indicator.no) ?? '') !== '') return <Sub>{w(WORDS.given)}</Sub>;
    return needsExplanation(result.verdict) ? (
      <Sub>
        <strong>{w(WORDS.needed)}</strong>
      </Sub>
    ) : null;
  };
  return (
    <section id="chiffres">
      <SectionHead title={w(WORDS.checklist)} />
      <DataTable
        caption={w(WORDS.checklist)}
        hideCaption
        compact
        rows={view.rows}
        rowKey={({ indicator }) => indicator.no}
        columns={[
          { id: 'no', label: w(WORDS.no), nowrap: true, cell: ({ indicator }) => indicator.no },
          {
            id: 'indicator',
            label: w(WORDS.indicator),
            head: true,
            class: 'c-wide',
            cell: ({ indicator, result }) => (
              <>
                <a
                  href={
                    result.frozen
                      ? paths.deskFigure(stored.id, indicator.no, { exercice: year.label })
                      : paths.deskIndicator(stored.id, indicator.no, year.label)
                  }
                >
                  {say(indicator.label, lang)}
                </a>
                {!open && explanations.has(indicator.no) && (
                  <Sub>{w(WORDS.explanationOf).replace('{text}', explanations.get(indicator.no) ?? '')}</Sub>
                )}
              </>
            ),
          },
          {
            id: 'value',
            label: w(WORDS.value),
            end: true,
            cell: ({ result }) => (
              <>
                {figureOf(result, today, lang).text}
                {result.restated && <Sub>{restatedWords(result, today, lang)}</Sub>}
              </>
            ),
          },
          { id: 'target', label: w(WORDS.target), class: 'c-fifth', cell: ({ result }) => targetLines(result.target, lang).text },
          {
            id: 'verdict',
            label: w(WORDS.verdict),
            cell: (row) => (
              <>
                <ResultChip result={row.result} lang={lang} />
                {whyNone(row.result, slots.kinds, lang) && <Sub>{whyNone(row.result, slots.kinds, lang)}</Sub>}
                {explanation(row)}
                {awaitsReading(row.result) && maySubmit(visit.actor) && mayStillChange(view.planYear.state) && (
                  <a href={paths.newReading(stored.id, row.indicator.no, { exercice: year.label })}>{w(WORDS.enterReading)}</a>
                )}
              </>
            ),
          },
        ]}
      />
    </section>
  );
};
const awaitsReading = ({ outcome }: ClosingView['rows'][number]['result']): boolean =>
  outcome.kind === 'missing' && (outcome.reason.id === 'noReading' || outcome.reason.id === 'noDeclaration');

/** The one next step, for whom it is. */
const NextStep = (props: FormProps) => {
  const { visit, view } = props;
  const { actor } = visit;
  const { state, submittedBy } = view.planYear;
  const w = words.bind(null, visit);
  if (mayStillChange(state))
    return maySubmit(actor) ? (
      <ExplanationForm {...props} />
    ) : (
      view.over && (
        <Notice title={w(WORDS.waitsPlanning)} icon="clock-9">
          {w(WORDS.waitsPlanningLead)}
        </Notice>
      )
    );
  if (state === 'submitted') {
    const approves = mayApprove(actor, submittedBy, view.someoneElse);
    return (
      <>
        {approves ? (
          <ApprovalForm {...props} />
        ) : (
          <Notice title={w(WORDS.waitsOthers)} icon="clock-9">
            {w(WORDS.waitsOthersLead)}
          </Notice>
        )}
        {mayReturn(actor) && <ReturnForm {...props} />}
      </>
    );
  }
  return state === 'approved' && mayPublish(actor) && view.stored.published ? <PublicationForm visit={visit} view={view} /> : null;
};

const Aside = ({ visit, view }: Props) => {
  const { lang, org } = visit;
  const { closing, acts, names, planYear } = view;
  const w = words.bind(null, visit);
  const on = (at: Temporal.Instant) => formatDate(at.toZonedDateTimeISO(org.timeZone).toPlainDate().toString(), lang);
  return (
    <aside class="record__aside" aria-label={w(WORDS.history)}>
      {planYear.cut !== null && (
        <Facts facts={[{ label: w(WORDS.cut), value: w(WORDS.cutValue).replace('{n}', formatNumber(planYear.cut, lang)) }]} />
      )}
      {closing?.approvedAt && (
        <Panel title={w(WORDS.reliability)}>
          <p>{closing.declaration}</p>
          <p class="muted">
            {w(WORDS.signedBy)
              .replace('{name}', closing.signer)
              .replace('{function}', closing.signerFunction)
              .replace('{day}', on(closing.approvedAt))}
          </p>
        </Panel>
      )}
      <Panel title={w(WORDS.history)}>
        {acts.length === 0 ? (
          <p class="muted">{w(WORDS.noHistory)}</p>
        ) : (
          <ol class="stack">
            {acts.map(({ id, act, account, at, note }) => (
              <li key={id}>
                <p>
                  <strong>{actorName(account, names, lang)}</strong> {w(ACT_WORDS[act])}{' '}
                  <span class="muted">
                    · <time dateTime={at.toString()}>{moment(at, org.timeZone, lang)}</time>
                  </span>
                </p>
                {note && <p>{note}</p>}
              </li>
            ))}
          </ol>
        )}
      </Panel>
    </aside>
  );
};
