import type { Refusal } from '../../../kernel/decision.ts';
import type { Visit } from '../../../web/visit.ts';
import type { ActForm } from './act-forms.ts';

/** An act that was refused: its form comes back as it was typed. `part`: what it was about, where it is not the agreement. */
export interface Refused {
  readonly act?: ActForm;
  readonly part?: string;
  readonly refusals: readonly Refusal[];
}

/** What was typed, so that a refused form loses nothing. */
export const typedIn = (visit: Visit): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.keys(visit.form.values).map((name) => [name, visit.form.get(name)]));
