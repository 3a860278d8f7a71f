import type { ComponentChildren } from 'preact';
import type { ShownRun } from '../../../clocks/read.ts';
import type { FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Facets } from '../../../ui/components/Facets.tsx';
import { type Form as FormValues, formOf } from '../../../web/form.ts';
import { type Visit, words } from '../../../web/visit.ts';
import type { LoadedRequest } from '../actions.ts';
import { DESK_WORDS as WORDS } from '../messages/desk.ts';
import { MOVE_WORDS } from '../messages.ts';
import { possible, type Request, type State } from '../rules.ts';
import { templatesFor } from '../templates/store.ts';
import { type Asked, recordBeside, replyBeside } from './asked.ts';
import { choicesOf } from './choices.ts';
import { ActForm } from './forms.tsx';
import { LETTERS } from './Letter.tsx';
import { HANDLER_MOVES, type HandlerMove, moveOf, NOUNS } from './nouns.ts';

/** The form of an act that was refused, to be shown again. */
export interface Typed {
  readonly move: HandlerMove;
  readonly values: FormValues;
  readonly errors: FieldErrors;
  /** Over the form: what became of it when it was not refused. */
  readonly above?: ComponentChildren;
}

/** Acts in the order in which an agent comes to them; those that few requests know follow, and a second acknowledgement. */
const USUAL: readonly HandlerMove[] = ['reopen', 'answer', 'acknowledge', 'complete', 'ask', 'assign', 'note', 'close'];
const usualFor = ({ acknowledgedAt }: Request): readonly HandlerMove[] =>
  USUAL.filter((move) => move !== 'acknowledge' || acknowledgedAt === null);

/** What an agent most likely came to do. */
const likely = ({ state }: Request, may: readonly HandlerMove[]): HandlerMove | undefined =>
  may.find((one) => one === (LIKELY[state] ?? 'answer')) ?? may[0];
const LIKELY: Partial<Readonly<Record<State, HandlerMove>>> = { incomplete: 'complete', answered: 'close' };

interface Props {
  readonly visit: Visit;
  readonly loaded: LoadedRequest;
  readonly clocks: readonly ShownRun[];
  /** The list beside which the request is open. */
  readonly asked: Asked;
  readonly typed: Typed | null;
}

/** What can be done now, one form at a time: the one of the address, the one that was refused, or the answer. Null when there is nothing. */
export async function actPanel({ visit, loaded, clocks, asked, typed }: Props) {
  const { spine, request } = loaded;
  const w = words.bind(null, visit);
  const usual = usualFor(request);
  const may = [...usual, ...HANDLER_MOVES.filter((one) => !usual.includes(one))].filter(
    (move) =>
      possible(request).includes(move) &&
      (move !== 'exclude' || clocks.some(({ outcome }) => outcome !== 'excluded')) &&
      (move !== 'explain' || clocks.some(({ missed }) => missed)),
  );
  const wanted = moveOf(visit.query.get('acte'));
  const move = typed?.move ?? may.find((one) => one === wanted) ?? likely(request, may);
  if (!move) return null;
  const letter = LETTERS[move];
  const rare = may.filter((one) => !usual.includes(one));
  const facetsOf = (some: readonly HandlerMove[]) =>
    some.map((one) => ({
      label: w(MOVE_WORDS[one]),
      href: `${recordBeside(visit.paths, spine.id, asked, { acte: NOUNS[one] })}#acte`,
      current: one === move,
    }));
  return (
    <section
      class="stack case__act"
      id="acte"
      data-reply={move !== 'answer' && may.includes('answer') ? replyBeside(visit.paths, spine.id, asked) : undefined}
    >
      <h2 class="sr">{w(MOVE_WORDS[move])}</h2>
      <Facets small label={w(WORDS.acts)} facets={facetsOf(may.filter((one) => usual.includes(one)))} />
      {rare.length > 0 && (
        <details class="more" open={rare.includes(move)}>
          <summary>{w(WORDS.otherActs)}</summary>
          <Facets small label={w(WORDS.otherActs)} facets={facetsOf(rare)} />
        </details>
      )}
      {typed?.above}
      <ActForm
        visit={visit}
        loaded={loaded}
        move={move}
        list={asked.list}
        values={typed?.values ?? formOf({})}
        errors={typed?.errors ?? {}}
        clocks={clocks}
        choices={await choicesOf(visit, request.kind)}
        templates={letter ? await templatesFor(visit.tx, visit.org.id, request, letter.purpose) : []}
      />
    </section>
  );
}
