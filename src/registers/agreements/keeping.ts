import type { Json } from '../../journal/canonical.ts';
import type { Changes } from '../../journal/write.ts';
import { type Act, keep } from '../../keep/keep.ts';
import { accept, type Decision, FORBIDDEN, NOT_FOUND, refuse } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import { audienceOf } from '../../kernel/visibility.ts';
import { lockSpine, nameReaders, openAudience, type Spine } from '../../records/spine.ts';
import type { Visit } from '../../web/visit.ts';
import { type Agreement, facts } from './rules.ts';
import type { State } from './states/rules.ts';
import { loadAgreement, moveHanging, rowOfAgreement, saveParties, updateAgreement } from './store/agreement.ts';
import type { On } from './store/hanging.ts';

/** Who acts, and when: all that an act asks of a request. */
export type Acting = Pick<Visit, 'tx' | 'org' | 'actor' | 'now' | 'newest' | 'today'>;

export interface Loaded {
  readonly spine: Spine;
  readonly agreement: Agreement;
}

/** An agreement to change, locked: refuses what the actor cannot see, or may not do by `may`. */
export async function loadForChange(visit: Acting, id: string, may: (spine: Spine) => boolean): Promise<Decision<Loaded>> {
  const spine = await lockSpine(visit.tx, visit.org.id, id, 'agreements');
  const row = spine ? await loadAgreement(visit.tx, visit.org.id, id) : null;
  if (!spine || !row) return refuse(NOT_FOUND);
  if (!may(spine)) return refuse(FORBIDDEN);
  // The state of an agreement's spine is only ever written by this slice.
  return accept({ spine, agreement: { ...row, state: spine.state as State } });
}

/** What hangs on the agreement is read by those who read it. */
export const on = (visit: Acting, spine: Omit<Spine, 'version'>): On => ({
  org: visit.org.id,
  agreement: spine.id,
  audience: audienceOf(spine.visibility, spine),
});

export interface Kept {
  readonly verb: string;
  readonly record: Omit<Spine, 'version'>;
  /** Version that it was decided on; null for a new one. */
  readonly version: number | null;
  readonly before: { readonly spine: Spine; readonly agreement: Agreement } | null;
  readonly after: Agreement;
  /** What changed beside its own fields: a text, an obligation. */
  readonly besides?: Changes;
}

/** What an act on an agreement leaves: its facts, and what the search finds. */
export const actOf = ({ verb, record, version, before, after, besides = {} }: Kept): Act => ({
  verb,
  record,
  version,
  wasPublic: before?.spine.visibility === 'public',
  changes: { ...changesOf(before, record, after), ...besides },
  facts: facts(record.id, after),
  search: {
    detail: after.official ?? '',
    body: [
      after.official ?? '',
      after.titleEn,
      after.subject,
      after.ministries,
      ...after.parties.flatMap(({ nameFr, nameEn }) => (nameFr === nameEn ? [nameFr] : [nameFr, nameEn])),
    ].join(' '),
  },
});

/** Keeps an act: the agreement's own rows, then spine, journal and facts. */
export async function store(visit: Acting, kept: Kept): Promise<void> {
  const { tx, org, actor } = visit;
  const { record, before, after } = kept;
  const audience = audienceOf(record.visibility, record);
  const moved = before === null || audienceOf(before.spine.visibility, before.spine) !== audience;
  if (moved) await openAudience(tx, audience);
  const act = actOf(kept);
  if (before) await updateAgreement(tx, org.id, record.id, audience, after);
  await keep(tx, actor, visit.newest, visit.now, before ? act : { ...act, own: rowOfAgreement(org.id, record.id, audience, after) });
  if (before && moved) await moveHanging(tx, org.id, record.id, audience);
  if (JSON.stringify(before?.agreement.parties ?? []) !== JSON.stringify(after.parties)) {
    const ids = after.parties.map(() => newId());
    await saveParties(tx, org.id, record.id, audience, after.parties, ids);
  }
  if (moved && audience.startsWith('named:') && actor.account) await nameReaders(tx, org.id, record.id, [actor.account]);
}

/** Fields that differ, for the journal. Lists are compared by what they hold. */
export function changesOf(before: Loaded | null, record: Omit<Spine, 'version'>, after: Agreement): Changes {
  const said = (spine: Omit<Spine, 'version'>, agreement: Agreement) => ({
    ...agreement,
    title: spine.title,
    visibility: spine.visibility,
  });
  const old: Readonly<Record<string, unknown>> = before ? said(before.spine, before.agreement) : {};
  return Object.fromEntries(
    Object.entries(said(record, after))
      .filter(([name, value]) => JSON.stringify(old[name] ?? null) !== JSON.stringify(value ?? null))
      .filter(([name, value]) => before !== null || !isNothing(value) || name === 'state')
      // An agreement is plain data: strings, numbers, booleans, lists of them and of such records.
      .map(([name, value]): [string, [Json, Json]] => [name, [(old[name] ?? null) as Json, (value ?? null) as unknown as Json]]),
  );
}

/** Of a new file, what was left empty is not told. */
const isNothing = (value: unknown): boolean =>
  value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);
