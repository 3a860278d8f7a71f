import type { z } from 'zod';
import { accept, type Decision, type Refusal, refuse } from '../kernel/decision.ts';

type Issue = z.core.$ZodIssue;

/** Of the branches of a union, the one that was meant: the one that went deepest before it failed. */
function meant(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (issues: readonly Issue[]): number => Math.max(...issues.map((issue) => issue.path.length));
  const [first = [], ...others] = branches.filter((issues) => issues.length > 0);
  return others.reduce((best, issues) => (depth(issues) > depth(best) ? issues : best), first);
}

function refusalsOf(issue: Issue, base: readonly PropertyKey[]): readonly Refusal[] {
  const path = [...base, ...issue.path];
  const inner = issue.code === 'invalid_union' ? meant(issue.errors) : [];
  if (inner.length > 0) return inner.flatMap((one) => refusalsOf(one, path));
  const keys = issue.code === 'unrecognized_keys' ? { keys: issue.keys.join(', ') } : {};
  return [{ id: 'shape', field: path.map(String).join('.'), values: { problem: issue.code, message: issue.message, ...keys } }];
}

/** Read stored or imported data against its schema: every departure from the shape is a refusal `shape` that names its place. */
export function readShape<T>(schema: z.ZodType<T>, data: unknown): Decision<T> {
  const read = schema.safeParse(data);
  return read.success ? accept(read.data) : refuse(...read.error.issues.flatMap((issue) => refusalsOf(issue, [])));
}
