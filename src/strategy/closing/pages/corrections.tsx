import { memberNames } from '../../../identity/members.ts';
import { say } from '../../../kernel/bilingual.ts';
import { isId } from '../../../kernel/ids.ts';
import { actorName } from '../../../records/pages/HistoryList.tsx';
import { Button } from '../../../ui/components/Button.tsx';
import { EmptyState } from '../../../ui/components/EmptyState.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Facts } from '../../../ui/components/Facts.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { Pager } from '../../../ui/components/Pager.tsx';
import { Tabs } from '../../../ui/components/Tabs.tsx';
import { StateChip } from '../../../ui/components/Tag.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import { TextArea } from '../../../ui/forms/TextArea.tsx';
import { formatDate } from '../../../ui/typography.ts';
import { instantBefore, placeOf } from '../../../web/list-place.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { deskPage, notFound, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { WORDS as COMMON } from '../../pages/messages.ts';
import { findPlan, type StoredPlan } from '../../plans/store.ts';
import { settleCorrection } from '../corrections.ts';
import { decisionFields } from '../fields.ts';
import { CORRECTION_TABS, CORRECTION_WORDS, FIGURE } from '../messages.ts';
import { mayDecideCorrection } from '../policy.ts';
import { CORRECTION_STATES, type CorrectionState } from '../rules.ts';
import { type Correction, findCorrection, listCorrections } from '../store-corrections.ts';
import { dayOf } from './figure-view.ts';
import { JustDone } from './JustDone.tsx';

const PAGE = 20;

/** Corrections that wait for a decision, or were decided. */
export async function correctionsPage(visit: Visit): Promise<Reply> {
  const { tx, org, paths, query } = visit;
  const w = words.bind(null, visit);
  const state = CORRECTION_STATES.find((one) => one === query.get('etat')) ?? 'proposed';
  const before = instantBefore(visit);
  const rows = await listCorrections(tx, org.id, state, before, PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  const names = await memberNames(tx);
  const plans = await plansOf(visit, shown);
  return deskPage({
    title: w(FIGURE.corrections),
    current: 'plan',
    crumbs: [{ label: w(COMMON.plans), href: paths.cockpits() }, { label: w(FIGURE.corrections) }],
    body: (
      <>
        <PageHead title={w(FIGURE.corrections)} intro={w(FIGURE.correctionsLead)} />
        <JustDone visit={visit} />
        <Tabs
          label={w(FIGURE.corrections)}
          tabs={CORRECTION_STATES.map((one) => ({
            label: w(CORRECTION_TABS[one]),
            href: paths.corrections({ etat: one === 'proposed' ? '' : one }),
            current: one === state,
          }))}
        />
        {shown.length === 0 ? (
          <EmptyState title={w(FIGURE.noCorrection)}>{w(FIGURE.noCorrectionLead)}</EmptyState>
        ) : (
          <ul class="stack">
            {shown.map((one) => (
              <li key={one.id} class="panel stack-s">
                <h2>
                  <a href={paths.correction(one.id)}>{nameOf(visit, one, plans)}</a>
                </h2>
                <p class="muted">{placeOfFigure(visit, one, plans)}</p>
                <About visit={visit} one={one} names={names} />
              </li>
            ))}
          </ul>
        )}
        <Pager
          previous={before ? paths.corrections({ etat: state }) : undefined}
          next={rows.length > PAGE && last ? paths.corrections({ etat: state, avant: placeOf(last.proposedAt, last.id) }) : undefined}
        />
      </>
    ),
  });
}

/** One correction; who may decide it decides it here. */
export const correctionPage = (visit: Visit): Promise<Reply> => show(visit, {});

async function show(visit: Visit, errors: FieldErrors): Promise<Reply> {
  const { tx, org, paths, params, form } = visit;
  const w = words.bind(null, visit);
  const one = isId(params.id) ? await findCorrection(tx, org.id, params.id) : null;
  if (!one) return notFound;
  const plans = await plansOf(visit, [one]);
  const title = nameOf(visit, one, plans);
  return deskPage({
    title,
    current: 'plan',
    crumbs: [
      { label: w(COMMON.plans), href: paths.cockpits() },
      { label: w(FIGURE.corrections), href: paths.corrections() },
      { label: title },
    ],
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <>
        <PageHead title={title} over={placeOfFigure(visit, one, plans)} chips={<StateChip>{w(CORRECTION_WORDS[one.state])}</StateChip>} />
        <div class="stack">
          <div class="stack-s">
            <About visit={visit} one={one} names={await memberNames(tx)} />
            <p>
              <a href={paths.deskFigure(one.plan, one.indicator, { exercice: one.year })}>{w(FIGURE.seeFigure)}</a>
            </p>
          </div>
          {one.state === 'proposed' && mayDecideCorrection(visit.actor) && (
            <Form action={paths.correctionAct(one.id, 'acceptation')} idempotencyKey={visit.fresh}>
              <ErrorSummary errors={errors} />
              <TextArea
                name="reason"
                label={w(FIGURE.decisionReason)}
                help={w(FIGURE.decisionHelp)}
                value={form.get('reason')}
                error={errors.reason}
                rows={3}
                maxlength={2000}
              />
              <FormActions>
                <Button kind="primary">{w(FIGURE.accept)}</Button>
                <Button formaction={paths.correctionAct(one.id, 'refus')}>{w(FIGURE.refuse)}</Button>
              </FormActions>
            </Form>
          )}
        </div>
      </>
    ),
  });
}

