import { movesFrom } from '../../../../kernel/moves.ts';
import { Button } from '../../../../ui/components/Button.tsx';
import type { FieldErrors } from '../../../../ui/components/ErrorSummary.tsx';
import type { Fact } from '../../../../ui/components/Facts.tsx';
import { Day } from '../../../../ui/components/When.tsx';
import { DateField } from '../../../../ui/forms/DateField.tsx';
import { Form } from '../../../../ui/forms/Form.tsx';
import { countryName } from '../../../../web/countries.ts';
import { readFields } from '../../../../web/read-fields.ts';
import { errorsOf } from '../../../../web/refusals.ts';
import { notFound, type Reply, redirect, refused } from '../../../../web/reply.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { SHARED } from '../../messages.ts';
import { nameOf, RecordLink } from '../../shared/pages/RecordLink.tsx';
import { MoveButton, type Open, openThing, Prose, ReasonForm, recordPage } from '../../shared/pages/record.tsx';
import { listThings } from '../../shared/store.ts';
import { moveAccreditation } from '../acts.ts';
import { moveFields } from '../fields.ts';
import { CLASS_WORDS, FIELD_WORDS, KIND_WORDS, MOVE_WORDS, REFUSAL_WORDS, STATE_WORDS, VERB_WORDS, WORDS } from '../messages.ts';
import { ACCREDITATIONS } from '../noun.ts';
import { type Accreditation, MOVES, type Move } from '../rules.ts';
import { AccreditationState } from './list.tsx';

/** The noun of each move's address. */
export const NOUNS = {
  accredit: 'exequatur',
  end: 'fin',
  withdraw: 'retrait',
  restore: 'retablissement',
  reinstate: 'reouverture',
} as const satisfies Record<Move, string>;

/** A move that was refused, with what was typed into it. */
interface Typed {
  readonly move: Move;
  readonly day: string;
  readonly reason: string;
  readonly errors: FieldErrors;
}

export const accreditationPage = (visit: Visit): Promise<Reply> => show(visit, null);

async function show(visit: Visit, typed: Typed | null): Promise<Reply> {
  const open = await openThing(visit, ACCREDITATIONS);
  if (!open) return notFound;
  const { thing } = open;
  const w = words.bind(null, visit);
  return recordPage(visit, open, {
    noun: ACCREDITATIONS,
    list: WORDS.accreditations,
    history: {
      verbs: VERB_WORDS,
      fields: FIELD_WORDS,
      codes: { state: STATE_WORDS, class: CLASS_WORDS, kind: KIND_WORDS },
    },
    intro: `${w(CLASS_WORDS[thing.class])}, ${countryName(thing.country, visit.lang)}`,
    chip: <AccreditationState visit={visit} state={thing.state} />,
    status: typed ? 422 : 200,
    facts: await accreditationFacts(visit, open),
    body: (
      <>
        {open.mine && thing.state === 'notified' && (
          <section class="stack">
            <h2>{w(MOVE_WORDS.accredit)}</h2>
            <DayMove visit={visit} open={open} move="accredit" typed={typed} />
          </section>
        )}
        <Prose title={w(WORDS.note)} text={thing.note} />
        <Prose title={w(SHARED.reason)} text={thing.reason} />
        <Others visit={visit} others={await othersOf(visit, open)} />
      </>
    ),
    aside: open.mine && <Moves visit={visit} open={open} typed={typed} />,
  });
}

/** Key facts of an accreditation, on its page and on paper. */
export async function accreditationFacts(visit: Visit, { thing }: Open<Accreditation>): Promise<readonly Fact[]> {
  const w = words.bind(null, visit);
  const day = (iso: string | null) => iso && <Day iso={iso} />;
  return [
    { label: w(WORDS.function), value: thing.function },
    { label: w(WORDS.kind), value: w(KIND_WORDS[thing.kind]) },
    { label: w(WORDS.seat), value: thing.seat },
    { label: w(WORDS.arrived), value: day(thing.arrived) },
    { label: w(WORDS.exequatur), value: day(thing.exequatur) },
    { label: w(WORDS.on), value: day(thing.on) },
    { label: w(WORDS.until), value: day(thing.until) ?? w(WORDS.noEnd) },
    {
      label: w(SHARED.contact),
      value: thing.contact && (
        <RecordLink visit={visit} href={visit.paths.deskRecord('contacts', thing.contact)} name={await nameOf(visit, thing.contact)} />
      ),
    },
  ];
}

