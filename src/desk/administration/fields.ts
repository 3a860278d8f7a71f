import { z } from 'zod';
import { ROLES } from '../../kernel/actor.ts';
import { LANGS } from '../../kernel/bilingual.ts';
import { isDay } from '../../kernel/day.ts';
import { UNIT_KINDS_HERE } from './rules.ts';

const day = z.iso.date({ error: 'notADate', abort: true }).refine(isDay, { error: 'notADate' });
const unit = z.uuid({ error: 'unknownChoice' }).optional();

export const roleFields = z.object({ role: z.enum(ROLES), unit });

export const invitationFields = z.object({
  email: z.email({ error: 'notAnEmail' }).max(254),
  name: z.string().min(1).max(200),
  lang: z.enum(LANGS).default('fr'),
  roles: z.array(z.enum(ROLES)).min(1),
  unit,
});
/** Who takes over; needed only where there is something to take over. */
export const leavingFields = z.object({ heir: z.uuid({ error: 'unknownChoice' }).optional() });

export const unitFields = z.object({
  kind: z.enum(UNIT_KINDS_HERE),
  nameFr: z.string().min(2).max(200),
  nameEn: z.string().min(2).max(200),
});

export const priorityFields = z.object({
  /** `territory:FR`, `territory:europe`, `sector:aerospatiale`. */
  what: z.string().regex(/^(territory|sector):[\w-]{1,60}$/, { error: 'unknownChoice' }),
  since: day,
  until: day.optional(),
  source: z.string().min(3).max(500),
});
export const priorityEndFields = z.object({ until: day });

export const wordFields = z.object({ labelFr: z.string().min(1).max(200), labelEn: z.string().min(1).max(200) });

export type InvitationFields = z.infer<typeof invitationFields>;
export type UnitFields = z.infer<typeof unitFields>;
export type PriorityFields = z.infer<typeof priorityFields>;
export type WordFields = z.infer<typeof wordFields>;

export const factorRolesFields = z.object({ roles: z.array(z.enum(ROLES)) });
