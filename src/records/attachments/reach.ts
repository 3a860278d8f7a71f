import type { Actor, Role } from '../../kernel/actor.ts';
import { accept, type Decision, refuse } from '../../kernel/decision.ts';
import type { Reach } from '../../kernel/visibility.ts';

/** Who reads an attachment: everyone once the record is published, those who read the record, or its unit. Never more than the record. */
export type AttachmentReach = 'public' | 'record' | 'unit';

/** Codes of the vocabulary `classification` that decide who reads; any other leaves the attachment to those who read the record. */
const REACHES: Readonly<Record<string, AttachmentReach>> = { public: 'public', confidential: 'unit' };

export const reachOf = (classification: string): AttachmentReach => REACHES[classification] ?? 'record';

/** What hangs on a record is read by those who read the record; what the public reads of it is the record alone. */
export const audienceInside = (audience: string): string => (audience === 'public' ? 'org' : audience);

/** The audience of an attachment; `audience` and `unit` are the record's. The same as `audience_attached` of migration 0160. */
export function audienceAttached(audience: string, reach: AttachmentReach, unit: string | null): string {
  if (reach === 'public') return audience;
  if (reach === 'unit' && unit !== null && (audience === 'public' || audience === 'org')) return `unit:${unit}`;
  return audienceInside(audience);
}

/** Who may put an attachment of a public record before the public: those who may publish records. */
const PUBLISHERS: readonly Role[] = ['administrator', 'planner', 'manager', 'officer', 'programmeOfficer'];

/** What citizens send in is for those who handle it: neither wider nor narrower. */
const CITIZENS: readonly Reach[] = ['staff', 'confidential'];

/** May an attachment of this record be classified so? `classification` is none that limits or opens what a citizen sent. */
export const fitsRecord = (classification: string, visibility: Reach): boolean =>
  reachOf(classification) === 'record' || !CITIZENS.includes(visibility);

/**
 * Whoever would make something confidential must go on reading it: he belongs to the unit of the record. A record that a unit or people
 * named read needs none: its attachments are as confidential as it is.
 */
export function whyNotReach(
  actor: Pick<Actor, 'units' | 'roles'>,
  classification: string,
  { visibility, unit }: { readonly visibility: Reach; readonly unit: string | null },
): Decision<AttachmentReach> {
  const reach = reachOf(classification);
  if (!fitsRecord(classification, visibility)) return refuse({ id: 'unknownChoice', field: 'classification' });
  if (reach === 'public' && !PUBLISHERS.some((role) => actor.roles.has(role)))
    return refuse({ id: 'publicNotYours', field: 'classification' });
  if (reach !== 'unit' || (visibility !== 'public' && visibility !== 'organisation')) return accept(reach);
  if (unit === null) return refuse({ id: 'confidentialNoUnit', field: 'classification' });
  return actor.units.includes(unit) ? accept(reach) : refuse({ id: 'confidentialOtherUnit', field: 'classification' });
}
