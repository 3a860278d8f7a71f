import { loadUnits, type Unit } from '../../identity/units.ts';
import { say } from '../../kernel/bilingual.ts';
import { NOT_FOUND, type Refusal } from '../../kernel/decision.ts';
import { Button } from '../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../ui/components/ErrorSummary.tsx';
import { Facts } from '../../ui/components/Facts.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { Tabs } from '../../ui/components/Tabs.tsx';
import { Form, FormActions } from '../../ui/forms/Form.tsx';
import { TextField } from '../../ui/forms/TextField.tsx';
import { errorsOf } from '../../web/refusals.ts';
import { deskPage, notFound, type Reply, redirect, refused } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { describeTarget } from '../indicators/describe-target.ts';
import { amount } from '../pages/figure.ts';
import { type IndicatorView, viewOf } from '../pages/indicator-view.ts';
import { WORDS as COMMON } from '../pages/messages.ts';
import { splitTarget } from './actions.ts';
import { SPLIT_REFUSALS, WORDS } from './messages.ts';
import { maySplit } from './policy.ts';
import { readShare, type Share, sumOf } from './rules.ts';
import { loadShares } from './store.ts';
import { hasShares, wholeOf } from './whole.ts';

type Typed = Readonly<Record<string, string>>;

/** The form of the shares of one target: a line for each open post and directorate. */
export async function splitForm(visit: Visit): Promise<Reply> {
  if (!maySplit(visit.actor)) return refused({ id: 'forbidden' });
  const view = await viewOf(visit, true, false);
  if (!view) return notFound;
  if (!wholeOf(view.one.indicator, view.result)) return refused({ id: 'notShared' });
  const { tx, org, lang } = visit;
  const shares = await loadShares(tx, org.id, view.stored.id, view.one.indicator.no, view.year.label);
  return show(visit, view, shares, Object.fromEntries(shares.map(({ unit, n }) => [unit, amount(n, lang)])), {});
}

/** Keeps the shares, then shows them beside the values; or the form again, as it was typed. */
export async function postSplit(visit: Visit): Promise<Reply> {
  const view = await viewOf(visit, true, false);
  if (!view) return refused(NOT_FOUND);
  const { tx, org, form, lang, paths } = visit;
  const { stored, one, result, year } = view;
  const back = redirect(paths.deskBreakdown(stored.id, one.indicator.no, { exercice: year.label, par: 'poste' }));
  if (visit.done) return back;
  const units = await openUnits(visit);
  const typed: Typed = Object.fromEntries(units.map(({ id }) => [id, form.get(id)]));
  const counts = !('sum' in one.indicator.formula);
  const read = units.map(({ id }) => readShare(id, typed[id] ?? '', counts));
  const wrong: readonly Refusal[] = read.flatMap((one) => (one.ok ? [] : one.refusals));
  const shares = read.flatMap((one) => (one.ok && one.value ? [one.value] : []));
  const decided =
    wrong.length > 0 ? { ok: false as const, refusals: wrong } : await splitTarget(visit, stored, one.indicator, result, shares);
  if (decided.ok) return back;
  if (decided.refusals.some(({ id }) => id === 'forbidden' || id === 'notShared')) return refused(...decided.refusals);
  // What is wrong with all of them is said at the first one that has a share.
  const first = shares[0]?.unit ?? units[0]?.id ?? '';
  const placed = decided.refusals.map((one) => (one.field === undefined ? { ...one, field: first } : one));
  const kept = await loadShares(tx, org.id, stored.id, one.indicator.no, year.label);
  return show(visit, view, kept, typed, errorsOf(placed, lang, SPLIT_REFUSALS));
}

async function openUnits({ tx, org, today }: Visit): Promise<readonly Unit[]> {
  return (await loadUnits(tx, org.id)).filter(({ closedOn }) => closedOn === null || closedOn > today);
}

async function show(visit: Visit, view: IndicatorView, shares: readonly Share[], typed: Typed, errors: FieldErrors): Promise<Reply> {
  const { stored, one, result, results, year } = view;
  const { lang, paths } = visit;
  const { indicator } = one;
  const w = words.bind(null, visit);
  const whole = wholeOf(indicator, result)?.n ?? 0;
  const units = await openUnits(visit);
  const [posts, others] = [units.filter(({ kind }) => kind === 'post'), units.filter(({ kind }) => kind !== 'post')];
  const back = paths.deskBreakdown(stored.id, indicator.no, { exercice: year.label, par: 'poste' });
  const title = w(WORDS.title);
  const fields = (some: readonly Unit[]) =>
    some.map(({ id, name }) => (
      <TextField
        key={id}
        name={id}
        label={say(name, lang)}
        value={typed[id]}
        error={errors[id]}
        inputmode="decimal"
        width="short"
        optional
      />
    ));
  return deskPage({
    title,
    current: 'plan',
    crumbs: [
      { label: w(COMMON.plans), href: paths.cockpits() },
      { label: say(stored.title, lang), href: paths.cockpit(stored.id) },
      { label: `${w(COMMON.indicator)} ${indicator.no}`, href: paths.deskIndicator(stored.id, indicator.no, year.label) },
      { label: title },
    ],
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <>
        <PageHead title={title} over={`${w(COMMON.indicator)} ${indicator.no} · ${year.label}`} intro={say(indicator.label, lang)} />
        <Tabs
          label={w(WORDS.year)}
          tabs={results.years
            .filter((candidate) => hasShares(indicator, candidate))
            .map(({ label }) => ({
              label,
              href: paths.splitTarget(stored.id, indicator.no, { exercice: label }),
              current: label === year.label,
            }))}
        />
        <div class="record">
          <Form action={paths.splitTarget(stored.id, indicator.no, { exercice: year.label })} idempotencyKey={visit.fresh}>
            <ErrorSummary errors={errors} />
            <p>{w(WORDS.intro)}</p>
            {units.length === 0 && <p>{w(WORDS.noUnit)}</p>}
            {posts.length > 0 && (
              <fieldset class="form form--grid">
                <legend>{w(WORDS.posts)}</legend>
                {fields(posts)}
              </fieldset>
            )}
            {others.length > 0 && (
              <fieldset class="form form--grid">
                <legend>{w(WORDS.directorates)}</legend>
                <p class="help">{w(WORDS.directoratesHelp)}</p>
                {fields(others)}
              </fieldset>
            )}
            <FormActions>
              <Button kind="primary">{w(WORDS.save)}</Button>
              <a class="btn btn--quiet" href={back}>
                {w(WORDS.abandon)}
              </a>
            </FormActions>
          </Form>
          <aside class="record__aside" aria-label={w(WORDS.whole)}>
            <Facts
              facts={[
                { label: w(WORDS.whole), value: `${amount(whole, lang)} (${say(describeTarget(result.target), lang)})` },
                { label: w(WORDS.shared), value: amount(sumOf(shares), lang) },
                { label: w(WORDS.left), value: amount(whole - sumOf(shares), lang) },
              ]}
            />
          </aside>
        </div>
      </>
    ),
  });
}
