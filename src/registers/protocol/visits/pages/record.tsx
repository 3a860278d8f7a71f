import { movesFrom } from '../../../../kernel/moves.ts';
import { loadLinks } from '../../../../records/links.ts';
import { plannedNear } from '../../../../records/presence/Strip.tsx';
import { wordOf } from '../../../../records/vocabulary.ts';
import { ButtonLink } from '../../../../ui/components/Button.tsx';
import type { Fact } from '../../../../ui/components/Facts.tsx';
import { SectionHead } from '../../../../ui/components/PageHead.tsx';
import { countryName } from '../../../../web/countries.ts';
import { readFields } from '../../../../web/read-fields.ts';
import { errorsOf } from '../../../../web/refusals.ts';
import { notFound, type Reply, redirect, refused } from '../../../../web/reply.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { reasonFields } from '../../shared/fields.ts';
import { MoveButton, type Open, openThing, Prose, ReasonForm, recordPage } from '../../shared/pages/record.tsx';
import { moveVisit } from '../acts.ts';
import { FIELD_WORDS, MOVE_WORDS, REFUSAL_WORDS, STATE_WORDS, VERB_WORDS, WORDS } from '../messages.ts';
import { VISITS } from '../noun.ts';
import { MOVES, type Move, presence, type ReceivedVisit, SIDES } from '../rules.ts';
import { loadItems, loadPeople, type StoredPerson } from '../store.ts';
import { Days, VisitState } from './list.tsx';
import { PeopleOfSide } from './People.tsx';
import { ProgrammeView } from './ProgrammeView.tsx';

/** The noun of each move's address. */
export const NOUNS = {
  confirm: 'confirmation',
  hold: 'tenue',
  cancel: 'annulation',
  resume: 'reprise',
  reopen: 'reouverture',
} as const satisfies Record<Move, string>;

/** What was typed into a move that was refused. */
interface Typed {
  readonly reason: string;
  readonly error: string | undefined;
}

export const visitPage = (visit: Visit): Promise<Reply> => show(visit, { reason: '', error: undefined });

async function show(visit: Visit, typed: Typed): Promise<Reply> {
  const open = await openThing(visit, VISITS);
  if (!open) return notFound;
  const { spine, thing, mine } = open;
  const { tx, org, paths } = visit;
  const w = words.bind(null, visit);
  const people = await loadPeople(tx, org.id, spine.id);
  const items = await loadItems(tx, org.id, spine.id);
  const editable = mine && !VISITS.closed(thing);
  const next = nextMove(open, visit.today);
  // While they are here one comes for the hours; before and after, for who and why.
  const here = thing.on <= visit.today && visit.today <= thing.until;
  const programme = (
    <section>
      <SectionHead
        title={w(WORDS.programme)}
        action={
          <ButtonLink href={paths.deskAct('visits', spine.id, 'programme')} icon="printer" small>
            {w(WORDS.seeProgramme)}
          </ButtonLink>
        }
      />
      <ProgrammeView visit={visit} id={spine.id} items={items} editable={false} />
    </section>
  );
  return recordPage(visit, open, {
    noun: VISITS,
    list: WORDS.visits,
    history: {
      verbs: VERB_WORDS,
      fields: FIELD_WORDS,
      codes: { state: STATE_WORDS },
      vocabularies: { level: 'visitLevel' },
    },
    intro: <Days on={thing.on} until={thing.until} />,
    chip: <VisitState visit={visit} state={thing.state} />,
    status: typed.error ? 422 : 200,
    facts: await visitFacts(visit, open),
    body: (
      <>
        {here && programme}
        <Prose title={w(WORDS.purpose)} text={thing.purpose} />
        <Prose title={w(FIELD_WORDS.reason ?? WORDS.note)} text={thing.reason} />
        {SIDES.map((side) => (
          <PeopleOfSide key={side} visit={visit} id={spine.id} side={side} people={people} editable={editable} />
        ))}
        {!here && programme}
        <Prose title={w(WORDS.logistics)} text={thing.logistics} />
      </>
    ),
    actions: mine && next && <MoveNow visit={visit} open={open} move={next} primary />,
    aside: (
      <>
        {await actionOf(visit, open, people)}
        {
          await plannedNear(
            visit,
            presence(
              thing,
              people.flatMap(({ contact }) => contact ?? []),
            ),
            spine.id,
          )
        }
        {mine && <Moves visit={visit} open={open} typed={typed} />}
      </>
    ),
  });
}

