import { z } from 'zod';
import { LANGS } from '../../kernel/bilingual.ts';
import { isDay } from '../../kernel/day.ts';
import { ROLES_OF_SERVICES } from './rules.ts';

export const serviceFields = z.object({
  name: z.string().min(2).max(200),
  purpose: z.string().min(3).max(300),
  lang: z.enum(LANGS).default('fr'),
  roles: z.array(z.enum(ROLES_OF_SERVICES)).min(1),
  unit: z.uuid({ error: 'unknownChoice' }).optional(),
});
export type ServiceFields = z.infer<typeof serviceFields>;

export const keyFields = z.object({
  name: z.string().min(2).max(100),
  /** Checked by the action: the scopes are those of the programming interface. */
  scopes: z.array(z.string().max(40)).min(1).max(20),
  /** Last day on which the key opens anything. */
  until: z.iso.date({ error: 'notADate', abort: true }).refine(isDay, { error: 'notADate' }),
});
export type KeyFields = z.infer<typeof keyFields>;
