import type { Role } from '../../kernel/actor.ts';
import { stableId } from '../load/organisations.ts';
import type { World } from './world.ts';

/** The password of every account of the demonstrations. It opens nothing but fiction, and the sign-in page shows it. */
export const DEMO_PASSWORD = 'tout est fictif ici';

export interface DemoAccount {
  readonly org: World['slug'];
  readonly id: string;
  readonly role: Role;
  readonly name: string;
  readonly email: string;
  /** Where the person works: a post or a directorate, by its name in the data. */
  readonly unit: string | null;
}

const NAMES: Readonly<Record<World['slug'], readonly (readonly [Role, string, string | null])[]>> = {
  'demo-mrif': [
    ['administrator', 'Maude Villemure-Aubin', null],
    ['planner', 'Hubert Théberge-Nadon', 'direction-planification'],
    ['manager', 'Solène Castonguay-Marcil', 'paris'],
    ['officer', 'Élise Gagnon-Roy', 'tokyo'],
    ['agent', 'Justin Lafrenière-Grenon', 'service-renseignements'],
    ['complaintsOfficer', 'Coralie Rondeau-Fafard', 'service-renseignements'],
    ['programmeOfficer', 'Tristan Savoie-Couture', 'direction-programmes'],
    ['evaluator', 'Judith Trépanier-Jolin', 'direction-programmes'],
    ['secretary', 'Rosalie Durocher-Vermette', 'direction-europe'],
    ['auditor', 'Benoît Paquin-Mailhot', null],
    ['partner', 'Ariane Chouinard-Sirois', null],
  ],
  'demo-ville-quebec': [
    ['administrator', 'Loïc Beauregard-Tardif', null],
    ['planner', 'Violaine Meilleur-Hébert', 'bureau-international'],
    ['manager', 'Cédric Bergevin-Duquette', 'bureau-international'],
    ['officer', 'Anouk Guilbault-Beaulac', 'service-culture'],
    ['agent', 'Samuel Robidoux-Quirion', 'bureau-international'],
    ['complaintsOfficer', 'Océane Desrochers-Plourde', 'bureau-international'],
    ['programmeOfficer', 'Thierry Poirier-Laberge', 'service-economie'],
    ['evaluator', 'Sandrine Lemay-Veilleux', 'service-environnement'],
    ['secretary', 'Gaël Sansregret-Racine', 'bureau-international'],
    ['auditor', 'Delphine Morissette-Séguin', null],
    ['partner', 'Mathis Cloutier-Dubé', null],
  ],
};

/** One account a role of each fictional organisation, for the help of the sign-in page. The people are invented. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = Object.entries(NAMES).flatMap(([slug, people]) =>
  people.map(([role, name, unit]) => {
    const email = `${role.toLowerCase()}@${slug}.example`;
    // The keys of the table above.
    return { org: slug as World['slug'], id: stableId('demonstration', email), role, name, email, unit };
  }),
);

export const accountsOf = (slug: World['slug']): readonly DemoAccount[] => DEMO_ACCOUNTS.filter(({ org }) => org === slug);
