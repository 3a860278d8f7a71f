import type { Org } from '../../kernel/actor.ts';

/** An act on a record, as the journal holds it. */
export interface Told {
  readonly register: string;
  readonly verb: string;
  /** Null: a quarter of missions that was published, which has a key and no record. */
  readonly record: string | null;
  /** Number of the record, or key of the quarter. */
  readonly number: string;
  readonly at: Temporal.Instant;
}

/** The body of a message in the form of Standard Webhooks: ids alone, no name and no title. */
export const bodyOf = (org: Pick<Org, 'slug' | 'fictional'>, { register, verb, record, number, at }: Told): string =>
  JSON.stringify({
    type: `${register}.${verb}`,
    timestamp: at.toString(),
    data: { organisation: org.slug, register, id: record, number, ...(org.fictional ? { fictional: true } : {}) },
  });

/** What the message of a trial is called. */
export const TRIAL = 'webhook.trial';

/** The body of a trial that an administrator asked for. */
export const trialBody = (org: Pick<Org, 'slug' | 'fictional'>, at: Temporal.Instant): string =>
  JSON.stringify({
    type: TRIAL,
    timestamp: at.toString(),
    data: { organisation: org.slug, ...(org.fictional ? { fictional: true } : {}) },
  });
