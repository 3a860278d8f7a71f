import { ROLES, type Role } from '../kernel/actor.ts';

/** Who may use an operation of the programming interface, said a second time and apart from the code that holds it. */
export interface ApiExpectation {
  /** Without a key too. */
  readonly open: boolean;
  readonly roles: readonly Role[];
}

const published: ApiExpectation = { open: true, roles: ROLES };
const members: ApiExpectation = { open: false, roles: ROLES };
const recorders: ApiExpectation = {
  open: false,
  roles: ['officer', 'manager', 'planner', 'administrator', 'programmeOfficer', 'secretary'],
};

/** Every operation. One that is missing here fails the test of access. */
export const API_EXPECTED: Readonly<Record<string, ApiExpectation>> = {
  'GET /actions': published,
  'GET /actions/{id}': published,
  'POST /actions': recorders,
  'PATCH /actions/{id}': recorders,
  'POST /actions/{id}/hold': recorders,
  'POST /actions/{id}/cancel': recorders,
  'POST /actions/{id}/withdraw': recorders,
  'GET /contacts': members,
  'GET /contacts/{id}': members,
  'POST /contacts': recorders,
  'PATCH /contacts/{id}': recorders,
  'GET /supports': members,
  'GET /supports/{id}': members,
  'POST /supports': recorders,
  'PATCH /supports/{id}': recorders,
  'POST /supports/{id}/cancel': recorders,
  'GET /agreements': published,
  'GET /agreements/{id}': published,
  'POST /agreements': recorders,
  'PATCH /agreements/{id}': recorders,
  'GET /missions/quarters': published,
  'GET /missions/quarters/{quarter}': published,
  'GET /missions': members,
  'GET /missions/{id}': members,
  'POST /missions': recorders,
  'PATCH /missions/{id}': recorders,
  'GET /visits': members,
  'GET /visits/{id}': members,
  'POST /visits': recorders,
  'PATCH /visits/{id}': recorders,
  'GET /accreditations': members,
  'GET /accreditations/{id}': members,
  'POST /accreditations': recorders,
  'PATCH /accreditations/{id}': recorders,
  'GET /gifts': members,
  'GET /gifts/{id}': members,
  'POST /gifts': recorders,
  'PATCH /gifts/{id}': recorders,
  'POST /requests': published,
  'GET /requests/{number}': published,
  'GET /posts': published,
  'GET /posts/{id}': published,
  'GET /plans': published,
  'GET /plans/{plan}': published,
  'GET /plans/{plan}/results': published,
  'GET /plans/{plan}/indicators/{no}/records': published,
};

/** What is known when something is sent: ids of records, by name. */
type Known = Readonly<Record<string, string>>;

/** Bodies that would be accepted from whoever may send them. */
export const API_BODIES: Readonly<Record<string, (known: Known) => Readonly<Record<string, unknown>>>> = {
  'POST /actions': () => ({ kind: 'promotion', state: 'planned', on: '2099-11-01', title: 'Promotion fictive', stream: 'economic' }),
  'PATCH /actions/{id}': () => ({ outcome: 'Suivi fictif' }),
  'POST /actions/{id}/cancel': () => ({ reason: 'Fictif' }),
  'POST /actions/{id}/withdraw': () => ({ reason: 'Fictif' }),
  'POST /contacts': () => ({ kind: 'person', given: 'Camille', family: 'Fictive', anyway: true }),
  'PATCH /contacts/{id}': () => ({ phone: '+1 418 000-0000' }),
  'POST /supports': ({ contacts = '' }) => ({ on: '2099-11-01', service: 'conseil', title: 'Soutien fictif', party: contacts }),
  'POST /agreements': () => ({ title: 'Entente fictive', kind: 'international', nature: 'cooperation' }),
  'PATCH /agreements/{id}': () => ({ ministries: 'Ministère fictif' }),
  'POST /missions': () => ({ title: 'Mission fictive', from: '2099-10-04', until: '2099-10-06' }),
  'PATCH /missions/{id}': () => ({ purpose: 'But fictif' }),
  'POST /visits': () => ({ title: 'Visite fictive', on: '2099-11-01', level: 'minister', visibility: 'organisation' }),
  'PATCH /visits/{id}': () => ({ city: 'Ville fictive' }),
  'POST /accreditations': () => ({
    title: 'Personne Fictive',
    country: 'FR',
    class: 'consul',
    kind: 'career',
    on: '2099-11-01',
    visibility: 'organisation',
  }),
  'PATCH /accreditations/{id}': () => ({ until: '2099-12-31' }),
  'POST /gifts': () => ({
    title: 'Objet fictif',
    direction: 'given',
    party: 'Personne Fictive',
    on: '2099-11-01',
    value: '12.50',
    visibility: 'organisation',
  }),
  'PATCH /gifts/{id}': () => ({ place: 'Lieu fictif' }),
  'POST /requests': () => ({ category: 'essai', subject: 'Demande fictive', body: 'Texte fictif' }),
  'PATCH /supports/{id}': () => ({ result: 'Résultat fictif' }),
  'POST /supports/{id}/cancel': () => ({ reason: 'Fictif' }),
};
