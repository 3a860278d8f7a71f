/** A rule said no. `id` names the rule, `field` the input to mend, `values` fill the words of the message. */
export interface Refusal {
  readonly id: string;
  readonly field?: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What a rule answers: a result, or every reason why not. A refusal is a value; an exception is a bug. */
export type Decision<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusals: readonly Refusal[] };

export const accept = <T>(value: T): Decision<T> => ({ ok: true, value });
export const refuse = (...refusals: readonly Refusal[]): { readonly ok: false; readonly refusals: readonly Refusal[] } => ({
  ok: false,
  refusals,
});

/** What the actor cannot see does not exist for him: the same answer for both. */
export const NOT_FOUND: Refusal = { id: 'notFound' };
export const FORBIDDEN: Refusal = { id: 'forbidden' };
/** Somebody else changed the record since the form was opened. */
export const STALE: Refusal = { id: 'stale' };
