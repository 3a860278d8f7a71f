import type { z } from 'zod';
import { accept, type Decision, NOT_FOUND, refuse } from '../../../kernel/decision.ts';
import { answersOf, idOf } from '../../../records/api.ts';
import { loadSpine } from '../../../records/spine.ts';
import { cut, dayCursor } from '../../../web/api/page.ts';
import type { Answered, RawCall } from '../../../web/api/route.ts';
import { editThing, recordThing } from './acts.ts';
import type { CommonFields, Noun, Thing } from './noun.ts';
import { type Listed, type ListFilter, listThings, loadThings } from './store.ts';

/** What every record of protocol says of itself to a program, besides its own fields. */
export interface ApiSpine {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly title: string;
  readonly visibility: CommonFields['visibility'];
  readonly unit: string | null;
}

/** The same reads and acts as the pages, for programs. `B` is what the register answers of one of its records. */
export function apiOf<F extends CommonFields, T extends Thing, B extends Answered['body'] & { readonly version: number }>(
  noun: Noun<F, T>,
  bodyOf: (call: RawCall, spine: ApiSpine, thing: T) => Promise<B>,
) {
  const whole = async (call: RawCall, id: string): Promise<B | null> => {
    const { tx, org } = call.visit;
    const spine = await loadSpine(tx, org.id, id);
    const stored = spine?.register === noun.register ? (await loadThings(tx, org.id, noun, new Map([[id, spine]]))).get(id) : undefined;
    if (!spine || !stored) return null;
    const { number, version, title, unit } = spine;
    // Only the acts of protocol write the spines of its records, and never a public one.
    const visibility = spine.visibility as CommonFields['visibility'];
    return bodyOf(call, { id, number, version, title, visibility, unit }, stored.thing);
  };
  const answers = answersOf(noun.register, whole);
  return {
    ...answers,
    /** The record as it is before a change. */
    now: async (call: RawCall): Promise<Decision<B>> => {
      const body = await whole(call, idOf(call));
      return body ? accept(body) : refuse(NOT_FOUND);
    },
    create: async (call: RawCall, fields: F) => answers.made(call, await recordThing(call.visit, noun, fields)),
    change: async (call: RawCall, version: number, fields: F) =>
      answers.after(call, await editThing(call.visit, noun, idOf(call), version, fields)),
    /** A page of the list; `after` is the cursor of the one before. */
    list: async <I extends z.core.util.JSONType | object>(
      { visit }: RawCall,
      { limit, after, filter }: { readonly limit: number; readonly after: string | undefined; readonly filter: ListFilter },
      itemOf: (row: Listed<T>) => I,
    ) => {
      const before = dayCursor(after);
      if (!before.ok) return before;
      const rows = await listThings(visit.tx, visit.org.id, noun, { ...filter, before: before.value }, limit + 1);
      return accept(cut(rows, limit, ({ on, id }) => [on, id], itemOf));
    },
  };
}
