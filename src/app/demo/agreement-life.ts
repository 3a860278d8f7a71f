import { addDays } from '../../kernel/day.ts';
import { EMPTY } from '../../registers/agreements/decide.ts';
import type { Agreement, Party, Purpose, Step } from '../../registers/agreements/rules.ts';
import { type Move, next } from '../../registers/agreements/states/rules.ts';
import type { Obligation } from '../../registers/agreements/terms/rules.ts';
import { instantOf } from './days.ts';
import type { Draft } from './drafts.ts';
import { type Random, randomOf } from './random.ts';
import { APPROACHES, OBLIGATIONS } from './texts/agreements.ts';
import type { World } from './world.ts';

/** An act of an agreement's life. */
export interface AgreementEvent {
  readonly id: string;
  readonly act: Move;
  readonly on: string;
  readonly until: string | null;
}

export interface AgreementDraft extends Draft {
  readonly agreement: Agreement;
  readonly events: readonly AgreementEvent[];
  readonly obligations: readonly Obligation[];
}

/** What an agreement is to become; its life follows from it, as far as today. */
export interface Project {
  readonly seed: string;
  readonly title: string;
  readonly titleEn: string;
  readonly kind: string;
  readonly nature: string;
  readonly party: Omit<Party, 'contact'>;
  readonly sectors: readonly string[];
  readonly unit: string;
  readonly purpose: Purpose;
  /** Day of the first approach. */
  readonly opened: string;
  /** Day on which it is signed, if it comes to that. */
  readonly signs: string | null;
  /** Length of its term and of each renewal. */
  readonly years: number;
  readonly important?: boolean;
  /** Nobody has given the authorisation that it needs: it cannot be signed. */
  readonly unauthorised?: boolean;
  /** What it comes to: at its first term, some years in, or before it is signed. */
  readonly comesTo?: 'ended' | 'denounced' | 'abandoned' | 'withdrawn';
  readonly amends?: string | null;
  readonly succeeds?: string | null;
}

type Act = readonly [on: string, act: Move, changes: Partial<Agreement>, until?: string];

const NEGOTIATED_AFTER = 45;
const GIVEN_UP_AFTER = 500;
const yearsLater = (day: string, years: number): string => Temporal.PlainDate.from(day).add({ years }).toString();

/** Every act that an agreement would live through until today, in order. */
function actsOf(world: World, project: Project): readonly Act[] {
  const { opened, signs, years, comesTo } = project;
  const begun: readonly Act[] = [[addDays(opened, NEGOTIATED_AFTER), 'negotiate', {}]];
  if (signs === null || comesTo === 'abandoned') {
    const on = addDays(opened, GIVEN_UP_AFTER);
    return comesTo === 'abandoned' ? [...begun, [on, 'abandon', { reason: 'Les parties n’ont pas poursuivi (fictif).' }]] : begun;
  }
  const force = addDays(signs, 150);
  const binding = world.posts && project.kind === 'international';
  const signed: readonly Act[] = [
    [addDays(signs, -30), 'authorise', {}],
    [signs, 'sign', { signedOn: signs, signedPlace: 'Québec', signatories: 'Signataires fictifs' }],
    ...(project.important
      ? ([
          [addDays(signs, 25), 'table', { tabledOn: addDays(signs, 25) }],
          [addDays(signs, 45), 'approve', { approvedOn: addDays(signs, 45) }],
        ] satisfies readonly Act[])
      : []),
    ...(binding
      ? ([[addDays(signs, 90), 'endorse', { endorsedOn: addDays(signs, 90), endorsedReference: 'Décret fictif' }]] satisfies readonly Act[])
      : []),
    [force, 'enterForce', { inForceOn: force, endsOn: yearsLater(force, years) }],
  ];
  return [...begun, ...signed, ...laterActs(world, project, force)];
}

function laterActs({ today }: World, { years, comesTo }: Project, force: string): readonly Act[] {
  if (comesTo === 'denounced') return [[yearsLater(force, 2), 'denounce', { denouncedOn: yearsLater(force, 2) }]];
  const acts: Act[] = [];
  for (let end = yearsLater(force, years); end <= today; end = yearsLater(end, years)) {
    if (comesTo === 'ended') return [[end, 'end', { endedOn: end }]];
    const until = yearsLater(end, years);
    acts.push([end, 'renew', { renewedOn: end, endsOn: until }, until]);
  }
  return acts;
}

