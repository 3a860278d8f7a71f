import { moment } from '../../../records/pages/HistoryList.tsx';
import { Button, ButtonLink } from '../../../ui/components/Button.tsx';
import { Facts } from '../../../ui/components/Facts.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { Stat, Stats } from '../../../ui/components/Stat.tsx';
import { PostButton } from '../../../ui/forms/Form.tsx';
import { withQuery } from '../../../ui/paths.ts';
import { formatNumber } from '../../../ui/typography.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { canUndo } from '../actions.ts';
import { MODE_WORDS, WORDS } from '../messages.ts';
import type { Run } from '../store.ts';

interface Props {
  readonly visit: Visit;
  readonly run: Run;
}

/** How far a job has come, and the way to stop it. */
export const Progress = ({ visit, run }: Props) => {
  const { lang } = visit;
  const w = words.bind(null, visit);
  const total = run.state === 'undoing' ? run.adds + run.updates : run.total;
  const said = total > 0 ? WORDS.progress : WORDS.progressOpen;
  const text = w(said).replace('{n}', formatNumber(run.position, lang)).replace('{total}', formatNumber(total, lang));
  return (
    <section class="stack" aria-labelledby="avancement">
      <p id="avancement" role="status">
        {run.stopping ? w(WORDS.stopping) : text}
      </p>
      {total > 0 && <progress value={Math.min(run.position, total)} max={total} aria-labelledby="avancement" />}
      <p class="muted">{w(WORDS.progressHelp)}</p>
      {run.state !== 'undoing' && !run.stopping && (
        <p>
          <PostButton action={visit.paths.importAct(run.id, 'arret')}>
            <Button>{w(WORDS.cancel)}</Button>
          </PostButton>
        </p>
      )}
    </section>
  );
};

/** What the rows would do, or did; once taken back, what came of that. */
export const Outcome = ({ visit, run }: Props) => {
  const w = words.bind(null, visit);
  const n = (value: number) => formatNumber(value, visit.lang);
  if (run.state === 'undone') {
    return (
      <Stats wide tight>
        <Stat level={2} label={w(WORDS.takenBack)} value={n(run.adds + run.updates - run.leftAlone)} />
        <Stat level={2} label={w(WORDS.leftAsIs)} value={n(run.leftAlone)} />
      </Stats>
    );
  }
  const planned = run.state === 'checked';
  return (
    <Stats wide tight>
      <Stat level={2} label={w(planned ? WORDS.added : WORDS.addedDone)} value={n(run.adds)} />
      <Stat level={2} label={w(planned ? WORDS.updated : WORDS.updatedDone)} value={n(run.updates)} />
      <Stat level={2} label={w(WORDS.unchanged)} value={n(run.same)} />
      <Stat level={2} label={w(WORDS.wrong)} value={n(run.wrong)} />
    </Stats>
  );
};

/** What can be done next. */
export const Step = ({ visit, run }: Props) => {
  const w = words.bind(null, visit);
  const act = (noun: string): string => visit.paths.importAct(run.id, noun);
  if (run.state === 'checked') {
    const changes = run.adds + run.updates > 0;
    return (
      <section class="stack">
        <Notice live>
          {w(run.wrong === 0 ? (changes ? WORDS.nothingWritten : WORDS.nothingToWrite) : changes ? WORDS.someWrong : WORDS.allWrong)}
        </Notice>
        <div class="row">
          {changes && (
            <PostButton action={act('execution')} values={run.wrong > 0 ? { partial: 'true' } : {}}>
              <Button kind="primary">{w(run.wrong > 0 ? WORDS.runRight : WORDS.runAll)}</Button>
            </PostButton>
          )}
          <ButtonLink href={withQuery(visit.paths.import(run.id), { colonnes: '1' })}>{w(WORDS.changeColumns)}</ButtonLink>
          <PostButton action={act('arret')}>
            <Button kind="quiet">{w(WORDS.abandon)}</Button>
          </PostButton>
        </div>
        {changes && run.wrong === 0 && <p class="muted">{w(WORDS.runAllHelp)}</p>}
      </section>
    );
  }
  if (!canUndo(run, visit.now)) return null;
  return (
    <section class="stack">
      <div>
        <PostButton action={act('annulation')}>
          <Button kind="danger">{w(WORDS.undo)}</Button>
        </PostButton>
      </div>
      <p class="muted">{w(WORDS.undoHelp)}</p>
    </section>
  );
};

/** Which file it is. */
export const Identity = ({ visit, run, names }: Props & { readonly names: ReadonlyMap<string, string> }) => {
  const { org, lang } = visit;
  const w = words.bind(null, visit);
  const { format } = run;
  return (
    <Facts
      long
      facts={[
        { label: w(WORDS.at), value: moment(run.createdAt, org.timeZone, lang) },
        { label: w(WORDS.by), value: names.get(run.account) },
        { label: w(WORDS.undoneAt), value: run.undoneAt && moment(run.undoneAt, org.timeZone, lang) },
        { label: w(WORDS.undoneBy), value: run.undoneAt && run.undoneBy && names.get(run.undoneBy) },
        { label: w(WORDS.mode), value: w(MODE_WORDS[run.mode]) },
        {
          label: w(WORDS.format),
          value: format.kind === 'xlsx' ? 'XLSX' : `CSV, ${format.encoding.toUpperCase()}, ${w(SEPARATOR_WORDS[format.separator])}`,
        },
        { label: w(WORDS.size), value: w(WORDS.bytes).replace('{n}', formatNumber(run.fileSize, lang)) },
        { label: w(WORDS.digest), value: <code>{run.fileDigest}</code> },
      ]}
    />
  );
};

const SEPARATOR_WORDS = {
  ',': { fr: 'virgules', en: 'commas' },
  ';': { fr: 'points-virgules', en: 'semicolons' },
  '\t': { fr: 'tabulations', en: 'tabs' },
  '|': { fr: 'barres verticales', en: 'vertical bars' },
} as const;
