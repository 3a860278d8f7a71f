import { say } from '../../kernel/bilingual.ts';
import { NOT_FOUND } from '../../kernel/decision.ts';
import { Button } from '../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../ui/components/ErrorSummary.tsx';
import { Facts } from '../../ui/components/Facts.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { Tabs } from '../../ui/components/Tabs.tsx';
import { Day } from '../../ui/components/When.tsx';
import { DateField } from '../../ui/forms/DateField.tsx';
import { Form, FormActions } from '../../ui/forms/Form.tsx';
import { TextArea } from '../../ui/forms/TextArea.tsx';
import { TextField } from '../../ui/forms/TextField.tsx';
import { readFields } from '../../web/read-fields.ts';
import { errorsOf } from '../../web/refusals.ts';
import { deskPage, notFound, type Reply, redirect, refused } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { describeTarget } from '../indicators/describe-target.ts';
import { type EnteredReading, loadReadings } from '../indicators/store.ts';
import type { Indicator } from '../plans/plan.ts';
import { targetOf } from '../plans/results.ts';
import { findPlan, type StoredPlan } from '../plans/store.ts';
import { enterableYears, enterReading, entryOf, standingFor, withdrawReading } from '../readings/actions.ts';
import { readingFields, withdrawalFields } from '../readings/fields.ts';
import { REFUSAL_WORDS, WORDS } from '../readings/messages.ts';
import { mayEnter } from '../readings/policy.ts';
import { amount } from './figure.ts';
import { WORDS as COMMON } from './messages.ts';

interface Place {
  readonly stored: StoredPlan;
  readonly indicator: Indicator;
}

async function placeOf({ tx, org, params }: Visit): Promise<Place | null> {
  const stored = await findPlan(tx, org.id, params.plan ?? '');
  const indicator = stored?.plan.indicators.find(({ no }) => no === params.no);
  return stored && indicator ? { stored, indicator } : null;
}

/** The form for one indicator and one of the years in which something is entered by hand. */
export async function readingForm(visit: Visit): Promise<Reply> {
  const place = await placeOf(visit);
  if (!place) return notFound;
  if (!mayEnter(visit.actor)) return refused({ id: 'forbidden' });
  return show(visit, place, visit.query.get('exercice'), {}, {});
}

async function show(
  visit: Visit,
  place: Place,
  asked: string,
  values: Readonly<Record<string, string>>,
  errors: FieldErrors,
): Promise<Reply> {
  const { stored, indicator } = place;
  const { lang, paths, today } = visit;
  const years = enterableYears(stored, indicator, today);
  const year = years.find(({ label }) => label === asked) ?? (asked === '' ? years.at(-1) : undefined);
  const entry = year ? entryOf(indicator, year.label) : null;
  if (!year || !entry) return refused({ id: 'notEntered' });
  const w = words.bind(null, visit);
  const back = paths.deskIndicator(stored.id, indicator.no, year.label);
  const target = targetOf(indicator, year.label);
  const standing = await standingIn(visit, place, year.label);
  const title = w(entry === 'milestone' ? WORDS.declare : WORDS.enter);
  return deskPage({
    title,
    current: 'plan',
    crumbs: [
      { label: w(COMMON.plans), href: paths.cockpits() },
      { label: say(stored.title, lang), href: paths.cockpit(stored.id) },
      { label: `${w(COMMON.indicator)} ${indicator.no}`, href: back },
      { label: title },
    ],
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <>
        <PageHead title={title} over={`${w(COMMON.indicator)} ${indicator.no} · ${year.label}`} intro={say(indicator.label, lang)} />
        <Tabs
          label={w(WORDS.year)}
          tabs={years.map(({ label }) => ({
            label,
            href: paths.newReading(stored.id, indicator.no, { exercice: label }),
            current: label === year.label,
          }))}
        />
        <div class="record">
          <Form action={paths.newReading(stored.id, indicator.no)} idempotencyKey={visit.fresh}>
            <ErrorSummary errors={errors} />
            <input type="hidden" name="year" value={year.label} />
            {entry !== 'milestone' && (
              <TextField
                name="value"
                label={w(WORDS[entry])}
                help={target.kind === 'rank' ? w(WORDS.rankHelp).replace('{among}', say(target.among, lang)) : undefined}
                value={values.value}
                error={errors.value}
                inputmode="decimal"
                width="short"
              />
            )}
            <DateField
              name="on"
              label={w(entry === 'milestone' ? WORDS.done : WORDS.established)}
              value={values.on ?? today}
              error={errors.on}
              max={today}
            />
            <TextArea
              name="source"
              label={w(entry === 'milestone' ? WORDS.evidence : WORDS.source)}
              help={w(entry === 'milestone' ? WORDS.evidenceHelp : WORDS.sourceHelp)}
              value={values.source}
              error={errors.source}
              rows={3}
            />
            <TextField name="proof" label={w(WORDS.proof)} value={values.proof} error={errors.proof} optional />
            <FormActions>
              <Button kind="primary">{w(WORDS.save)}</Button>
              <a class="btn btn--quiet" href={back}>
                {w(WORDS.abandon)}
              </a>
            </FormActions>
          </Form>
          <aside class="record__aside" aria-label={w(WORDS.target)}>
            <Facts
              facts={[
                { label: w(WORDS.target), value: say(describeTarget(target), lang) },
                { label: w(WORDS.standing), value: standing && <Standing reading={standing} lang={lang} /> },
              ]}
            />
            {standing && <Withdrawal visit={visit} place={place} year={year.label} />}
          </aside>
        </div>
      </>
    ),
  });
}