/** Approaches toward its signature, then toward each renewal, today's included. */
function stepsOf(world: World, { opened, signs, years, purpose, party, comesTo }: Project, renewals: readonly string[], random: Random) {
  const toward = [opened, addDays(opened, 110), ...(signs ? [addDays(signs, -60)] : [addDays(opened, 240)])];
  const lastForce = renewals.at(-1) ?? (signs && addDays(signs, 150));
  const ends = comesTo || lastForce === null ? [] : [...renewals, yearsLater(lastForce, years)];
  const dated: readonly (readonly [string, Purpose])[] = [
    ...toward.map((on) => [on, purpose] as const),
    ...ends.flatMap((end) => [[addDays(end, -150), 'renewal'] as const, [addDays(end, -45), 'renewal'] as const]),
  ];
  return dated
    .filter(([on]) => on <= world.today)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([on, toward]): Step => ({
        id: random.id(instantOf(on, 15)),
        on,
        country: party.country,
        purpose: toward,
        done: random.pick(APPROACHES),
      }),
    );
}

/** Obligations of an agreement in force: one overdue here, one due soon there, one attested. */
function obligationsOf(world: World, random: Random): readonly Obligation[] {
  const roll = random.below(6);
  if (roll > 3) return [];
  const dueOn = addDays(world.today, [-40, 20, 75, -200][roll] ?? 20);
  const done = roll === 3;
  return [
    {
      id: random.id(instantOf(world.today, 12)),
      title: random.pick(OBLIGATIONS),
      owner: null,
      dueOn,
      doneOn: done ? addDays(dueOn, -5) : null,
      evidence: done ? 'Procès-verbal fictif' : '',
    },
  ];
}

/** An agreement as its project has become by today; its official number is given later, in the order of signatures. */
export function lived(world: World, project: Project, number: string): AgreementDraft {
  const random = randomOf(world.slug, 'agreement', project.seed);
  const first = world.years[0]?.first ?? world.today;
  const createdAt = instantOf(project.opened < first ? first : project.opened, 14 + random.next() * 5);
  const parties = [{ ...project.party, contact: null }];
  const base: Agreement = {
    ...EMPTY,
    kind: project.kind,
    nature: project.nature,
    titleEn: project.titleEn,
    country: project.party.country,
    sectors: project.sectors,
    ministries: 'Ministère fictif responsable',
    subject: 'Objet fictif\u00a0: cette entente et ses parties sont inventées pour la démonstration.',
    important: project.important ?? false,
    amends: project.amends ?? null,
    succeeds: project.succeeds ?? null,
    source: project.opened < first ? 'Registre antérieur (fictif)' : '',
    parties,
  };
  let agreement: Agreement = base;
  const events: AgreementEvent[] = [];
  for (const [on, act, changes, until = null] of actsOf(world, project)) {
    if (on > world.today || (project.unauthorised && act === 'authorise')) break;
    const state = next(agreement.state, act);
    if (!state.ok) throw new Error(`The demonstration would ${act} an agreement that is ${agreement.state}`);
    agreement = { ...agreement, ...changes, state: state.value };
    events.push({ id: random.id(instantOf(on, 16)), act, on, until });
  }
  const renewals = events.flatMap(({ act, on, until }) => (act === 'renew' ? [{ on, until }] : []));
  const given = events.find(({ act }) => act === 'authorise');
  agreement = {
    ...agreement,
    renewals,
    steps: stepsOf(
      world,
      project,
      renewals.map(({ on }) => on),
      random,
    ),
    authorisations: given
      ? [
          {
            id: random.id(instantOf(given.on, 16)),
            authority: 'minister',
            givenBy: 'Autorité fictive',
            on: given.on,
            reference: `F-${given.on.slice(0, 4)}`,
            attachment: null,
            lapsedOn: null,
          },
        ]
      : [],
  };
  if (project.comesTo === 'withdrawn') agreement = { ...agreement, state: 'withdrawn', reason: 'Consignée deux fois (fictif).' };
  const signed = agreement.signedOn !== null;
  const { state } = agreement;
  return {
    id: random.id(createdAt),
    number,
    title: project.title,
    visibility: signed && !random.chance(0.12) ? 'public' : 'organisation',
    unit: project.unit,
    state,
    on: agreement.signedOn ?? project.opened,
    createdAt,
    author: null,
    agreement,
    events,
    obligations: state === 'inForce' || state === 'renewed' ? obligationsOf(world, random) : [],
  };
}
