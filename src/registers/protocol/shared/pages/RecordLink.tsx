import { Tag } from '../../../../ui/components/Tag.tsx';
import { type Visit, words } from '../../../../web/visit.ts';
import { SHARED } from '../../messages.ts';
import { titlesOf } from '../store.ts';

/** The name of a record, if whoever looks may see it. */
export const nameOf = async ({ tx, org }: Visit, id: string): Promise<string | null> => (await titlesOf(tx, org.id, [id])).get(id) ?? null;

/** Another record by its name, or the word that says that whoever looks may not know. */
export const RecordLink = ({ visit, href, name }: { visit: Visit; href: string; name: string | null }) =>
  name === null ? <Tag icon="lock">{words(visit, SHARED.hidden)}</Tag> : <a href={href}>{name}</a>;
