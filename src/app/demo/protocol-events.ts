import { addDays } from '../../kernel/day.ts';
import { sortKey } from '../../kernel/text.ts';
import { EVENTS } from '../../registers/protocol/invitations/noun.ts';
import type { Answer, Event } from '../../registers/protocol/invitations/rules.ts';
import { rowOfThing } from '../../registers/protocol/shared/store.ts';
import type { Draft } from './drafts.ts';
import { draftOf, type Making, nameIn } from './protocol-making.ts';
import { randomOf } from './random.ts';
import { type Batch, spineRows } from './rows.ts';
import type { Row } from './store/rows.ts';
import * as texts from './texts/protocol.ts';

/** Days from today of the events. */
const DAYS = [-95, -60, -22, 6, 15, 33, 58] as const;
const ANSWERS: readonly Answer[] = ['accepted', 'none', 'accepted', 'declined', 'accepted', 'delegate', 'none', 'accepted'];

/** Events with their guests: held, sent and half answered, in preparation. */
export function eventBatch(making: Making): Batch {
  const { world, names } = making;
  const made = DAYS.map((offset, i) => {
    const said = texts.EVENTS[i % texts.EVENTS.length] ?? texts.EVENTS[0];
    const on = addDays(world.today, offset);
    const state = offset < 0 ? 'held' : offset < 40 ? 'sent' : 'preparing';
    const { starts, ends, venue } = said;
    const answerBy = addDays(on, -4);
    const event: Event = { state, on, starts, ends, venue, answerBy, visit: null, note: '', reason: '' };
    const draft: Draft = { ...draftOf(making, 'invitations', i, 'IN', on), title: said.title, state };
    const spine = spineRows(names, 'invitations', draft, { detail: '', body: EVENTS.found(event) });
    return {
      ...spine,
      own: { org: names.org, id: draft.id, audience: spine.audience, ...rowOfThing(EVENTS, event) },
      guests: guestsOf(making, event, draft, { org: names.org, event: draft.id, audience: spine.audience }),
    };
  });
  return {
    register: 'invitations',
    records: made.length,
    tables: [
      ['record', made.map(({ row }) => row)],
      ['protocol_event', made.map(({ own }) => own)],
      ['protocol_guest', made.flatMap(({ guests }) => guests)],
    ],
    facts: [],
  };
}

function guestsOf({ world }: Making, event: Event, draft: Draft, below: Row): readonly Row[] {
  const random = randomOf(world.slug, 'guests', draft.number);
  const sentOn = event.state === 'preparing' ? null : addDays(event.on < world.today ? event.on : world.today, -20);
  return Array.from({ length: 14 + random.below(12) }, (_, i) => {
    const answer = sentOn === null ? 'none' : (ANSWERS[i % ANSWERS.length] ?? 'none');
    const name = nameIn(random, 'CA');
    return {
      ...below,
      id: random.id(draft.createdAt),
      name,
      name_key: sortKey(name),
      function: random.pick(texts.GUEST_FUNCTIONS),
      body: random.pick(texts.GUEST_BODIES),
      contact: null,
      sent_on: sentOn,
      reminded_on: null,
      answer,
      answered_on: answer === 'none' || sentOn === null ? null : addDays(sentOn, 3 + (i % 9)),
      delegate: answer === 'delegate' ? nameIn(random, 'CA') : '',
      seat: answer === 'accepted' ? `Table ${1 + (i % 4)}` : '',
    };
  });
}
