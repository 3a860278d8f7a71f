import { z } from 'zod';
import type { Bilingual } from '../../../kernel/bilingual.ts';
import { type Agreement, PARTY_KINDS, type PartyKind } from '../rules.ts';

export const GOVERNED = ['authorisation', 'endorsement', 'approval', 'tabling', 'debate', 'urgency'] as const;

/** A rule of law or of the house, as dated data: it counts from its day until a later row of its code. */
export interface LegalRule {
  readonly code: string;
  readonly validFrom: string;
  readonly act: (typeof GOVERNED)[number];
  /** Whose authorisation is needed: a code of the vocabulary agreementAuthority; null: anyone's. */
  readonly authority: string | null;
  /** Kinds of agreements and of counterparts that it is for; empty: all. */
  readonly kinds: readonly string[];
  readonly parties: readonly PartyKind[];
  /** Calendar days. */
  readonly days: number | null;
  /** How it is named: « l’article 23 de la Loi… (RLRQ, c. M-25.1.1) ». */
  readonly article: Bilingual;
  readonly says: Bilingual;
  readonly source: string;
  /** Was the text of the rule itself read? Otherwise it is still to be confirmed. */
  readonly verified: boolean;
}

/** The rules for an act as they stand on a day: of each code, the latest that had come by then. */
export function inForceOn(rules: readonly LegalRule[], act: LegalRule['act'], day: string): readonly LegalRule[] {
  const latest = new Map<string, LegalRule>();
  for (const rule of rules) {
    const known = latest.get(rule.code);
    if (rule.validFrom <= day && (!known || known.validFrom < rule.validFrom)) latest.set(rule.code, rule);
  }
  return [...latest.values()].filter((rule) => rule.act === act);
}

/** Is the agreement one that the rule is for? */
export const appliesTo = ({ kinds, parties }: LegalRule, agreement: Pick<Agreement, 'kind' | 'parties'>): boolean =>
  (kinds.length === 0 || kinds.includes(agreement.kind)) &&
  (parties.length === 0 || agreement.parties.some(({ kind }) => parties.includes(kind)));

const words = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });

/** A file of rules of data/agreements. */
export const rulesSchema = z.strictObject({
  rules: z.array(
    z.strictObject({
      code: z.string().min(1),
      validFrom: z.iso.date(),
      act: z.enum(GOVERNED),
      authority: z.string().nullable().default(null),
      kinds: z.array(z.string()).default([]),
      parties: z.array(z.enum(PARTY_KINDS)).default([]),
      days: z.int().min(1).max(400).nullable().default(null),
      article: words,
      says: words,
      source: z.string().min(1),
      verified: z.boolean(),
    }),
  ),
});