/** Who else holds or held the post of the same state in the same city. */
async function othersOf({ tx, org }: Visit, { spine, thing }: Open<Accreditation>) {
  const same = await listThings(tx, org.id, ACCREDITATIONS, { equal: { country: thing.country, seat: thing.seat } }, 30);
  return same.filter(({ id }) => id !== spine.id);
}

const Others = ({ visit, others }: { visit: Visit; others: Awaited<ReturnType<typeof othersOf>> }) =>
  others.length === 0 ? null : (
    <section>
      <h2>{words(visit, WORDS.othersHere)}</h2>
      <ul class="rows rows--plain">
        {others.map((one) => (
          <li key={one.id}>
            <div class="rows__main">
              <a href={visit.paths.deskRecord('accreditations', one.id)}>{one.title}</a>
              <p>
                {words(visit, CLASS_WORDS[one.class])}, <Day iso={one.on} short />
                {one.until && (
                  <>
                    {' – '}
                    <Day iso={one.until} short />
                  </>
                )}
              </p>
            </div>
            <AccreditationState visit={visit} state={one.state} />
          </li>
        ))}
      </ul>
    </section>
  );

interface MoveProps {
  readonly visit: Visit;
  readonly open: Open<Accreditation>;
  readonly typed: Typed | null;
}

/** A move that is made as of a day. */
const DayMove = ({ visit, open: { spine, thing }, move, typed }: MoveProps & { move: 'accredit' | 'end' }) => {
  const own = typed?.move === move ? typed : null;
  const known = move === 'accredit' ? thing.exequatur : thing.until;
  return (
    <Form action={visit.paths.deskAct('accreditations', spine.id, NOUNS[move])}>
      <DateField
        name="day"
        label={words(visit, move === 'accredit' ? WORDS.exequatur : WORDS.until)}
        value={own?.day ?? known ?? visit.today}
        error={own?.errors.day ?? own?.errors.exequatur ?? own?.errors.until}
      />
      <div class="row">
        <Button kind="primary" small>
          {words(visit, MOVE_WORDS[move])}
        </Button>
      </div>
    </Form>
  );
};

const Moves = ({ visit, open, typed }: MoveProps) => (
  <div class="stack-s">
    {movesFrom(MOVES, open.thing.state).map((move) => {
      // The next step of what is notified stands in the body.
      if (move === 'accredit' && open.thing.state === 'notified') return null;
      const action = visit.paths.deskAct('accreditations', open.spine.id, NOUNS[move]);
      const label = words(visit, MOVE_WORDS[move]);
      const own = typed?.move === move ? typed : null;
      if (move === 'withdraw')
        return (
          <ReasonForm
            key={move}
            visit={visit}
            action={action}
            label={label}
            typed={{ reason: own?.reason ?? '', error: own?.errors.reason }}
          />
        );
      if (move === 'restore' || move === 'reinstate') return <MoveButton key={move} action={action} label={label} />;
      return (
        <details key={move} class="more" open={own !== null}>
          <summary>{label}</summary>
          <DayMove visit={visit} open={open} move={move} typed={typed} />
        </details>
      );
    })}
  </div>
);

/** Moves an accreditation, then shows it again. */
export const postMove =
  (move: Move) =>
  async (visit: Visit): Promise<Reply> => {
    const { form, paths } = visit;
    const id = visit.params.id ?? '';
    const read = readFields(moveFields, form);
    const said = read.ok ? { day: read.value.day ?? null, reason: read.value.reason } : null;
    const done = said ? await moveAccreditation(visit, id, move, said) : read;
    if (done.ok) return redirect(paths.deskRecord('accreditations', id));
    if (done.refusals.every(({ field }) => field === undefined)) return refused(...done.refusals);
    return show(visit, {
      move,
      day: form.get('day'),
      reason: form.get('reason'),
      errors: errorsOf(done.refusals, visit.lang, REFUSAL_WORDS),
    });
  };
