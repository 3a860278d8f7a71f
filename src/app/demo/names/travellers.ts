import type { Principal, TravelRole } from '../../../registers/missions/rules/mission.ts';
import type { World } from '../world.ts';

export interface Holder {
  readonly role: Principal;
  readonly name: string;
  readonly office: string;
  readonly weight: number;
}

/** In whose name missions are: invented people, whose name says so wherever it is published. */
export const HOLDERS: Readonly<Record<World['slug'], readonly Holder[]>> = {
  'demo-mrif': [
    { role: 'minister', name: 'Anaïs Boréale (fictive)', office: 'Ministre', weight: 5 },
    { role: 'senior', name: 'Hector Savoie-Nadon (fictif)', office: 'Sous-ministre', weight: 3 },
    { role: 'senior', name: 'Flavie Morin-Delage (fictive)', office: 'Sous-ministre adjointe aux affaires bilatérales', weight: 3 },
    { role: 'official', name: 'Ludger Tremblay-Ouellet (fictif)', office: 'Directeur de la planification', weight: 2 },
  ],
  'demo-ville-quebec': [
    { role: 'senior', name: 'Odile Champlain (fictive)', office: 'Directrice générale', weight: 2 },
    { role: 'official', name: 'Blaise Montcalm-Roy (fictif)', office: 'Chef du bureau international', weight: 3 },
  ],
};

interface Companion {
  readonly role: Exclude<TravelRole, Principal>;
  readonly name: string;
  readonly office: string;
}

export const STAFF: Readonly<Record<World['slug'], readonly Companion[]>> = {
  'demo-mrif': [
    { role: 'cabinet', name: 'Maxence Gervais-Lemay (fictif)', office: 'Directeur de cabinet' },
    { role: 'cabinet', name: 'Sarah Bouchard-Nolin (fictive)', office: 'Attachée de presse' },
    { role: 'staff', name: 'Jeanne Dufour-Vézina (fictive)', office: 'Conseillère en affaires internationales' },
    { role: 'staff', name: 'Ismaël Côté-Perron (fictif)', office: 'Conseiller en coopération' },
    { role: 'staff', name: 'Renée Gosselin-Hamel (fictive)', office: 'Chargée du protocole' },
  ],
  'demo-ville-quebec': [
    { role: 'staff', name: 'Victor Lessard-Picard (fictif)', office: 'Conseiller en développement économique' },
    { role: 'staff', name: 'Marthe Giguère-Blais (fictive)', office: 'Conseillère culturelle' },
    { role: 'cabinet', name: 'Édith Fortin-Roberge (fictive)', office: 'Attachée politique' },
  ],
};
