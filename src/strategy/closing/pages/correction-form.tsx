import { say } from '../../../kernel/bilingual.ts';
import { isId } from '../../../kernel/ids.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Facts } from '../../../ui/components/Facts.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import { TextArea } from '../../../ui/forms/TextArea.tsx';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { deskPage, notFound, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { figureOf } from '../../pages/figure.ts';
import { WORDS as COMMON } from '../../pages/messages.ts';
import { proposeCorrection } from '../corrections.ts';
import { correctionFields } from '../fields.ts';
import { FIGURE, REFUSAL_WORDS } from '../messages.ts';
import { mayPropose } from '../policy.ts';
import { figureAsPublished, type PublishedFigure } from '../published.ts';
import { readableRecord } from '../store-corrections.ts';

const figureFor = ({ tx, org, params, today, slots }: Visit, year: string): Promise<PublishedFigure | null> =>
  figureAsPublished(tx, org.id, { plan: params.plan ?? '', no: params.no ?? '', year }, today, slots.kinds);

/** Somebody says that a figure is wrong: about a record of its list, or one that is missing. */
export async function correctionForm(visit: Visit): Promise<Reply> {
  const published = await figureFor(visit, visit.query.get('exercice'));
  if (!published) return notFound;
  if (!mayPropose(visit.actor)) return refused({ id: 'forbidden' });
  return show(visit, published, visit.query.get('fiche'), '', {});
}

async function show(visit: Visit, published: PublishedFigure, record: string, motive: string, errors: FieldErrors): Promise<Reply> {
  const { tx, org, lang, paths, today } = visit;
  const { stored, indicator, figure, result } = published;
  const w = words.bind(null, visit);
  const found = isId(record) ? await readableRecord(tx, org.id, record) : null;
  const back = paths.deskFigure(stored.id, indicator.no, { exercice: figure.year });
  return deskPage({
    title: w(FIGURE.propose),
    current: 'plan',
    crumbs: [
      { label: w(COMMON.plans), href: paths.cockpits() },
      { label: say(stored.title, lang), href: paths.cockpit(stored.id, figure.year) },
      { label: `${w(COMMON.indicator)} ${indicator.no}, ${figure.year}`, href: back },
      { label: w(FIGURE.propose) },
    ],
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <>
        <PageHead
          title={w(FIGURE.propose)}
          over={`${w(COMMON.indicator)} ${indicator.no} · ${figure.year}`}
          intro={say(indicator.label, lang)}
        />
        <div class="record">
          <Form action={paths.proposeCorrection(stored.id, indicator.no)} idempotencyKey={visit.fresh}>
            <ErrorSummary errors={errors} />
            <input type="hidden" name="year" value={figure.year} />
            {found && <input type="hidden" name="record" value={record} />}
            <TextArea
              name="motive"
              label={w(FIGURE.motive)}
              help={w(FIGURE.motiveHelp)}
              value={motive}
              error={errors.motive}
              rows={4}
              maxlength={2000}
            />
            <FormActions>
              <Button kind="primary">{w(FIGURE.send)}</Button>
              <a class="btn btn--quiet" href={back}>
                {w(FIGURE.abandon)}
              </a>
            </FormActions>
          </Form>
          <aside class="record__aside" aria-label={w(FIGURE.concerned)}>
            <Facts
              facts={[
                { label: w(FIGURE.concerned), value: found ? found.title : w(FIGURE.missing) },
                { label: w(FIGURE.approved), value: figureOf(result, today, lang).text },
              ]}
            />
            {!found && <p class="muted">{w(FIGURE.missingHelp)}</p>}
          </aside>
        </div>
      </>
    ),
  });
}

/** Keeps the proposal, then shows the list of those that wait. */
export async function postCorrection(visit: Visit): Promise<Reply> {
  const { form, lang, paths } = visit;
  const published = await figureFor(visit, form.get('year'));
  if (!published) return notFound;
  const back = paths.deskFigure(published.stored.id, published.indicator.no, { exercice: published.figure.year });
  if (visit.done) return redirect(back);
  const read = readFields(correctionFields, form);
  const decided = read.ok ? await proposeCorrection(visit, published, read.value) : read;
  if (decided.ok) return redirect(paths.corrections({ fait: 'proposed' }));
  if (decided.refusals.some(({ id }) => id === 'forbidden')) return refused(...decided.refusals);
  return show(visit, published, form.get('record'), form.get('motive'), errorsOf(decided.refusals, lang, REFUSAL_WORDS));
}
