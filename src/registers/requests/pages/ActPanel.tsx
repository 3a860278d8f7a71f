import type { ComponentChildren } from 'preact';
import type { ShownRun } from '../../../clocks/read.ts';
import type { FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Facets } from '../../../ui/components/Facets.tsx';
import { type Form as FormValues, formOf } from '../../../web/form.ts';
import { type Visit, words } from '../../../web/visit.ts';
import type { LoadedRequest } from '../actions.ts';
import { DESK_WORDS as WORDS } from '../messages/desk.ts';
import { MOVE_WORDS } from '../messages.ts';
import { possible } from '../rules.ts';
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

/** Acts in the order in which an agent comes to them, and those that few requests know. */
const USUAL: readonly HandlerMove[] = ['reopen', 'answer', 'acknowledge', 'ask', 'complete', 'assign', 'note', 'close'];
const RARE: ReadonlySet<HandlerMove> = new Set(HANDLER_MOVES.filter((move) => !USUAL.includes(move)));

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
  const may = [...USUAL, ...RARE].filter(
    (move) =>
      possible(request).includes(move) &&
      (move !== 'exclude' || clocks.some(({ outcome }) => outcome !== 'excluded')) &&
      (move !== 'explain' || clocks.some(({ missed }) => missed)),
  );
  const wanted = moveOf(visit.query.get('acte'));
  const move = typed?.move ?? may.find((one) => one === wanted) ?? may.find((one) => one === 'answer') ?? may[0];
  if (!move) return null;
  const letter = LETTERS[move];
  const rare = may.filter((one) => RARE.has(one));
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
      <Facets small label={w(WORDS.acts)} facets={facetsOf(may.filter((one) => !RARE.has(one)))} />
      {rare.length > 0 && (
        <details class="more" open={RARE.has(move)}>
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
