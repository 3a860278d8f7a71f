import { loadSpine } from '../../../records/spine.ts';
import { countryName } from '../../../web/countries.ts';
import { notFound, type Reply } from '../../../web/reply.ts';
import type { Visit } from '../../../web/visit.ts';
import { isOpen, nameOf } from '../rules.ts';
import { loadContact } from '../store/contact.ts';
import { loadRoles } from '../store/roles.ts';
import { vcardOf } from '../vcard.ts';

/** A contact as a card for an address book; `version=3` for what reads nothing newer. */
export async function contactCard(visit: Visit): Promise<Reply> {
  const { tx, org, lang, today, query } = visit;
  const id = visit.params.id ?? '';
  const spine = await loadSpine(tx, org.id, id);
  const contact = spine?.register === 'contacts' ? await loadContact(tx, org.id, id) : null;
  if (!spine || !contact || contact.mergedInto !== null) return notFound;
  const role = contact.kind === 'person' ? (await loadRoles(tx, org.id, id)).find((one) => isOpen(one, today)) : undefined;
  const card = {
    ...contact,
    id,
    fullName: nameOf(contact),
    title: role?.title ?? '',
    body: role?.name ?? '',
    country: contact.country ? countryName(contact.country, lang) : '',
  };
  const body = vcardOf(card, query.get('version') === '3' ? '3.0' : '4.0');
  return { kind: 'file', type: 'text/vcard; charset=utf-8', name: `${org.slug}-${spine.number}.vcf`, body };
}
