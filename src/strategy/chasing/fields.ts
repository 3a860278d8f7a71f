import { z } from 'zod';

/** The form of an owner and of what is expected. Numbers stay text: what they may be is said in words of their own. */
export const dutyFields = z.object({
  owner: z.uuid({ error: 'notAMember' }).optional(),
  everyDays: z.string().max(10).optional(),
  dueDate: z.string().max(4).optional(),
  dueMonth: z.string().max(2).optional(),
});
export type DutyFields = z.infer<typeof dutyFields>;
