import type { Tx } from '../../db/kysely.ts';
import { statement } from '../../db/statement.ts';
import type { Bilingual } from '../../kernel/bilingual.ts';
import { marksOf, type Presence } from '../../kernel/presence.ts';
import { type Near, windowOf } from './near.ts';

/** Something that a partner who shares plans near: no number, nobody, nothing that leads to its page. */
export interface SharedNear extends Pick<Near, 'record' | 'register' | 'title' | 'from' | 'until' | 'places' | 'marks'> {
  readonly organisation: Bilingual;
}

/** What partners who share with the organisation plan near, for its staff; `most` at most, the first in time. */
export async function sharedNear(tx: Tx, asked: Presence, most: number): Promise<readonly SharedNear[]> {
  // Territories and people are each organisation's own.
  const marks = marksOf({ places: asked.places, parties: [] });
  if (marks.length === 0) return [];
  const { first, last, furthest } = windowOf(asked);
  const rows = await statement<Omit<SharedNear, 'organisation'> & { readonly nameFr: string; readonly nameEn: string }>`
    select s.record, s.register, s.title, s.from_day as "from", s.until_day as until, s.places, s.marked as marks,
           o.short_name_fr as "nameFr", o.short_name_en as "nameEn"
      from shared_presences_near(${marks}::text[], ${first}::date, ${last}::date, ${furthest}::date, ${most}) s join organisation o on o.id = s.host
     order by s.from_day, s.record`.execute(tx);
  return rows.map(({ nameFr, nameEn, ...near }) => ({ ...near, organisation: { fr: nameFr, en: nameEn } }));
}
