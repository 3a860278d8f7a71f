import { z } from 'zod';
import type { Bilingual } from '../../kernel/bilingual.ts';
import { VISIBILITIES, type Visibility } from '../../kernel/visibility.ts';
import { loadSpine } from '../../records/spine.ts';
import { FIELD_WORDS } from '../../web/api/messages.ts';
import type { RawCall } from '../../web/api/route.ts';
import { COLUMN_HELP } from './column-messages.ts';
import { WORDS } from './messages.ts';
import { PARTY_KINDS } from './rules.ts';
import { STATES, type State } from './states/rules.ts';
import { loadAgreement } from './store/agreement.ts';
import type { FiledAgreement } from './store/files.ts';
import { eventsOf, findOpen, kinOf, openTexts, partiesOf } from './store/open.ts';

const day = z.iso.date().nullable();
const party = z.object({
  kind: z.enum(PARTY_KINDS),
  nameFr: z.string(),
  nameEn: z.string(),
  country: z.string().nullable(),
  contact: z.uuid().nullable().optional(),
});

/** What everybody may read of an agreement that is published, in a list too. Null: not yet, or not known. */
const listedFields = {
  id: z.uuid(),
  number: z.string(),
  official: z.string().nullable(),
  title: z.string(),
  titleEn: z.string(),
  state: z.enum(STATES),
  kind: z.string(),
  nature: z.string(),
  country: z.string().nullable(),
  sectors: z.array(z.string()),
  ministries: z.string(),
  important: z.boolean(),
  parties: z.array(party),
  signedOn: day,
  inForceOn: day,
  endsOn: day,
  tacit: z.boolean(),
  renewedOn: day,
  endedOn: day,
  denouncedOn: day,
  source: z.string(),
};
export const listed = z.object(listedFields);

export const agreement = z.object({
  ...listedFields,
  subject: z.string(),
  signedPlace: z.string(),
  signatories: z.string(),
  endorsedOn: day,
  endorsedReference: z.string(),
  tabledOn: day,
  approvedOn: day,
  amends: z.uuid().nullable(),
  succeeds: z.uuid().nullable(),
  events: z.array(z.object({ act: z.string(), on: z.iso.date(), until: day })),
  texts: z.array(z.object({ lang: z.string(), title: z.string(), authentic: z.boolean(), href: z.string().nullable() })),
  // With a key alone.
  version: z.int().optional(),
  visibility: z.enum(VISIBILITIES).optional(),
  unit: z.uuid().nullable().optional(),
  urgent: z.boolean().optional(),
  urgencyReason: z.string().optional(),
  noticeMonths: z.int().optional(),
});
type AgreementBody = z.input<typeof agreement>;

export const itemOf = (row: FiledAgreement): z.input<typeof listed> => ({
  id: row.id,
  number: row.number,
  official: row.official,
  title: row.title,
  titleEn: row.titleEn,
  state: row.state,
  kind: row.kind,
  nature: row.nature,
  country: row.country,
  sectors: [...row.sectors],
  ministries: row.ministries,
  important: row.important,
  parties: row.parties.map(({ kind, nameFr, nameEn, country }) => ({ kind, nameFr, nameEn, country })),
  signedOn: row.signedOn,
  inForceOn: row.inForceOn,
  endsOn: row.endsOn,
  tacit: row.tacit,
  renewedOn: row.renewedOn,
  endedOn: row.endedOn,
  denouncedOn: row.denouncedOn,
  source: row.source,
});

/** What the public may read of it; null unless it is published and was signed. */
async function openBody({ visit }: RawCall, id: string): Promise<AgreementBody | null> {
  const { tx, org } = visit;
  const found = await findOpen(tx, org.id, id);
  if (!found) return null;
  const { subject, signedPlace, signatories, endorsedOn, endorsedReference, tabledOn, approvedOn } = found;
  // Of one that is not published, not even that it is there.
  const kin = new Set((await kinOf(tx, org.id, found)).map((one) => one.id));
  const published = (named: string | null): string | null => (named !== null && kin.has(named) ? named : null);
  return {
    ...itemOf({ ...found, parties: (await partiesOf(tx, org.id, [id])).get(id) ?? [] }),
    ...{ subject, signedPlace, signatories, endorsedOn, endorsedReference, tabledOn, approvedOn },
    ...{ amends: published(found.amends), succeeds: published(found.succeeds) },
    ...(await besides(visit, id)),
  };
}

