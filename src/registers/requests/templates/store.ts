import type { Tx } from '../../../db/kysely.ts';
import type { Lang } from '../../../kernel/bilingual.ts';
import { isId } from '../../../kernel/ids.ts';
import type { Kind } from '../rules.ts';
import type { TemplateFields } from './fields.ts';
import type { Purpose } from './rules.ts';

export interface Template extends TemplateFields {
  readonly id: string;
  /** ISO day since which nobody is offered it any more. */
  readonly endedOn: string | null;
}

const COLUMNS = ['id', 'kind', 'purpose', 'lang', 'category', 'name', 'body', 'endedOn'] as const;

/** Templates of the organisation: few. `offered`: those that nobody has withdrawn. */
export async function loadTemplates(tx: Tx, org: number, offered: boolean): Promise<readonly Template[]> {
  const rows = await tx
    .selectFrom('replyTemplate')
    .select(COLUMNS)
    .where('org', '=', org)
    .$if(offered, (query) => query.where('endedOn', 'is', null))
    .orderBy('kind')
    .orderBy('purpose')
    .orderBy('lang', 'desc')
    .orderBy('name')
    .orderBy('id')
    .execute();
  // Check constraints hold codes to the lists of rules.ts.
  return rows as readonly Template[];
}

export async function loadTemplate(tx: Tx, org: number, id: string): Promise<Template | null> {
  if (!isId(id)) return null;
  const row = await tx.selectFrom('replyTemplate').select(COLUMNS).where('org', '=', org).where('id', '=', id).executeTakeFirst();
  return (row as Template | undefined) ?? null; // as above
}

/** Those that are offered for one purpose. */
export const templatesOf = async (tx: Tx, org: number, kind: Kind, purpose: Purpose): Promise<readonly Template[]> =>
  (await loadTemplates(tx, org, true)).filter((one) => one.kind === kind && one.purpose === purpose);

/** Those for a letter: of the category of the request or of none; the person's language first. */
export async function templatesFor(
  tx: Tx,
  org: number,
  { kind, category, lang }: { readonly kind: Kind; readonly category: string; readonly lang: Lang },
  purpose: Purpose,
): Promise<readonly Template[]> {
  const all = (await templatesOf(tx, org, kind, purpose)).filter((one) => one.category === '' || one.category === category);
  return [...all.filter((one) => one.lang === lang), ...all.filter((one) => one.lang !== lang)];
}

export async function insertTemplate(tx: Tx, org: number, id: string, fields: TemplateFields): Promise<void> {
  await tx
    .insertInto('replyTemplate')
    .values({ org, id, ...fields })
    .execute();
}

export async function updateTemplate(
  tx: Tx,
  org: number,
  id: string,
  change: Partial<TemplateFields> | { readonly endedOn: string | null },
) {
  await tx.updateTable('replyTemplate').set(change).where('org', '=', org).where('id', '=', id).execute();
}
