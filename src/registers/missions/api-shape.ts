import { z } from 'zod';
import type { Bilingual } from '../../kernel/bilingual.ts';
import { VISIBILITIES, type Visibility } from '../../kernel/visibility.ts';
import { loadSpine } from '../../records/spine.ts';
import { FIELD_WORDS } from '../../web/api/messages.ts';
import type { RawCall } from '../../web/api/route.ts';
import { WORDS } from './messages.ts';
import { CATEGORIES, GROUP_IDS } from './rules/categories.ts';
import { totalOf } from './rules/costs.ts';
import { STAGES, TRAVEL_ROLES } from './rules/mission.ts';
import { STATES, type State } from './rules/states.ts';
import { loadMission } from './store.ts';
import type { ListedMission } from './store-list.ts';

const cents = z.int();
const category = z.enum(CATEGORIES as [(typeof CATEGORIES)[number]]);

export const mission = z.object({
  id: z.uuid(),
  number: z.string(),
  title: z.string(),
  version: z.int(),
  state: z.enum(STATES),
  from: z.iso.date(),
  until: z.iso.date(),
  purpose: z.string(),
  objectives: z.array(z.string()),
  visibility: z.enum(VISIBILITIES),
  unit: z.uuid().nullable(),
  participants: z.array(z.object({ id: z.uuid(), role: z.enum(TRAVEL_ROLES), name: z.string(), office: z.string() })),
  stops: z.array(z.object({ id: z.uuid(), city: z.string(), country: z.string(), from: z.iso.date(), until: z.iso.date() })),
  bodies: z.array(z.object({ id: z.uuid(), name: z.string(), share: z.int() })),
  ownShare: z.int(),
  costs: z.array(
    z.object({
      id: z.uuid(),
      stage: z.enum(STAGES),
      category,
      traveller: z.uuid().nullable(),
      on: z.iso.date(),
      until: z.iso.date().nullable(),
      description: z.string(),
      amount: z.int(),
      currency: z.string(),
      rate: z.string().nullable(),
      rateOn: z.iso.date().nullable(),
      rateSource: z.string(),
      cents,
      payer: z.uuid().nullable(),
      shared: z.boolean(),
    }),
  ),
  nils: z.array(z.enum(GROUP_IDS)),
  report: z.string(),
  results: z.string(),
  estimated: cents,
  actual: cents,
});
type MissionBody = z.input<typeof mission>;

export const listed = z.object({
  id: z.uuid(),
  number: z.string(),
  title: z.string(),
  state: z.enum(STATES),
  from: z.iso.date(),
  until: z.iso.date(),
  holders: z.array(z.string()),
  cities: z.array(z.string()),
  countries: z.array(z.string()),
  estimated: cents,
  actual: cents,
});

export async function bodyOf({ visit, inside }: RawCall, id: string): Promise<MissionBody | null> {
  const { tx, org } = visit;
  const spine = inside ? await loadSpine(tx, org.id, id) : null;
  const found = spine?.register === 'missions' ? await loadMission(tx, org.id, id) : null;
  if (!spine || !found) return null;
  const { from, until, purpose, ownShare, report, results } = found;
  return {
    id,
    number: spine.number,
    title: spine.title,
    version: spine.version,
    // Only actions.ts writes the state of a mission's spine; the form offers these visibilities alone.
    state: spine.state as State,
    visibility: spine.visibility as Visibility,
    unit: spine.unit,
    from,
    until,
    purpose,
    objectives: [...found.objectives],
    participants: found.participants.map(({ account: _account, ...row }) => row),
    stops: [...found.stops],
    bodies: [...found.bodies],
    ownShare,
    costs: [...found.costs],
    nils: GROUP_IDS.filter((group) => found.nils.includes(group)),
    report,
    results,
    estimated: totalOf(found, 'estimate'),
    actual: totalOf(found, 'actual'),
  };
}

