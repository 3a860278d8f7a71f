import { movesFrom } from '../../../../kernel/moves.ts';
import { Button } from '../../../../ui/components/Button.tsx';
import type { FieldErrors } from '../../../../ui/components/ErrorSummary.tsx';
import { ExportMenu } from '../../../../ui/components/ExportMenu.tsx';
import type { Fact } from '../../../../ui/components/Facts.tsx';
import { LinkGo } from '../../../../ui/components/LinkGo.tsx';
import { SectionHead } from '../../../../ui/components/PageHead.tsx';
import { Day } from '../../../../ui/components/When.tsx';
import { Form } from '../../../../ui/forms/Form.tsx';
import { TextArea } from '../../../../ui/forms/TextArea.tsx';
import { LIST_FILES } from '../../../../ui/paths.ts';
import { formatTime } from '../../../../ui/typography.ts';
import { notFound, type Reply } from '../../../../web/reply.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { SHARED } from '../../messages.ts';
import { nameOf, RecordLink } from '../../shared/pages/RecordLink.tsx';
import { MoveButton, type Open, openThing, Prose, ReasonForm, recordPage } from '../../shared/pages/record.tsx';
import { FIELD_WORDS, MOVE_WORDS, STATE_WORDS, VERB_WORDS, WORDS } from '../messages.ts';
import { EVENTS } from '../noun.ts';
import { type Counts, coming, countAnswers, type Event, MOVES, type Move } from '../rules.ts';
import { loadGuests, loadNeeds } from '../store.ts';
import { GuestTable } from './GuestTable.tsx';
import { EventState } from './list.tsx';

/** The noun of each move's address. */
export const NOUNS = {
  send: 'envoi',
  hold: 'tenue',
  cancel: 'annulation',
  resume: 'reprise',
  reopen: 'reouverture',
} as const satisfies Record<Move, string>;

/** What was typed into a form of the page that was refused. */
export interface Typed {
  readonly reason?: string;
  readonly lines?: string;
  readonly errors: FieldErrors;
}

export const eventPage = (visit: Visit): Promise<Reply> => showEvent(visit, null);

export async function showEvent(visit: Visit, typed: Typed | null): Promise<Reply> {
  const open = await openThing(visit, EVENTS);
  if (!open) return notFound;
  const { spine, thing, mine } = open;
  const { tx, org, lang, paths } = visit;
  const w = words.bind(null, visit);
  const guests = await loadGuests(tx, org.id, spine.id);
  const counts = countAnswers(guests);
  const editable = mine && !EVENTS.closed(thing);
  const next = nextMove(thing, counts.unsent, visit.today);
  const hours = [thing.starts, thing.ends].flatMap((hour) => (hour ? [formatTime(hour, lang)] : [])).join(' – ');
  return recordPage(visit, open, {
    noun: EVENTS,
    list: WORDS.invitations,
    history: { verbs: VERB_WORDS, fields: FIELD_WORDS, codes: { state: STATE_WORDS } },
    intro: (
      <>
        <Day iso={thing.on} />
        {hours && `, ${hours}`}
        {thing.venue && `, ${thing.venue}`}
      </>
    ),
    chip: <EventState visit={visit} state={thing.state} />,
    status: typed ? 422 : 200,
    facts: await eventFacts(visit, open, counts),
    body: (
      <>
        <section>
          <SectionHead
            title={w(WORDS.guests)}
            action={
              <div class="row no-print">
                <ExportMenu page={paths.deskAct('invitations', spine.id, 'personnes')} files={LIST_FILES} />
                {editable && <LinkGo href={paths.deskPart('invitations', spine.id, 'personnes', 'nouvelle')}>{w(WORDS.addGuest)}</LinkGo>}
              </div>
            }
          />
          {guests.length === 0 ? (
            <p class="muted">{w(WORDS.noGuest)}</p>
          ) : (
            <GuestTable visit={visit} id={spine.id} guests={guests} needs={await loadNeeds(tx, org.id, spine.id)} editable={editable} />
          )}
        </section>
        {editable && (
          <details class="more no-print" open={typed?.lines !== undefined}>
            <summary>{w(WORDS.addMany)}</summary>
            <Form action={paths.deskAct('invitations', spine.id, 'liste')} idempotencyKey={`${visit.fresh}-liste`}>
              <TextArea
                name="lines"
                label={w(WORDS.lines)}
                help={w(WORDS.linesHelp)}
                rows={6}
                value={typed?.lines ?? ''}
                error={typed?.errors.lines}
              />
              <div class="row">
                <Button small>{w(SHARED.add)}</Button>
              </div>
            </Form>
          </details>
        )}
        <Prose title={w(WORDS.note)} text={thing.note} />
        <Prose title={w(SHARED.reason)} text={thing.reason} />
      </>
    ),
    actions: mine && next && (
      <MoveButton action={paths.deskAct('invitations', spine.id, NOUNS[next])} label={w(MOVE_WORDS[next])} primary />
    ),
    aside: mine && <Moves visit={visit} open={open} silent={counts.none} typed={typed} />,
  });
}

/** Key facts of an event, on its page and on paper. */
export async function eventFacts(visit: Visit, { thing }: Open<Event>, counts: Counts): Promise<readonly Fact[]> {
  const w = words.bind(null, visit);
  const { paths } = visit;
  return [
    { label: w(WORDS.all), value: <span class="num">{counts.all}</span> },
    { label: w(WORDS.coming), value: <span class="num">{coming(counts)}</span> },
    { label: w(WORDS.silent), value: <span class="num">{counts.none}</span> },
    { label: w(WORDS.unsent), value: <span class="num">{counts.unsent}</span> },
    { label: w(WORDS.answerBy), value: thing.answerBy && <Day iso={thing.answerBy} /> },
    {
      label: w(WORDS.visit),
      value: thing.visit && (
        <RecordLink visit={visit} href={paths.deskRecord('visits', thing.visit)} name={await nameOf(visit, thing.visit)} />
      ),
    },
  ];
}

interface MovesProps {
  readonly visit: Visit;
  readonly open: Open<Event>;
  readonly silent: number;
  readonly typed: Typed | null;
}

/** The move that leads the event on: to those who wait for it first; that it was held is said once its day has come. */
const nextMove = ({ state, on }: Event, unsent: number, today: string): 'send' | 'hold' | undefined =>
  (['send', 'hold'] as const).find((move) => movesFrom(MOVES, state).includes(move) && (move === 'send' ? unsent > 0 : on <= today));

/** What is done rarely, and noting that those who said nothing were reminded. */
const Moves = ({ visit, open: { spine, thing }, silent, typed }: MovesProps) => {
  const act = (noun: string) => visit.paths.deskAct('invitations', spine.id, noun);
  return (
    <div class="stack-s">
      {movesFrom(MOVES, thing.state)
        .filter((move) => move !== 'send' && move !== 'hold')
        .map((move) => {
          const label = words(visit, MOVE_WORDS[move]);
          if (move === 'cancel')
            return (
              <ReasonForm
                key={move}
                visit={visit}
                action={act(NOUNS[move])}
                label={label}
                typed={{ reason: typed?.reason ?? '', error: typed?.errors.reason }}
              />
            );
          return <MoveButton key={move} action={act(NOUNS[move])} label={label} />;
        })}
      {thing.state === 'sent' && silent > 0 && <MoveButton action={act('relance')} label={words(visit, WORDS.remind)} />}
    </div>
  );
};
