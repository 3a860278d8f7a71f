import type { FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import type { Form } from '../../../web/form.ts';

/** Several forms of one page ask for the same things: the names of each begin with its own word, so that no two fields share an id. */
export const nameWithin = (prefix: string, name: string): string => (prefix === '' ? name : `${prefix}-${name}`);

/** Sent twice, a form acts once; each form of the page has a key of its own. */
export const keyOf = ({ fresh }: { readonly fresh: string }, { noun }: { readonly noun: string }): string => `${fresh}-${noun}`;

/** The form as its schema names its fields. */
export const within = (form: Form, prefix: string): Form =>
  prefix === ''
    ? form
    : { get: (name) => form.get(nameWithin(prefix, name)), all: (name) => form.all(nameWithin(prefix, name)), values: form.values };

/** Refusals by the names that the fields have on the page. */
export const errorsWithin = (errors: FieldErrors, prefix: string): FieldErrors =>
  Object.fromEntries(Object.entries(errors).map(([name, words]) => [name === '' ? '' : nameWithin(prefix, name), words]));