async function besides({ tx, org, paths, installation }: RawCall['visit'], id: string): Promise<Pick<AgreementBody, 'events' | 'texts'>> {
  const events = (await eventsOf(tx, org.id, [id])).get(id) ?? [];
  const texts = await openTexts(tx, org.id, id);
  return {
    events: events.map(({ act, on, until }) => ({ act, on, until })),
    texts: texts.map(({ lang, title, authentic, document }) => ({
      ...{ lang, title, authentic },
      href: document && `${installation.site}${paths.document(document.id)}`,
    })),
  };
}

/** An agreement as the caller may read it. */
export async function bodyOf(call: RawCall, id: string): Promise<AgreementBody | null> {
  if (!call.inside) return openBody(call, id);
  const { tx, org } = call.visit;
  const spine = await loadSpine(tx, org.id, id);
  const row = spine?.register === 'agreements' ? await loadAgreement(tx, org.id, id) : null;
  if (!spine || !row) return null;
  const { number, title, version, visibility, unit } = spine;
  // Only actions of the slice write the state of an agreement's spine.
  const state = spine.state as State;
  const { tablingNote: _note, sittingResumesOn: _sitting, unanimous: _unanimous, reason: _reason, steps: _steps, ...fields } = row;
  const { authorisations: _authorisations, renewals: _renewals, parties, sectors, ...said } = fields;
  return {
    ...said,
    ...{ id, number, title, state, version, unit },
    // The form of an agreement offers these alone.
    visibility: visibility as Visibility,
    sectors: [...sectors],
    parties: parties.map((one) => ({ ...one })),
    ...(await besides(call.visit, id)),
  };
}

export const words: Readonly<Record<string, Bilingual>> = {
  ...FIELD_WORDS,
  ...COLUMN_HELP,
  parties: { fr: 'Autres parties', en: 'Other parties' },
  nameFr: WORDS.partyName,
  nameEn: WORDS.partyNameEn,
  contact: { fr: 'La partie au registre des contacts', en: 'The party in the register of contacts' },
  kind: { fr: 'Genre, code de la liste de l’organisation', en: 'Kind, code of the organisation’s list' },
  nature: { fr: 'Nature, code de la liste de l’organisation', en: 'Nature, code of the organisation’s list' },
  events: { fr: 'Actes de sa vie, dans l’ordre', en: 'Acts of its life, in order' },
  act: { fr: 'Acte', en: 'Act' },
  until: { fr: 'Nouveau terme, après un renouvellement', en: 'New term, after a renewal' },
  texts: { fr: 'Textes, par langue', en: 'Texts, by language' },
  lang: { fr: 'Langue', en: 'Language' },
  authentic: { fr: 'Ce texte fait foi', en: 'This text is authentic' },
  href: { fr: 'Où le télécharger; null s’il n’est pas diffusé', en: 'Where to download it; null where it is not published' },
  q: { fr: 'Mots cherchés', en: 'Words to search for' },
  sector: { fr: 'Secteur, code de la liste', en: 'Sector, code of the list' },
  year: { fr: 'Année de signature, ou «\u00a0unknown\u00a0»', en: 'Year of signature, or “unknown”' },
  sort: {
    fr: 'Ordre\u00a0: signées en dernier, signées en premier, terme le plus proche',
    en: 'Order: signed last, signed first, nearest term',
  },
};

export const params = { id: { says: FIELD_WORDS.id, example: '01a2b3c4-0000-7000-8000-000000000006', uuid: true } };

export const exampleItem: z.input<typeof listed> = {
  id: params.id.example,
  number: 'E-2019-0004',
  official: '2019-04',
  title: 'Entente fictive de coopération en recherche',
  titleEn: 'Fictional agreement on research cooperation',
  state: 'inForce',
  kind: 'international',
  nature: 'cooperation',
  country: 'FR',
  sectors: [],
  ministries: '',
  important: false,
  parties: [{ kind: 'state', nameFr: 'France', nameEn: 'France', country: 'FR' }],
  signedOn: '2019-05-06',
  inForceOn: '2019-09-01',
  endsOn: '2029-08-31',
  tacit: true,
  renewedOn: null,
  endedOn: null,
  denouncedOn: null,
  source: '',
};

export const example: AgreementBody = {
  ...exampleItem,
  subject: 'Objet fictif',
  signedPlace: 'Québec',
  signatories: '',
  endorsedOn: null,
  endorsedReference: '',
  tabledOn: null,
  approvedOn: null,
  amends: null,
  succeeds: null,
  events: [
    { act: 'sign', on: '2019-05-06', until: null },
    { act: 'enterForce', on: '2019-09-01', until: null },
  ],
  texts: [{ lang: 'fr', title: 'Entente fictive', authentic: true, href: null }],
  version: 4,
  visibility: 'public',
  unit: null,
  urgent: false,
  urgencyReason: '',
  noticeMonths: 6,
};
