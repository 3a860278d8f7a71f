import { z } from 'zod';
import { COMMON, DAY, LINE, TIME } from '../shared/fields.ts';
import { ANSWERS } from './rules.ts';

/** The one shape of an event with guests; its title is the name of the event. */
export const eventFields = z.object({
  ...COMMON,
  on: DAY,
  starts: TIME.optional(),
  ends: TIME.optional(),
  venue: LINE,
  answerBy: DAY.optional(),
  visit: z.uuid({ error: 'unknownChoice' }).optional(),
  note: z.string().max(20_000).default(''),
});
export type EventFields = z.infer<typeof eventFields>;

export const guestFields = z.object({
  /** Left out, a contact gives its own. */
  name: LINE,
  function: LINE,
  body: LINE,
  contact: z.string().max(220).optional(),
  seat: LINE,
  needs: z.string().max(2000).default(''),
  answer: z.enum(ANSWERS).default('none'),
  delegate: LINE,
});
export type GuestFields = z.infer<typeof guestFields>;

export const linesFields = z.object({ lines: z.string().min(1).max(60_000) });
export const answerFields = z.object({ answer: z.enum(ANSWERS) });