/** The action through which a visit that was held counts: the one that is linked, or the way to make it, once. */
async function actionOf(visit: Visit, { spine, thing, mine }: Open<ReceivedVisit>, people: readonly StoredPerson[]) {
  const { tx, org, paths } = visit;
  const linked = (await loadLinks(tx, org.id, spine.id)).find(({ register }) => register === 'actions');
  if (linked)
    return (
      <p>
        <a href={paths.deskRecord('actions', linked.id)}>{words(visit, WORDS.itsAction)}</a> <span class="num">{linked.number}</span>
      </p>
    );
  if (!mine || thing.state !== 'held') return null;
  const prefilled = {
    genre: 'protocol',
    date: thing.on,
    objet: spine.title,
    pays: thing.country,
    personne: people.flatMap(({ side, contact }) => (side === 'delegation' && contact ? [contact] : [])),
    fiche: spine.id,
  };
  return (
    <div class="stack-s">
      <p class="muted">{words(visit, WORDS.makeActionHelp)}</p>
      <ButtonLink href={paths.deskNew('actions', prefilled)} icon="handshake" kind="primary" small>
        {words(visit, WORDS.makeAction)}
      </ButtonLink>
    </div>
  );
}

/** Key facts of a visit, on its page and on paper. */
export async function visitFacts(visit: Visit, { thing, vocabulary }: Open<ReceivedVisit>): Promise<readonly Fact[]> {
  const w = words.bind(null, visit);
  const { lang } = visit;
  return [
    { label: w(WORDS.level), value: w(wordOf(vocabulary, 'visitLevel', thing.level)) },
    { label: w(WORDS.country), value: thing.country && countryName(thing.country, lang) },
    { label: w(WORDS.body), value: thing.body },
    { label: w(WORDS.city), value: thing.city },
  ];
}

/** The move that leads the visit on; that it was held is said once its day has come. */
const nextMove = ({ thing }: Open<ReceivedVisit>, today: string): Move | undefined =>
  movesFrom(MOVES, thing.state).find((move) => move === 'confirm' || (move === 'hold' && thing.on <= today));

const MoveNow = ({ visit, open, move, primary }: { visit: Visit; open: Open<ReceivedVisit>; move: Move; primary?: true }) => (
  <MoveButton
    action={visit.paths.deskAct('visits', open.spine.id, NOUNS[move])}
    label={words(visit, MOVE_WORDS[move])}
    primary={primary === true}
  />
);

/** What is done rarely. */
const Moves = ({ visit, open, typed }: { visit: Visit; open: Open<ReceivedVisit>; typed: Typed }) => (
  <div class="stack-s">
    {movesFrom(MOVES, open.thing.state)
      .filter((move) => move !== 'confirm' && move !== 'hold')
      .map((move) =>
        move === 'cancel' ? (
          <ReasonForm
            key={move}
            visit={visit}
            action={visit.paths.deskAct('visits', open.spine.id, NOUNS[move])}
            label={words(visit, MOVE_WORDS[move])}
            typed={typed}
          />
        ) : (
          <MoveNow key={move} visit={visit} open={open} move={move} />
        ),
      )}
  </div>
);

/** Moves a visit, then shows it again. */
export const postMove =
  (move: Move) =>
  async (visit: Visit): Promise<Reply> => {
    const id = visit.params.id ?? '';
    const read = readFields(reasonFields, visit.form);
    const done = read.ok ? await moveVisit(visit, id, move, read.value.reason) : read;
    if (done.ok) return redirect(visit.paths.deskRecord('visits', id));
    const error = errorsOf(done.refusals, visit.lang, REFUSAL_WORDS).reason;
    return error ? show(visit, { reason: visit.form.get('reason'), error }) : refused(...done.refusals);
  };
