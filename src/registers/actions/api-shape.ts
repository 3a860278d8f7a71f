import { z } from 'zod';
import type { Bilingual } from '../../kernel/bilingual.ts';
import { VISIBILITIES, type Visibility } from '../../kernel/visibility.ts';
import { loadSpine } from '../../records/spine.ts';
import { FIELD_WORDS } from '../../web/api/messages.ts';
import type { RawCall } from '../../web/api/route.ts';
import { actionFields } from './fields.ts';
import { WORDS } from './messages.ts';
import { KINDS, LEADERS, ROLES_PLAYED, STATES, STREAMS } from './rules.ts';
import { loadAction, loadPublicAction } from './store.ts';
import type { ListedAction } from './store-list.ts';

const shape = actionFields.shape;

/** What everybody may read of an action that was held and published. */
const publicAction = {
  id: z.uuid(),
  number: z.string(),
  title: z.string(),
  state: z.enum(STATES),
  on: z.iso.date(),
  kind: z.enum(KINDS),
  stream: z.enum(STREAMS),
  role: z.enum(ROLES_PLAYED),
  ledBy: z.enum(LEADERS),
  post: z.uuid().nullable(),
  countries: z.array(z.string()),
  territories: z.array(z.string()),
  sectors: z.array(z.string()),
  initiatives: z.array(z.string()),
  commitments: z.array(z.string()),
  conforms: shape.conforms.unwrap().nullable(),
};
export const action = z.object({
  ...publicAction,
  // With a key alone.
  version: z.int().optional(),
  visibility: z.enum(VISIBILITIES).optional(),
  unit: z.uuid().nullable().optional(),
  participants: z.array(z.uuid()).optional(),
  positioning: z.boolean().optional(),
  sustainable: z.boolean().optional(),
  newMarket: z.boolean().optional(),
  publicDiplomacy: z.boolean().optional(),
  checklist: z.array(z.string()).optional(),
  summary: z.string().optional(),
  outcome: z.string().optional(),
  reason: z.string().optional(),
});
type ActionBody = z.input<typeof action>;

export const listed = z.object({
  id: z.uuid(),
  number: z.string(),
  title: z.string(),
  state: z.enum(STATES),
  on: z.iso.date(),
  kind: z.enum(KINDS),
  stream: z.enum(STREAMS),
  post: z.uuid().nullable(),
  countries: z.array(z.string()),
  sectors: z.array(z.string()),
});

const yesNo = (value: boolean | null): 'yes' | 'no' | null => (value === null ? null : value ? 'yes' : 'no');

export async function bodyOf({ visit, inside }: RawCall, id: string): Promise<ActionBody | null> {
  const { tx, org } = visit;
  if (!inside) {
    const found = await loadPublicAction(tx, org.id, id);
    if (!found) return null;
    const { onDay, conforms, number, title, countries, territories, sectors, initiatives, commitments, ...rest } = found;
    const lists = { countries: [...countries], territories: [...territories], sectors: [...sectors] };
    return {
      ...rest,
      ...lists,
      id,
      number,
      title,
      initiatives: [...initiatives],
      commitments: [...commitments],
      state: 'held',
      on: onDay,
      conforms: yesNo(conforms),
    };
  }
  const spine = await loadSpine(tx, org.id, id);
  const loaded = spine?.register === 'actions' ? await loadAction(tx, org.id, id) : null;
  if (!spine || !loaded) return null;
  const { influential: _flag, priorityTerritory: _territory, prioritySector: _sector, conforms, ...row } = loaded.row;
  const { number, title, on, version, visibility, unit } = spine;
  return {
    ...row,
    id,
    number,
    title,
    on,
    version,
    // The form of an action offers these alone.
    visibility: visibility as Visibility,
    unit,
    // Only actions.ts writes the state of an action's spine.
    state: spine.state as ActionBody['state'],
    conforms: yesNo(conforms),
    countries: [...row.countries],
    territories: [...row.territories],
    sectors: [...row.sectors],
    initiatives: [...row.initiatives],
    commitments: [...row.commitments],
    checklist: [...row.checklist],
    participants: loaded.participants.map(({ contact }) => contact),
  };
}

export const words: Readonly<Record<string, Bilingual>> = {
  ...FIELD_WORDS,
  on: { fr: 'Jour où elle est prévue, ou a été tenue', en: 'Day on which it is planned, or was held' },
  title: WORDS.purpose,
  kind: WORDS.kind,
  stream: WORDS.stream,
  role: WORDS.role,
  ledBy: WORDS.ledBy,
  participants: {
    fr: 'Personnes et organismes rencontrés, par leur identifiant',
    en: 'People and organisations met, by their identifiers',
  },
  participant: {
    fr: 'Un participant de plus\u00a0: un identifiant, ou «\u00a0new:Prénom Nom\u00a0» pour une personne encore inconnue',
    en: 'One more participant: an identifier, or “new:Given Family” for a person not yet known',
  },
  territories: { fr: 'Territoires, codes de la liste de l’organisation', en: 'Territories, codes of the organisation’s list' },
  initiatives: { fr: 'Initiatives gouvernementales, codes de la liste', en: 'Government initiatives, codes of the list' },
  commitments: { fr: 'Engagements, codes de la liste', en: 'Commitments, codes of the list' },
  positioning: WORDS.positioning,
  sustainable: WORDS.sustainable,
  newMarket: WORDS.newMarket,
  publicDiplomacy: WORDS.publicDiplomacy,
  conforms: WORDS.conforms,
  checklist: WORDS.checklist,
  summary: WORDS.summary,
  outcome: WORDS.outcome,
  reason: WORDS.reason,
  from: { fr: 'Premier jour', en: 'First day' },
  to: { fr: 'Dernier jour', en: 'Last day' },
};
export const params = { id: { says: FIELD_WORDS.id, example: '01a2b3c4-0000-7000-8000-000000000001', uuid: true } };

export const example: ActionBody = {
  id: params.id.example,
  number: 'A-2026-0012',
  title: 'Rencontre fictive sur les énergies propres',
  state: 'held',
  on: '2026-04-08',
  kind: 'meeting',
  stream: 'economic',
  role: 'led',
  ledBy: 'ministry',
  post: null,
  countries: ['FR'],
  territories: [],
  sectors: [],
  initiatives: [],
  commitments: [],
  conforms: null,
  version: 1,
  visibility: 'organisation',
  unit: null,
  participants: ['01a2b3c4-0000-7000-8000-000000000002'],
  positioning: false,
  sustainable: true,
  newMarket: false,
  publicDiplomacy: false,
  checklist: [],
  summary: '',
  outcome: '',
  reason: '',
};
export const created = {
  kind: 'meeting',
  on: '2026-04-08',
  title: 'Rencontre fictive sur les énergies propres',
  stream: 'economic',
  countries: ['FR'],
  participants: ['01a2b3c4-0000-7000-8000-000000000002'],
  sustainable: true,
} as const;

export const itemOf = ({ onDay, audience: _audience, ...row }: ListedAction): z.input<typeof listed> => ({
  ...row,
  state: row.state as ActionBody['state'],
  on: onDay,
  countries: [...row.countries],
  sectors: [...row.sectors],
});
