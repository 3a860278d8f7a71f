import type { z } from 'zod';
import { accept, type Decision, refuse } from '../../kernel/decision.ts';
import type { Form } from '../form.ts';
import { readFields } from '../read-fields.ts';

/** Reads the parameters of an address by their schema. One that nobody knows is refused: a filter misspelt must not answer everything. */
export function readQuery<S extends z.ZodObject>(schema: S, query: Form): Decision<z.output<S>> {
  const unknown = Object.keys(query.values).find((name) => !Object.hasOwn(schema.shape, name));
  if (unknown !== undefined) return refuse({ id: 'unknownParameter', values: { name: unknown.slice(0, 60) } });
  const read = readFields(schema, query);
  if (read.ok) return accept(read.value);
  return refuse(...read.refusals.map((refusal) => ({ ...refusal, values: { ...refusal.values, parameter: refusal.field ?? '' } })));
}