async function standingIn({ tx, org }: Visit, { stored, indicator }: Place, year: string): Promise<EnteredReading | null> {
  const series = 'reading' in indicator.formula ? [indicator.formula.reading.series] : [];
  return standingFor(await loadReadings(tx, org.id, stored.id, series), indicator, year);
}

const Standing = ({ reading, lang }: { reading: EnteredReading; lang: Visit['lang'] }) => (
  <>
    {reading.value !== null && <strong>{amount(reading.value, lang)}</strong>} <Day iso={reading.onDay} short /> · {reading.source}
  </>
);

const Withdrawal = ({ visit, place, year }: { visit: Visit; place: Place; year: string }) => (
  <details class="data">
    <summary>{words(visit, WORDS.withdraw)}</summary>
    <Form action={visit.paths.withdrawReading(place.stored.id, place.indicator.no)} idempotencyKey={visit.fresh}>
      <input type="hidden" name="year" value={year} />
      <TextArea name="reason" label={words(visit, WORDS.reason)} value="" rows={2} />
      <div class="row">
        <Button kind="danger" small>
          {words(visit, WORDS.withdraw)}
        </Button>
      </div>
    </Form>
  </details>
);

/** Keeps a reading, then shows the indicator; or the form again, as it was typed. */
export async function postReading(visit: Visit): Promise<Reply> {
  const place = await placeOf(visit);
  if (!place) return refused(NOT_FOUND);
  const { stored, indicator } = place;
  const { paths, form, lang } = visit;
  const asked = form.get('year');
  if (visit.done) return redirect(paths.deskIndicator(stored.id, indicator.no, asked));
  const read = readFields(readingFields, form);
  const decided = read.ok ? await enterReading(visit, stored, indicator, read.value) : read;
  if (decided.ok) return redirect(`${paths.deskIndicator(stored.id, indicator.no, decided.value)}#lectures`);
  if (decided.refusals.some(({ id }) => id === 'forbidden' || id === 'notEntered')) return refused(...decided.refusals);
  const typed = Object.fromEntries(['value', 'on', 'source', 'proof'].map((name) => [name, form.get(name)]));
  return show(visit, place, asked, typed, errorsOf(decided.refusals, lang, REFUSAL_WORDS));
}

/** Takes back the value in force. */
export async function postWithdrawal(visit: Visit): Promise<Reply> {
  const place = await placeOf(visit);
  if (!place) return refused(NOT_FOUND);
  const { stored, indicator } = place;
  const read = readFields(withdrawalFields, visit.form);
  if (!read.ok) return refused(...read.refusals);
  const back = `${visit.paths.deskIndicator(stored.id, indicator.no, read.value.year)}#lectures`;
  if (visit.done) return redirect(back);
  const decided = await withdrawReading(visit, stored, indicator, read.value.year, read.value.reason);
  return decided.ok ? redirect(back) : refused(...decided.refusals);
}
