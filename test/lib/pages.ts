import { type FiscalYear, fiscalYearOf, previousYear } from '../../src/kernel/fiscal.ts';
import { previousQuarter, quarterOf } from '../../src/kernel/quarter.ts';

const lastYear = (org: string): FiscalYear =>
  previousYear(fiscalYearOf(Temporal.Now.plainDateISO('America/Toronto').toString(), org === 'demo-mrif' ? 4 : 1));

/** The last year of a demonstration's running plan that is over: it waits to be closed. */
export const yearToClose = (org: string): string => lastYear(org).label;
/** The published year of that plan: the first one, two years ago. */
const published = (org: string): string => previousYear(lastYear(org)).label;

/** Quarters of a demonstration's missions, by their first month: the one that waits, and some before it. */
const quarterBefore = (org: string, n: number): string => {
  const startMonth = org === 'demo-mrif' ? 4 : 1;
  let quarter = quarterOf(Temporal.Now.plainDateISO('America/Toronto').subtract({ days: 46 }).toString(), startMonth);
  if (quarter.last > Temporal.Now.plainDateISO('America/Toronto').subtract({ days: 46 }).toString())
    quarter = previousQuarter(quarter, startMonth);
  for (let left = n; left > 0; left--) quarter = previousQuarter(quarter, startMonth);
  return quarter.key;
};
export const waitingQuarter = (org: string): string => quarterBefore(org, 0);
export const publishedQuarter = (org: string): string => quarterBefore(org, 1);
export const correctedQuarter = (org: string): string => quarterBefore(org, 2);
export const emptyQuarter = (org: string): string => quarterBefore(org, 3);

/** The main pages of the portal of a demonstration, without the language. */
export const PORTAL = (org: string): readonly string[] => [
  `/${org}`,
  `/${org}/plan`,
  `/${org}/plan/demonstration`,
  `/${org}/plan/demonstration/1`,
  `/${org}/plan/demonstration/1/chiffre?exercice=${published(org)}`,
  `/${org}/plan/demonstration/1/repartition`,
  `/${org}/plan/demonstration/1/comparaison`,
  `/${org}/plan/demonstration/comparaison`,
  `/${org}/priorites`,
  `/${org}/services`,
  `/${org}/services?fuseau=Asia%2FTokyo`,
  `/${org}/services/resultats`,
  `/${org}/services/calendrier`,
  `/${org}/reseau`,
  `/${org}/actions`,
  `/${org}/ententes`,
  `/${org}/ententes?vue=frise`,
  `/${org}/ententes?vue=carte`,
  `/${org}/missions`,
  `/${org}/missions/trimestres/${publishedQuarter(org)}`,
  `/${org}/missions/trimestres/${correctedQuarter(org)}`,
  `/${org}/demande`,
  `/${org}/plainte`,
  `/${org}/suivi`,
  `/${org}/recherche?q=energie`,
  `/${org}/nouveautes`,
  `/${org}/methode`,
  `/${org}/accessibilite`,
  `/${org}/vie-privee`,
  `/${org}/aide`,
  `/${org}/satisfaction`,
  `/${org}/api`,
  `/${org}/donnees`,
  `/${org}/donnees/dictionnaire`,
  `/${org}/journal`,
  `/${org}/connexion`,
  `/${org}/lien`,
];

/** The main pages of the desk. */
export const DESK = (org: string): readonly string[] => [
  `/${org}/bureau`,
  `/${org}/bureau/aide`,
  `/${org}/bureau/demandes/satisfaction`,
  `/${org}/bureau/demandes`,
  `/${org}/bureau/demandes?vue=toutes`,
  `/${org}/bureau/demandes/depassements`,
  `/${org}/bureau/demandes/modeles`,
  `/${org}/bureau/demandes/modeles/nouveau`,
  `/${org}/bureau/plan`,
  `/${org}/bureau/plan/demonstration`,
  `/${org}/bureau/plan/demonstration/1`,
  `/${org}/bureau/plan/demonstration/cloture`,
  `/${org}/bureau/plan/demonstration/cloture?exercice=${published(org)}`,
  `/${org}/bureau/plan/demonstration/1/chiffre?exercice=${published(org)}`,
  `/${org}/bureau/plan/demonstration/1/corrections?exercice=${published(org)}`,
  `/${org}/bureau/corrections`,
  `/${org}/bureau/corrections?etat=accepted`,
  `/${org}/bureau/plan/demonstration/1/repartition`,
  `/${org}/bureau/plan/demonstration/comparaison`,
  `/${org}/bureau/plan/demonstration/suivi`,
  `/${org}/bureau/priorites`,
  `/${org}/bureau/actions`,
  `/${org}/bureau/actions/nouvelle`,
  `/${org}/bureau/missions`,
  `/${org}/bureau/missions/nouvelle`,
  `/${org}/bureau/missions/publication`,
  `/${org}/bureau/missions/publication/${waitingQuarter(org)}`,
  `/${org}/bureau/missions/publication/${correctedQuarter(org)}`,
  `/${org}/bureau/contacts`,
  `/${org}/bureau/soutiens`,
  `/${org}/bureau/ententes`,
  `/${org}/bureau/ententes/nouvelle`,
  `/${org}/bureau/protocole`,
  `/${org}/bureau/visites`,
  `/${org}/bureau/visites/nouvelle`,
  `/${org}/bureau/invitations`,
  `/${org}/bureau/invitations/nouvelle`,
  `/${org}/bureau/accreditations`,
  `/${org}/bureau/accreditations/nouvelle`,
  `/${org}/bureau/accreditations/corps`,
  `/${org}/bureau/cadeaux`,
  `/${org}/bureau/cadeaux/nouveau`,
  `/${org}/bureau/reseau`,
  `/${org}/bureau/importations`,
  `/${org}/bureau/recherche?q=energie`,
  `/${org}/bureau/premiers-pas`,
  `/${org}/bureau/avis`,
  `/${org}/bureau/avis?vue=tous`,
  `/${org}/bureau/compte`,
  `/${org}/bureau/compte/calendrier`,
  `/${org}/mot-de-passe`,
  `/${org}/second-facteur`,
  `/${org}/cles-acces`,
  `/${org}/identites`,
];

export const ADMINISTRATION = (org: string): readonly string[] =>
  [
    '',
    '/comptes',
    '/comptes/nouveau',
    '/services',
    '/services/nouveau',
    '/partages',
    '/points-d-appel',
    '/unites',
    '/calendriers',
    '/calendriers/nouveau',
    '/normes',
    '/normes/ack-general',
    '/priorites',
    '/vocabulaires',
    '/courriels',
    '/connexions',
    '/second-facteur',
    '/etat',
    '/journal',
    '/demonstration',
  ].map((path) => `/${org}/bureau/administration${path}`);

export const LANGUAGES = [
  ['fr', ''],
  ['en', '/en'],
] as const;
