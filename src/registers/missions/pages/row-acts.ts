import type { z } from 'zod';
import { type Decision, FORBIDDEN, type Refusal } from '../../../kernel/decision.ts';
import type { FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { notFound, type Reply, redirect, refused } from '../../../web/reply.ts';
import type { Visit } from '../../../web/visit.ts';
import { bodyFields, costFields, participantFields, stopFields } from '../fields.ts';
import { mayChange } from '../policy.ts';
import { REFUSAL_WORDS } from '../refusals.ts';
import { type List, putBody, putCost, putParticipant, putStop, removeRow } from '../rows.ts';
import { load } from './load.ts';

/** A form of a row that was refused, to be shown again. */
export interface Typed {
  readonly list: List;
  /** The row it was about; null for a new one. */
  readonly row: string | null;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: FieldErrors;
}

export const SCHEMAS = {
  participants: participantFields,
  stops: stopFields,
  bodies: bodyFields,
  costs: costFields,
} as const satisfies Record<List, z.ZodObject>;

/** Rows as their addresses say them. */
export const ROW_NOUNS = { participants: 'personnes', stops: 'etapes', bodies: 'organismes', costs: 'couts' } as const satisfies Record<
  List,
  string
>;

type Show = (visit: Visit, typed: Typed) => Promise<Reply>;

/** What a form of a row said, as it was typed. */
export const typedOf = (visit: Visit, list: List, row: string | null, refusals: readonly Refusal[]): Typed => ({
  list,
  row,
  values: Object.fromEntries(Object.keys(SCHEMAS[list].shape).map((name) => [name, visit.form.get(name)])),
  errors: errorsOf(refusals, visit.lang, REFUSAL_WORDS),
});

/** Whoever may not change the mission is told so before his form is read. */
async function forbidden(visit: Visit): Promise<Reply | null> {
  const loaded = await load(visit);
  if (!loaded) return notFound;
  return mayChange(visit.actor, loaded.spine) ? null : refused(FORBIDDEN);
}

/** Adds a row, or writes over the one of the address; shows the page again with what was refused. */
export const putRow =
  (list: List, show: Show, back: (visit: Visit, id: string) => string) =>
  async (visit: Visit): Promise<Reply> => {
    const { id = '', ligne: row = null } = visit.params;
    const no = await forbidden(visit);
    if (no) return no;
    const version = row === null ? undefined : Number(visit.form.get('_version'));
    const done = await put(visit, list, id, row, version);
    return done.ok ? redirect(back(visit, id)) : again(visit, list, row, done.refusals, show);
  };

async function put(visit: Visit, list: List, id: string, row: string | null, version: number | undefined): Promise<Decision<string>> {
  const { form } = visit;
  switch (list) {
    case 'participants': {
      const read = readFields(participantFields, form);
      return read.ok ? putParticipant(visit, id, row, read.value, version) : read;
    }
    case 'stops': {
      const read = readFields(stopFields, form);
      return read.ok ? putStop(visit, id, row, read.value, version) : read;
    }
    case 'bodies': {
      const read = readFields(bodyFields, form);
      return read.ok ? putBody(visit, id, row, read.value, version) : read;
    }
    case 'costs': {
      const read = readFields(costFields, form);
      return read.ok ? putCost(visit, id, row, read.value, version) : read;
    }
  }
}

/** Takes the row of the address away. */
export const dropRow =
  (list: List, show: Show, back: (visit: Visit, id: string) => string) =>
  async (visit: Visit): Promise<Reply> => {
    const { id = '', ligne = '' } = visit.params;
    const done = await removeRow(visit, id, list, ligne);
    return done.ok ? redirect(back(visit, id)) : again(visit, list, null, done.refusals, show);
  };

function again(visit: Visit, list: List, row: string | null, refusals: readonly Refusal[], show: Show): Promise<Reply> | Reply {
  if (refusals.some(({ id }) => id === 'forbidden' || id === 'notFound')) return refused(...refusals);
  return show(visit, typedOf(visit, list, row, refusals));
}
