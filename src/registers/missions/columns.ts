import { type Bilingual, type Lang, say } from '../../kernel/bilingual.ts';
import { ID, NUMBER, UNIT, VISIBILITY } from '../../records/columns.ts';
import type { Cell, CellType, Column, Description } from '../../tables/column.ts';
import { countryName } from '../../web/countries.ts';
import { STATE_WORDS, WORDS } from './messages.ts';
import type { ListedMission } from './store-list.ts';

/** A mission of the list with every field of its dossier. */
export interface WholeMission extends ListedMission {
  readonly purpose: string;
  readonly objectives: readonly string[];
  readonly visibility: string;
  readonly unit: string | null;
}

export interface MissionNames {
  readonly lang: Lang;
}

type Inside = Column<ListedMission, WholeMission, MissionNames>;

const DOLLARS = { fr: 'dollars canadiens', en: 'Canadian dollars' };

const field = (
  id: string,
  label: Bilingual,
  help: Bilingual,
  type: CellType,
  data: (row: WholeMission) => Cell,
  more: Partial<Inside> = {},
): Inside => ({
  id,
  label,
  help,
  type,
  field: true,
  data,
  ...more,
});

/** In the data alone: the list shows a lock. */
const { shown: _inList, ...WHO_READS } = VISIBILITY;

/** Files of missions as the desk has them: the import reads the fields of the dossier back. */
export const MISSIONS: Description<ListedMission, WholeMission, MissionNames> = {
  id: 'missions',
  label: WORDS.missions,
  columns: [
    NUMBER,
    ID,
    field('title', WORDS.title, WORDS.titleHelp, 'text', ({ title }) => title, { shown: ({ title }) => title }),
    {
      id: 'state',
      label: WORDS.state,
      help: { fr: 'État de la mission.', en: 'State of the mission.' },
      type: 'code',
      words: STATE_WORDS,
      shown: ({ state }, { lang }) => say(STATE_WORDS[state], lang),
      data: ({ state }) => state,
    },
    field('from', WORDS.from, { fr: 'Premier jour de la mission.', en: 'First day of the mission.' }, 'day', ({ onDay }) => onDay, {
      shown: ({ onDay }) => onDay,
    }),
    field('until', WORDS.until, { fr: 'Dernier jour de la mission.', en: 'Last day of the mission.' }, 'day', ({ untilDay }) => untilDay, {
      shown: ({ untilDay }) => untilDay,
    }),
    field('purpose', WORDS.purpose, WORDS.purposeHelp, 'text', ({ purpose }) => purpose),
    field(
      'objectives',
      WORDS.objectives,
      { fr: 'Objectifs des plans, comme 2014-2018/objectif-7.', en: 'Objectives of the plans, such as 2014-2018/objectif-7.' },
      'codes',
      ({ objectives }) => objectives,
    ),
    {
      id: 'holders',
      label: WORDS.holder,
      help: { fr: 'Personnes au nom de qui se fait la mission.', en: 'People in whose name the mission is.' },
      type: 'text',
      shown: ({ holders }) => holders.join('; '),
      data: ({ holders }) => holders.join('; '),
    },
    {
      id: 'cities',
      label: WORDS.cities,
      help: { fr: 'Villes, dans l’ordre de l’itinéraire.', en: 'Cities, in the order of the itinerary.' },
      type: 'text',
      shown: ({ cities }) => cities.join(', '),
      data: ({ cities }) => cities.join('; '),
    },
    {
      id: 'countries',
      label: { fr: 'Pays', en: 'Countries' },
      help: { fr: 'Pays visités, codes ISO 3166-1.', en: 'Countries visited, ISO 3166-1 codes.' },
      type: 'codes',
      shown: ({ countries }, { lang }) => countries.map((code) => countryName(code, lang)).join(', '),
      data: ({ countries }) => countries,
    },
    {
      id: 'estimate',
      label: WORDS.estimated,
      help: { fr: 'Total de l’estimation.', en: 'Total of the estimate.' },
      type: 'number',
      unit: DOLLARS,
      shown: ({ estimate }) => estimate / 100,
      data: ({ estimate }) => estimate / 100,
    },
    {
      id: 'actual',
      label: WORDS.consolidated,
      help: { fr: 'Total des frais réels, tous organismes et trimestres.', en: 'Total of actual costs, all bodies and quarters.' },
      type: 'number',
      unit: DOLLARS,
      shown: ({ actual }) => actual / 100,
      data: ({ actual }) => actual / 100,
    },
    WHO_READS,
    UNIT,
  ],
  list: ['from', 'until', 'title', 'holders', 'cities', 'countries', 'estimate', 'actual', 'state', 'number'],
};
