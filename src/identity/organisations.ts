import type { Tx } from '../db/kysely.ts';
import type { Org } from '../kernel/actor.ts';

/** Address, telephone, hours: shown in the footer, never filtered on. */
export interface OrgDetails {
  readonly address?: readonly string[];
  readonly phone?: string;
  readonly hours?: { readonly fr: string; readonly en: string };
  readonly email?: string;
}

export interface Organisation extends Org {
  readonly details: OrgDetails;
}

export async function loadOrganisations(tx: Tx): Promise<readonly Organisation[]> {
  const rows = await tx.selectFrom('organisation').selectAll().orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    name: { fr: row.nameFr, en: row.nameEn },
    shortName: { fr: row.shortNameFr, en: row.shortNameEn },
    theme: row.theme === 'ville' ? 'ville' : 'ministere',
    fictional: row.fictional,
    fiscalStart: row.fiscalStart,
    timeZone: row.timeZone,
    // Written by `loadOrganisation` from data that was checked there.
    details: row.details as OrgDetails,
  }));
}

/** Makes an organisation, or refreshes what the reference data says of it. Run as owner. */
export async function saveOrganisation(
  tx: Tx,
  { id, slug, name, shortName, theme, fictional, fiscalStart, timeZone, details }: Organisation,
): Promise<void> {
  const row = {
    slug,
    nameFr: name.fr,
    nameEn: name.en,
    shortNameFr: shortName.fr,
    shortNameEn: shortName.en,
    theme,
    fictional,
    fiscalStart,
    timeZone,
  };
  const shown = { ...row, details: JSON.stringify(details) };
  await tx
    .insertInto('organisation')
    .values({ id, ...shown })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(shown))
    .execute();
}
