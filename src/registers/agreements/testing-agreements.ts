import type { Database } from '../../db/transaction.ts';
import type { Org } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { type AgreementFields, agreementFields } from './fields.ts';
import type { LegalRule } from './law/rules.ts';
import { addRules } from './store/law.ts';

const both = (text: string) => ({ fr: text, en: text });
const rule = (code: string, act: LegalRule['act'], more: Partial<LegalRule>): LegalRule => ({
  code,
  act,
  validFrom: '2002-01-01',
  authority: null,
  kinds: [],
  parties: [],
  days: null,
  article: both(`article fictif ${code}`),
  says: both('Règle fictive.'),
  source: 'Fictive',
  verified: false,
  ...more,
});

/** Fictional rules of a ministry. */
export const MINISTRY: readonly LegalRule[] = [
  rule('signing', 'authorisation', { authority: 'minister', kinds: ['international'] }),
  rule('endorsing', 'endorsement', { kinds: ['international'] }),
  rule('tabling', 'tabling', {}),
  rule('approving', 'approval', {}),
  rule('debating', 'debate', { days: 10 }),
  rule('urging', 'urgency', { days: 30 }),
];

/** Fictional rules of a city. */
export const CITY: readonly LegalRule[] = [
  rule('foreign', 'authorisation', { authority: 'minister', parties: ['state', 'subnational', 'internationalOrganisation'] }),
  rule('canada', 'authorisation', { authority: 'government', parties: ['canadianGovernment'] }),
];

/** The lists that agreements need, and the rules of the organisation. */
export async function addLists(db: Database, org: Org, rules: readonly LegalRule[]): Promise<void> {
  const lists = {
    agreementKind: ['international', 'nonBinding'],
    agreementNature: ['arm', 'socialSecurity', 'cooperation', 'other'],
    agreementAuthority: ['minister', 'government', 'council'],
    sector: ['energie', 'culture'],
  };
  await db.asOwner(async (tx) => {
    await tx
      .insertInto('vocabulary')
      .values(
        Object.entries(lists).flatMap(([list, codes]) =>
          codes.map((code) => ({ org: org.id, list, code, labelFr: `${code} (fr)`, labelEn: `${code} (en)` })),
        ),
      )
      .execute();
    await addRules(tx, org.id, rules);
  });
}

/** What is written of a fictional agreement with a foreign government. */
export const fictional = (change: Partial<AgreementFields> = {}): AgreementFields => ({
  ...agreementFields.parse({
    title: 'Entente fictive de coopération',
    titleEn: 'Fictional cooperation agreement',
    kind: 'international',
    nature: 'cooperation',
    parties: [{ kind: 'state', nameFr: 'Gouvernement fictif', nameEn: 'Fictional government', country: 'FR' }],
  }),
  ...change,
});

/** A piece on file of an agreement. */
export async function addPiece(db: Database, org: Org, record: string): Promise<string> {
  const id = newId();
  const at = Temporal.Instant.from('2026-01-01T12:00:00Z');
  const [file, shared] = [newId(), { org: org.id, audience: 'org', at }];
  await db.asOwner(async (tx) => {
    await tx
      .insertInto('storedFile')
      .values({ ...shared, id: file, type: 'application/pdf', bytes: 1, sha256: '0'.repeat(64), scan: 'unscanned', scanFrom: at })
      .execute();
    await tx
      .insertInto('attachment')
      .values({ ...shared, id, record, title: 'Pièce fictive', classification: 'internal' })
      .execute();
    await tx
      .insertInto('attachmentVersion')
      .values({ ...shared, attachment: id, version: 1, file, name: 'piece.pdf' })
      .execute();
  });
  return id;
}
