import { fold } from '../../kernel/text.ts';
import type { ImportColumn } from '../../web/importer.ts';

/** Other heads under which fields come in files of other systems. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  number: ['no', 'numero', 'no de fiche', 'record number'],
  key: ['cle', 'cle externe', 'identifiant externe', 'external id', 'external key', 'ref', 'reference'],
  given: ['prenom', 'first name', 'firstname', 'given name'],
  family: ['nom de famille', 'last name', 'lastname', 'surname', 'family name'],
  name: ['organisme', 'organisation', 'organization', 'nom de l’organisme', 'company', 'entreprise'],
  email: ['courriel', 'adresse courriel', 'e-mail', 'mail', 'adresse electronique'],
  phone: ['telephone', 'tel', 'phone number'],
  country: ['pays'],
  countries: ['pays', 'countries', 'country'],
  sectors: ['secteur', 'secteurs', 'sector', 'sectors'],
  on: ['date', 'jour', 'day'],
  title: ['titre', 'objet', 'title', 'subject'],
  participants: ['personnes rencontrees', 'participants', 'people met'],
  party: ['beneficiaire', 'recipient'],
  indicator: ['indicateur', 'no indicateur'],
  year: ['exercice', 'annee', 'fiscal year'],
};

const spelled = (text: string): string =>
  fold(text)
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();

/** For each header the column that it most likely means, '' when none; a column is given once. The technical name wins over words. */
export function guess(headers: readonly string[], columns: readonly ImportColumn[]): readonly string[] {
  const taken = new Set<string>();
  const found = headers.map(() => '');
  const names = [
    (column: ImportColumn) => [column.id],
    (column: ImportColumn) => [column.label.fr, column.label.en],
    (column: ImportColumn) => ALSO[column.id] ?? [],
  ];
  for (const namesOf of names) {
    for (const [place, header] of headers.entries()) {
      if (found[place] !== '' || header === '') continue;
      const column = columns.find((one) => !taken.has(one.id) && namesOf(one).some((name) => spelled(name) === spelled(header)));
      if (!column) continue;
      taken.add(column.id);
      found[place] = column.id;
    }
  }
  return found;
}
