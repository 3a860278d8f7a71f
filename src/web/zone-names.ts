import type { Bilingual, Lang } from '../kernel/bilingual.ts';

/** The first part of the name of a zone, in words. */
export const CONTINENTS: Readonly<Record<string, Bilingual>> = {
  Africa: { fr: 'Afrique', en: 'Africa' },
  America: { fr: 'Amériques', en: 'Americas' },
  Antarctica: { fr: 'Antarctique', en: 'Antarctica' },
  Arctic: { fr: 'Arctique', en: 'Arctic' },
  Asia: { fr: 'Asie', en: 'Asia' },
  Atlantic: { fr: 'Atlantique', en: 'Atlantic' },
  Australia: { fr: 'Australie', en: 'Australia' },
  Europe: { fr: 'Europe', en: 'Europe' },
  Indian: { fr: 'Océan Indien', en: 'Indian Ocean' },
  Pacific: { fr: 'Pacifique', en: 'Pacific' },
};

/** Cities whose everyday name is not the one in the IANA name; `en` only where English has another too. */
const CITIES: Readonly<Record<string, { readonly fr: string; readonly en?: string }>> = {
  // The zone of Québec is named after Toronto: its readers look for their own city.
  'America/Toronto': { fr: 'Montréal, Québec, Toronto', en: 'Montréal, Québec City, Toronto' },
  'Africa/Addis_Ababa': { fr: 'Addis-Abeba' },
  'Africa/Algiers': { fr: 'Alger' },
  'Africa/Asmera': { fr: 'Asmara', en: 'Asmara' },
  'Africa/Cairo': { fr: 'Le Caire' },
  'Africa/Dar_es_Salaam': { fr: 'Dar es Salam' },
  'Africa/El_Aaiun': { fr: 'Laâyoune', en: 'Laayoune' },
  'Africa/Lome': { fr: 'Lomé', en: 'Lomé' },
  'Africa/Mogadishu': { fr: 'Mogadiscio' },
  'Africa/Ndjamena': { fr: 'N’Djamena', en: 'N’Djamena' },
  'Africa/Sao_Tome': { fr: 'São Tomé', en: 'São Tomé' },
  'America/Asuncion': { fr: 'Asunción', en: 'Asunción' },
  'America/Barbados': { fr: 'Bridgetown', en: 'Bridgetown' },
  'America/Bogota': { fr: 'Bogota', en: 'Bogotá' },
  'America/Cancun': { fr: 'Cancún', en: 'Cancún' },
  'America/Cayman': { fr: 'George Town', en: 'George Town' },
  'America/Guatemala': { fr: 'Guatemala', en: 'Guatemala City' },
  'America/Guyana': { fr: 'Georgetown', en: 'Georgetown' },
  'America/Havana': { fr: 'La Havane' },
  'America/Jamaica': { fr: 'Kingston', en: 'Kingston' },
  'America/Martinique': { fr: 'Fort-de-France', en: 'Fort-de-France' },
  'America/Merida': { fr: 'Mérida', en: 'Mérida' },
  'America/Mexico_City': { fr: 'Mexico' },
  'America/Panama': { fr: 'Panama', en: 'Panama City' },
  'America/Santo_Domingo': { fr: 'Saint-Domingue' },
  'America/Sao_Paulo': { fr: 'São Paulo', en: 'São Paulo' },
  'America/St_Johns': { fr: 'St. John’s', en: 'St. John’s' },
  'Asia/Baghdad': { fr: 'Bagdad' },
  'Asia/Beirut': { fr: 'Beyrouth' },
  'Asia/Calcutta': { fr: 'Calcutta, New Delhi', en: 'Kolkata, New Delhi' },
  'Asia/Damascus': { fr: 'Damas' },
  'Asia/Dhaka': { fr: 'Dacca' },
  'Asia/Dubai': { fr: 'Dubaï' },
  'Asia/Jerusalem': { fr: 'Jérusalem' },
  'Asia/Kabul': { fr: 'Kaboul' },
  'Asia/Katmandu': { fr: 'Katmandou', en: 'Kathmandu' },
  'Asia/Kuwait': { fr: 'Koweït', en: 'Kuwait City' },
  'Asia/Manila': { fr: 'Manille' },
  'Asia/Muscat': { fr: 'Mascate' },
  'Asia/Nicosia': { fr: 'Nicosie' },
  'Asia/Rangoon': { fr: 'Rangoun', en: 'Yangon' },
  'Asia/Riyadh': { fr: 'Riyad' },
  'Asia/Saigon': { fr: 'Hô Chi Minh-Ville', en: 'Ho Chi Minh City' },
  'Asia/Seoul': { fr: 'Séoul' },
  'Asia/Shanghai': { fr: 'Pékin, Shanghai', en: 'Beijing, Shanghai' },
  'Asia/Singapore': { fr: 'Singapour' },
  'Asia/Tashkent': { fr: 'Tachkent' },
  'Asia/Tbilisi': { fr: 'Tbilissi' },
  'Asia/Tehran': { fr: 'Téhéran' },
  'Asia/Ulaanbaatar': { fr: 'Oulan-Bator' },
  'Asia/Yerevan': { fr: 'Erevan' },
  'Atlantic/Azores': { fr: 'Açores' },
  'Atlantic/Bermuda': { fr: 'Hamilton', en: 'Hamilton' },
  'Atlantic/Canary': { fr: 'Canaries', en: 'Canary Islands' },
  'Atlantic/Cape_Verde': { fr: 'Praia', en: 'Praia' },
  'Atlantic/Faeroe': { fr: 'Tórshavn', en: 'Tórshavn' },
  'Atlantic/Reykjavik': { fr: 'Reykjavik', en: 'Reykjavík' },
  'Europe/Athens': { fr: 'Athènes' },
  'Europe/Brussels': { fr: 'Bruxelles' },
  'Europe/Bucharest': { fr: 'Bucarest' },
  'Europe/Copenhagen': { fr: 'Copenhague' },
  'Europe/Kiev': { fr: 'Kiev', en: 'Kyiv' },
  'Europe/Lisbon': { fr: 'Lisbonne' },
  'Europe/London': { fr: 'Londres' },
  'Europe/Malta': { fr: 'La Valette', en: 'Valletta' },
  'Europe/Moscow': { fr: 'Moscou' },
  'Europe/San_Marino': { fr: 'Saint-Marin' },
  'Europe/Vatican': { fr: 'Vatican', en: 'Vatican City' },
  'Europe/Vienna': { fr: 'Vienne' },
  'Europe/Warsaw': { fr: 'Varsovie' },
  'Indian/Mauritius': { fr: 'Port-Louis', en: 'Port Louis' },
  'Indian/Reunion': { fr: 'Saint-Denis', en: 'Saint-Denis' },
  'Pacific/Tahiti': { fr: 'Papeete', en: 'Papeete' },
};

/** The name by which the runtime lists a zone that goes by several (Asia/Kolkata, Asia/Calcutta); null where nobody knows it. */
export function listedZone(zone: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** « Londres », “London”: the city, or island, after which a zone is named; « Knox, Indiana » where its name has three parts. */
export function zoneCity(name: string, lang: Lang): string {
  const zone = listedZone(name) ?? name;
  const known = CITIES[zone];
  if (known?.fr !== undefined && lang === 'fr') return known.fr;
  if (known?.en !== undefined) return known.en;
  const [, region = '', city] = zone.replaceAll('_', ' ').split('/');
  return city === undefined || region === 'Argentina' ? (city ?? region) : `${city}, ${region}`;
}