type Plans = ReadonlyMap<string, StoredPlan>;

/** The plans of some corrections, by id: an organisation has a handful. */
async function plansOf(visit: Visit, some: readonly Correction[]): Promise<Plans> {
  const ids = [...new Set(some.map(({ plan }) => plan))];
  const found = new Map<string, StoredPlan>();
  for (const id of ids) {
    const plan = await findPlan(visit.tx, visit.org.id, id);
    if (plan) found.set(id, plan);
  }
  return found;
}

/** « Rencontres avec des personnes influentes, 2024-2025 ». */
function nameOf(visit: Visit, one: Correction, plans: Plans): string {
  const indicator = plans.get(one.plan)?.plan.indicators.find(({ no }) => no === one.indicator);
  return `${indicator ? say(indicator.label, visit.lang) : `${words(visit, COMMON.indicator)} ${one.indicator}`}, ${one.year}`;
}

/** « Plan de démonstration · Indicateur 1 ». */
function placeOfFigure(visit: Visit, one: Correction, plans: Plans): string {
  const plan = plans.get(one.plan);
  return `${plan ? say(plan.title, visit.lang) : one.plan} · ${words(visit, COMMON.indicator)} ${one.indicator}`;
}

const About = ({ visit, one, names }: { visit: Visit; one: Correction; names: ReadonlyMap<string, string> }) => {
  const { lang, slots } = visit;
  const w = words.bind(null, visit);
  const record =
    one.record === null ? (
      w(FIGURE.missing)
    ) : one.title !== null && one.register !== null ? (
      <a href={slots.recordHref(visit, one.register, one.record)}>{one.title}</a>
    ) : (
      w(FIGURE.hiddenRecord)
    );
  return (
    <>
      <p class="muted">
        {w(FIGURE.by)
          .replace('{name}', actorName(one.proposedBy, names, lang))
          .replace('{day}', formatDate(dayOf(visit, one.proposedAt), lang))}
      </p>
      <Facts
        long
        facts={[
          { label: w(FIGURE.concerned), value: record },
          { label: w(FIGURE.motive), value: one.motive },
          { label: w(FIGURE.decisionReason), value: one.reason },
        ]}
      />
    </>
  );
};

const decide =
  (decision: Exclude<CorrectionState, 'proposed'>) =>
  async (visit: Visit): Promise<Reply> => {
    const id = visit.params.id ?? '';
    if (visit.done) return redirect(visit.paths.corrections());
    const read = readFields(decisionFields, visit.form);
    const decided = read.ok ? await settleCorrection(visit, id, decision, read.value.reason) : read;
    if (decided.ok) return redirect(visit.paths.corrections({ fait: decision }));
    return decided.refusals.some(({ field }) => field === 'reason')
      ? show(visit, errorsOf(decided.refusals, visit.lang))
      : refused(...decided.refusals);
  };

export const postAcceptance = decide('accepted');
export const postRefusal = decide('refused');
