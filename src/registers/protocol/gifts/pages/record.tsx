import { movesFrom } from '../../../../kernel/moves.ts';
import { wordOf } from '../../../../records/vocabulary.ts';
import { ButtonLink } from '../../../../ui/components/Button.tsx';
import type { Fact } from '../../../../ui/components/Facts.tsx';
import { Day } from '../../../../ui/components/When.tsx';
import { formatCents } from '../../../../ui/typography.ts';
import { readFields } from '../../../../web/read-fields.ts';
import { errorsOf } from '../../../../web/refusals.ts';
import { notFound, type Reply, redirect, refused } from '../../../../web/reply.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { SHARED } from '../../messages.ts';
import { reasonFields } from '../../shared/fields.ts';
import { nameOf, RecordLink } from '../../shared/pages/RecordLink.tsx';
import { MoveButton, type Open, openThing, Prose, ReasonForm, recordPage } from '../../shared/pages/record.tsx';
import { moveGift } from '../acts.ts';
import { DIRECTION_WORDS, FIELD_WORDS, MOVE_WORDS, REFUSAL_WORDS, STATE_WORDS, VERB_WORDS, WORDS } from '../messages.ts';
import { GIFTS } from '../noun.ts';
import { type Gift, MOVES, type Move } from '../rules.ts';
import { GiftState } from './list.tsx';
import { Value } from './Value.tsx';

/** The noun of each move's address. */
export const NOUNS = { withdraw: 'retrait', restore: 'retablissement' } as const satisfies Record<Move, string>;

interface Typed {
  readonly reason: string;
  readonly error: string | undefined;
}

export const giftPage = (visit: Visit): Promise<Reply> => show(visit, { reason: '', error: undefined });

async function show(visit: Visit, typed: Typed): Promise<Reply> {
  const open = await openThing(visit, GIFTS);
  if (!open) return notFound;
  const { spine, thing, mine } = open;
  const { paths } = visit;
  const w = words.bind(null, visit);
  return recordPage(visit, open, {
    noun: GIFTS,
    list: WORDS.gifts,
    history: {
      verbs: VERB_WORDS,
      fields: FIELD_WORDS,
      codes: { state: STATE_WORDS, direction: DIRECTION_WORDS },
      vocabularies: { decision: 'giftDecision' },
      say: ({ lang }, field, value) => (field === 'valueCents' && typeof value === 'number' ? formatCents(value, lang) : undefined),
    },
    intro: (
      <>
        {w(DIRECTION_WORDS[thing.direction])}, <Day iso={thing.on} />
      </>
    ),
    chip: <GiftState visit={visit} state={thing.state} />,
    actions: mine && !GIFTS.closed(thing) && thing.direction === 'received' && thing.decision === null && (
      <ButtonLink href={paths.deskEdit('gifts', spine.id)} kind="primary" small>
        {w(WORDS.decide)}
      </ButtonLink>
    ),
    status: typed.error ? 422 : 200,
    facts: await giftFacts(visit, open),
    body: (
      <>
        <Prose title={w(WORDS.note)} text={thing.note} />
        <Prose title={w(SHARED.reason)} text={thing.reason} />
      </>
    ),
    aside: mine && (
      <div class="stack-s">
        {movesFrom(MOVES, thing.state).map((move) => {
          const action = paths.deskAct('gifts', spine.id, NOUNS[move]);
          return move === 'withdraw' ? (
            <ReasonForm key={move} visit={visit} action={action} label={w(MOVE_WORDS[move])} typed={typed} />
          ) : (
            <MoveButton key={move} action={action} label={w(MOVE_WORDS[move])} />
          );
        })}
      </div>
    ),
  });
}

/** Key facts of a gift, on its page and on paper. */
export async function giftFacts(visit: Visit, { thing, vocabulary }: Open<Gift>): Promise<readonly Fact[]> {
  const w = words.bind(null, visit);
  const { paths } = visit;
  return [
    { label: w(thing.direction === 'received' ? WORDS.from : WORDS.to), value: thing.party },
    {
      label: w(SHARED.contact),
      value: thing.contact && (
        <RecordLink visit={visit} href={paths.deskRecord('contacts', thing.contact)} name={await nameOf(visit, thing.contact)} />
      ),
    },
    { label: w(WORDS.valueShort), value: <Value visit={visit} gift={thing} /> },
    {
      label: w(WORDS.decision),
      value:
        thing.decision !== null
          ? w(wordOf(vocabulary, 'giftDecision', thing.decision))
          : thing.direction === 'received' && w(WORDS.undecided),
    },
    { label: w(WORDS.place), value: thing.place },
    {
      label: w(WORDS.visit),
      value: thing.visit && (
        <RecordLink visit={visit} href={paths.deskRecord('visits', thing.visit)} name={await nameOf(visit, thing.visit)} />
      ),
    },
  ];
}

/** Moves a gift, then shows it again. */
export const postMove =
  (move: Move) =>
  async (visit: Visit): Promise<Reply> => {
    const id = visit.params.id ?? '';
    const read = readFields(reasonFields, visit.form);
    const done = read.ok ? await moveGift(visit, id, move, read.value.reason) : read;
    if (done.ok) return redirect(visit.paths.deskRecord('gifts', id));
    const error = errorsOf(done.refusals, visit.lang, REFUSAL_WORDS).reason;
    return error ? show(visit, { reason: visit.form.get('reason'), error }) : refused(...done.refusals);
  };