export const itemOf = ({
  onDay,
  untilDay,
  estimate,
  audience: _audience,
  holders,
  cities,
  countries,
  ...row
}: ListedMission): z.input<typeof listed> => ({
  ...row,
  from: onDay,
  until: untilDay,
  holders: [...holders],
  cities: [...cities],
  countries: [...countries],
  estimated: estimate,
});

export const words: Readonly<Record<string, Bilingual>> = {
  ...FIELD_WORDS,
  title: WORDS.title,
  from: { fr: 'Premier jour', en: 'First day' },
  until: { fr: 'Dernier jour', en: 'Last day' },
  to: { fr: 'Terminées au plus tard ce jour', en: 'Ended on this day at the latest' },
  purpose: { fr: 'But du déplacement, tel qu’il sera publié', en: 'Purpose of the trip, as it will be published' },
  objectives: { fr: 'Objectifs des plans, comme 2014-2018/objectif-7', en: 'Objectives of the plans, such as 2014-2018/objectif-7' },
  holder: { fr: 'Au nom de qui se fait la mission', en: 'In whose name the mission is' },
  holders: { fr: 'Personnes au nom de qui se fait la mission', en: 'People in whose name the mission is' },
  country: { fr: 'Pays, code ISO 3166-1 à deux lettres', en: 'Country, two-letter ISO 3166-1 code' },
  cities: WORDS.cities,
  city: { fr: 'Première ville', en: 'First city' },
  role: { fr: 'Rôle de la première personne', en: 'Role of the first person' },
  name: { fr: 'Nom de la première personne', en: 'Name of the first person' },
  office: { fr: 'Fonction de la première personne', en: 'Function of the first person' },
  participants: { fr: 'Personnes de la mission', en: 'People of the mission' },
  stops: { fr: 'Étapes de l’itinéraire', en: 'Stops of the itinerary' },
  bodies: { fr: 'Autres organismes publics qui paient, et leur part', en: 'Other public bodies that pay, and their share' },
  ownShare: { fr: 'Part de l’organisation dans les coûts partagés', en: 'Share of the organisation in the shared costs' },
  costs: {
    fr: 'Coûts\u00a0: montants dans l’unité mineure de leur monnaie, et en cents canadiens',
    en: 'Costs: amounts in the minor unit of their currency, and in Canadian cents',
  },
  nils: { fr: 'Groupes de colonnes déclarés sans frais', en: 'Groups of columns declared without cost' },
  report: WORDS.report,
  results: WORDS.results,
  estimated: { fr: 'Estimation, en cents canadiens', en: 'Estimate, in Canadian cents' },
  actual: { fr: 'Coût consolidé, en cents canadiens', en: 'Consolidated cost, in Canadian cents' },
};
export const params = { id: { says: FIELD_WORDS.id, example: '01a2b3c4-0000-7000-8000-000000000041', uuid: true } };

export const created = {
  title: 'Mission fictive à Tokyo',
  from: '2026-05-04',
  until: '2026-05-08',
  purpose: 'Rencontres fictives',
  role: 'minister',
  name: 'Anaïs Fictive',
  office: 'Ministre',
  city: 'Tokyo',
  country: 'JP',
} as const;

export const example: MissionBody = {
  id: params.id.example,
  number: 'M-2026-0007',
  title: created.title,
  version: 1,
  state: 'draft',
  from: created.from,
  until: created.until,
  purpose: created.purpose,
  objectives: [],
  visibility: 'organisation',
  unit: null,
  participants: [{ id: '01a2b3c4-0000-7000-8000-000000000042', role: 'minister', name: created.name, office: created.office }],
  stops: [{ id: '01a2b3c4-0000-7000-8000-000000000043', city: 'Tokyo', country: 'JP', from: created.from, until: created.until }],
  bodies: [],
  ownShare: 1,
  costs: [],
  nils: [],
  report: '',
  results: '',
  estimated: 0,
  actual: 0,
};
