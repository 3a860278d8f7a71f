import { monthsOf } from '../../kernel/fiscal.ts';
import { actionsOf } from './actions.ts';
import { contactsAt, type Known } from './contacts.ts';
import { type ActionDraft, Numbers } from './drafts.ts';
import { supportsOf } from './supports.ts';
import { worldOf } from './world.ts';

/** A day of the generated history: whatever the machine says, the same registers. */
const TODAY = '2026-11-20';
const POSTS = 10;

/** What is counted, as indicators of the demonstration's plan do. */
const COUNTED: readonly ((one: ActionDraft['action']) => boolean)[] = [
  ({ kind, influential }) => kind === 'meeting' && influential,
  ({ kind, positioning }) => positioning && ['prospecting', 'promotion', 'communication'].includes(kind),
  ({ kind, sustainable }) => kind === 'intervention' && sustainable,
  ({ stream }) => stream === 'economic',
  ({ newMarket }) => newMarket,
];

type Register = readonly (readonly number[])[];

/** Something that counts: when, and at which post. */
interface Event {
  readonly on: string;
  readonly post: string | null;
}

/** Monthly values of the demonstration's years that are over, as its load would record them: of all posts, and of the largest ones. */
export function demonstrationRegisters(): { readonly whole: readonly Register[]; readonly byPost: readonly Register[] } {
  const world = worldOf('demo-mrif', TODAY, 1);
  const numbers = new Numbers();
  const people = new Map<string, readonly Known[]>();
  for (const place of world.places) {
    const known: Known[] = [];
    people.set(place.key, known);
    // Made for the actions that name them.
    Array.from(contactsAt(world, place, numbers, known));
  }
  const years = world.years.filter(({ last }) => last < TODAY);
  const counted = years.map((year) => {
    const actions = [...actionsOf(world, year, numbers, people)].filter(({ state }) => state === 'held');
    const supports = [...supportsOf(world, year, numbers)];
    const events: readonly (readonly Event[])[] = [
      ...COUNTED.map((wanted) => actions.filter(({ action }) => wanted(action)).map(({ action }) => action)),
      supports.map(({ support }) => support),
    ];
    return { months: monthsOf(year).map((month) => month.slice(0, 7)), events };
  });
  const registerOf = (indicator: number, post: string | null): Register =>
    counted.map(({ months, events }) => {
      const own = (events[indicator] ?? []).filter((one) => post === null || one.post === post);
      return months.map((month) => own.filter(({ on }) => on.startsWith(month)).length);
    });
  const indicators = [...COUNTED.keys(), COUNTED.length];
  const posts = world.places
    .filter(({ from, to }) => from === undefined && to === undefined)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, POSTS);
  return {
    whole: indicators.map((indicator) => registerOf(indicator, null)),
    byPost: indicators.flatMap((indicator) => posts.map(({ key }) => registerOf(indicator, key))),
  };
}
