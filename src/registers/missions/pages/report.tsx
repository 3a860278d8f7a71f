import { loadAttachments } from '../../../records/attachments/store.ts';
import { Button } from '../../../ui/components/Button.tsx';
import type { FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Form } from '../../../ui/forms/Form.tsx';
import { Select } from '../../../ui/forms/Select.tsx';
import { TextArea } from '../../../ui/forms/TextArea.tsx';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { notFound, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { reportFields } from '../fields.ts';
import { WORDS } from '../messages.ts';
import { REFUSAL_WORDS } from '../refusals.ts';
import { writeReport } from '../rows.ts';
import { frame, tabHref } from './frame.tsx';
import { load } from './load.ts';
import { Prose } from './record.tsx';

export const reportPage = (visit: Visit): Promise<Reply> => show(visit, null);

interface Typed {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: FieldErrors;
  readonly version: number | null;
}

/** The report of the mission and what came of it. */
async function show(visit: Visit, typed: Typed | null): Promise<Reply> {
  const loaded = await load(visit);
  if (!loaded) return notFound;
  const { spine, mission, mine } = loaded;
  const w = words.bind(null, visit);
  const pieces = await loadAttachments(visit.tx, visit.org.id, spine.id);
  const piece = pieces.find(({ id }) => id === mission.reportPiece);
  const values = typed?.values ?? { report: mission.report, results: mission.results, reportPiece: mission.reportPiece ?? '' };
  const errors = typed?.errors ?? {};
  return frame(
    visit,
    loaded,
    'report',
    mine ? (
      <Form action={tabHref(visit, spine.id, 'report')} version={typed?.version ?? spine.version} draft="report">
        <TextArea name="report" label={w(WORDS.report)} value={values.report} error={errors.report} rows={14} optional />
        <Select
          name="reportPiece"
          label={w(WORDS.reportPiece)}
          help={w(WORDS.reportPieceHelp)}
          value={values.reportPiece}
          error={errors.reportPiece}
          optional
          options={pieces.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <TextArea name="results" label={w(WORDS.results)} value={values.results} error={errors.results} rows={6} optional />
        <div class="row">
          <Button>{w(WORDS.save)}</Button>
        </div>
      </Form>
    ) : (
      <>
        {mission.report === '' && !piece && <p class="muted">{w(WORDS.noReport)}</p>}
        {mission.report && <Prose title={w(WORDS.report)} text={mission.report} />}
        {piece && <Prose title={w(WORDS.reportPiece)} text={piece.title} />}
        {mission.results && <Prose title={w(WORDS.results)} text={mission.results} />}
      </>
    ),
    { errors },
  );
}

export async function postReport(visit: Visit): Promise<Reply> {
  const { tx, org, form } = visit;
  const id = visit.params.id ?? '';
  const read = readFields(reportFields, form);
  const version = Number(form.get('_version'));
  const loaded = await load(visit);
  if (!loaded) return notFound;
  const attached = new Set((await loadAttachments(tx, org.id, id)).map((one) => one.id));
  const done = read.ok ? await writeReport(visit, id, read.value, attached, version) : read;
  if (done.ok) return redirect(tabHref(visit, id, 'report'));
  if (done.refusals.some((one) => one.id === 'forbidden')) return refused(...done.refusals);
  const stale = done.refusals.some((one) => one.id === 'stale');
  return show(visit, {
    values: { report: form.get('report'), reportPiece: form.get('reportPiece'), results: form.get('results') },
    errors: errorsOf(done.refusals, visit.lang, REFUSAL_WORDS),
    version: stale ? loaded.spine.version : version,
  });
}
