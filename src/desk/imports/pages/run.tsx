import { memberNames } from '../../../identity/members.ts';
import { say } from '../../../kernel/bilingual.ts';
import type { Refusal } from '../../../kernel/decision.ts';
import { ButtonLink } from '../../../ui/components/Button.tsx';
import type { FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import type { Importer } from '../../../web/importer.ts';
import { errorsOf, tell } from '../../../web/refusals.ts';
import { deskPage, notFound, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { cancelImport, checkFile, startImport, undoImport } from '../actions.ts';
import { REFUSAL_WORDS, WORDS, wordsFor } from '../messages.ts';
import { AT_WORK, MODES, maySee } from '../rules.ts';
import { listFaults, listLeftAlone, loadRun, type Run } from '../store.ts';
import { Faults, LeftAlone } from './faults-list.tsx';
import { StateOf } from './list.tsx';
import { Mapping } from './mapping.tsx';
import { Identity, Outcome, Progress, Step } from './parts.tsx';

export const importPage = (visit: Visit): Promise<Reply> => show(visit, []);

const idOf = (visit: Visit): string => visit.params.import ?? '';

/** Sends the browser back to the import; a refusal is shown there, the form as it was filled. */
async function after(
  visit: Visit,
  done: { readonly ok: true } | { readonly ok: false; readonly refusals: readonly Refusal[] },
): Promise<Reply> {
  if (done.ok) return redirect(visit.paths.import(idOf(visit)));
  if (done.refusals.some(({ id }) => id === 'notFound' || id === 'forbidden')) return refused(...done.refusals);
  return show(visit, done.refusals);
}

export async function postMapping(visit: Visit): Promise<Reply> {
  const { form } = visit;
  const run = await loadRun(visit.tx, visit.org.id, idOf(visit));
  if (!run) return notFound;
  const mapping = run.headers.map((_, place) => form.get(`column-${place}`));
  const mode = MODES.find((one) => one === form.get('mode')) ?? 'both';
  return after(visit, await checkFile(visit, run.id, mapping, mode));
}

export const postRun = async (visit: Visit): Promise<Reply> =>
  after(visit, await startImport(visit, idOf(visit), visit.form.get('partial') !== ''));
export const postCancel = async (visit: Visit): Promise<Reply> => after(visit, await cancelImport(visit, idOf(visit)));
export const postUndo = async (visit: Visit): Promise<Reply> => after(visit, await undoImport(visit, idOf(visit)));

const FAULTS = 100;
const SECONDS = 3;

async function show(visit: Visit, refusals: readonly Refusal[]): Promise<Reply> {
  const { tx, org, paths, lang, actor } = visit;
  const w = words.bind(null, visit);
  const run = await loadRun(tx, org.id, idOf(visit));
  if (!run) return notFound;
  const importer = visit.slots.importers.get(run.importer);
  if (!importer) return notFound;
  if (!maySee(actor, run) || !importer.may(actor)) return refused({ id: 'forbidden' });
  const faults = await listFaults(tx, org.id, run.id, 0, FAULTS + 1);
  const leftAlone = run.leftAlone > 0 ? await listLeftAlone(tx, org.id, run.id, FAULTS) : [];
  const errors: FieldErrors = errorsOf(refusals, lang, REFUSAL_WORDS);
  const mapping =
    run.state === 'uploaded' ||
    (run.state === 'checked' && (visit.query.get('colonnes') !== '' || Object.keys(errors).some((name) => name !== '')));
  return deskPage({
    title: `${w(WORDS.import)} – ${run.fileName}`,
    current: 'imports',
    crumbs: [{ label: w(WORDS.imports), href: paths.imports() }],
    status: refusals.length > 0 ? 422 : 200,
    ...(AT_WORK.includes(run.state) ? { refresh: SECONDS } : {}),
    body: (
      <>
        <PageHead
          over={say(importer.label, lang)}
          title={run.fileName || w(WORDS.import)}
          chips={<StateOf visit={visit} state={run.state} />}
        />
        {errors[''] && (
          <Notice tone="bad" live>
            {errors['']}
          </Notice>
        )}
        {run.failure && <Notice tone="bad">{tell(run.failure, lang, wordsFor(importer))}</Notice>}
        <div class="record">
          <div class="record__body stack">
            {AT_WORK.includes(run.state) && <Progress visit={visit} run={run} />}
            {!mapping && run.checkedAt && <Outcome visit={visit} run={run} />}
            {mapping ? <Mapping visit={visit} run={run} importer={importer} errors={errors} /> : <Step visit={visit} run={run} />}
            {leftAlone.length > 0 && <LeftAlone visit={visit} importer={importer} rows={leftAlone} />}
            {faults.length > 0 && !mapping && <FaultsPart visit={visit} importer={importer} run={run} faults={faults} />}
          </div>
          <div class="record__aside">
            <Identity visit={visit} run={run} names={await memberNames(tx)} />
          </div>
        </div>
      </>
    ),
  });
}

const FaultsPart = ({
  visit,
  importer,
  run,
  faults,
}: {
  visit: Visit;
  importer: Importer<Visit>;
  run: Run;
  faults: Awaited<ReturnType<typeof listFaults>>;
}) => {
  const w = words.bind(null, visit);
  return (
    <section class="stack" aria-labelledby="fautives">
      <h2 id="fautives">{w(WORDS.faults)}</h2>
      <p class="row">
        <ButtonLink href={visit.paths.importFaults(run.id)} icon="download" download>
          {w(WORDS.faultsFile)}
        </ButtonLink>
      </p>
      <Faults visit={visit} importer={importer} faults={faults.slice(0, FAULTS)} />
      {faults.length > FAULTS && <p class="muted">{w(WORDS.firstFaults).replace('{n}', String(FAULTS))}</p>}
    </section>
  );
};
