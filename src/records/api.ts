import { accept, type Decision, NOT_FOUND, refuse, STALE } from '../kernel/decision.ts';
import { isId } from '../kernel/ids.ts';
import type { Answered, RawCall } from '../web/api/route.ts';
import { lockSpine } from './spine.ts';

type Body = Answered['body'] & { readonly version?: number | undefined };

/** The record that the address names. */
export const idOf = ({ visit }: RawCall): string => visit.params.id ?? '';

/** What the operations of a register answer: the record as it is once they are done. `bodyOf` is null for what the caller may not see. */
export function answersOf<B extends Body>(register: string, bodyOf: (call: RawCall, id: string) => Promise<B | null>) {
  const told = async (call: RawCall, id: string): Promise<Decision<Answered & { readonly body: B }>> => {
    const body = isId(id) ? await bodyOf(call, id) : null;
    return body ? accept({ body, ...(body.version === undefined ? {} : { version: body.version }) }) : refuse(NOT_FOUND);
  };
  const after = async (call: RawCall, done: Decision<string>) => (done.ok ? told(call, done.value) : done);
  return {
    read: (call: RawCall) => told(call, idOf(call)),
    /** After a change, which answers with the id of the record. */
    after,
    /** After a record was made: its address too. */
    made: async (call: RawCall, done: Decision<string>) => {
      const now = await after(call, done);
      return done.ok && now.ok ? accept({ ...now.value, made: `/${register}/${done.value}` }) : now;
    },
    /** A move of the record, locked, from the version that the caller has read. */
    moved: async (call: RawCall, move: (id: string) => Promise<Decision<string>>) => {
      const spine = await lockSpine(call.visit.tx, call.visit.org.id, idOf(call), register);
      if (!spine) return refuse(NOT_FOUND);
      return call.expects(spine.version) ? after(call, await move(spine.id)) : refuse(STALE);
    },
  };
}
