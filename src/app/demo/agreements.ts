import { addDays } from '../../kernel/day.ts';
import type { FiscalYear } from '../../kernel/fiscal.ts';
import { countryName } from '../../web/countries.ts';
import { type AgreementDraft, lived, type Project } from './agreement-life.ts';
import type { Numbers } from './drafts.ts';
import { type Place, placesIn } from './places.ts';
import { type Random, randomOf } from './random.ts';
import { FIELDS, PROFESSIONS } from './texts/agreements.ts';
import type { World } from './world.ts';

/** Arrangements of recognition signed in each year, so that the mean of a plan comes near to its target and its years differ. */
const ARRANGEMENTS = [1, 1, 2, 0, 1, 2, 1] as const;
/** Agreements that were signed before the first year of the demonstration: their renewals fall due in its years. */
const EARLIER = 12;
const EARLIER_FROM = 9;
/** Days from the first approach to the signature. */
const NEGOTIATION = 400;
const TERMS = { arm: 5, cooperation: 3, socialSecurity: 10, pact: 4 } as const;

type Party = Project['party'];
type Kind = { readonly kind: string; readonly party: Party; readonly suffixFr: string; readonly suffixEn: string };

const stateOf = ({ country }: Place): Party => ({
  kind: 'state',
  nameFr: countryName(country, 'fr'),
  nameEn: countryName(country, 'en'),
  country,
});

/** With whom, by turns: a state, a government below one, an organisation, another government of Canada. All but the states are invented. */
function counterpart(place: Place, turn: number): Kind {
  const [fr, en] = [countryName(place.country, 'fr'), countryName(place.country, 'en')];
  switch (turn % 6) {
    case 1:
      return {
        kind: 'international',
        party: { kind: 'subnational', nameFr: `Région fictive (${fr})`, nameEn: `Fictional region (${en})`, country: place.country },
        suffixFr: `région fictive, ${fr}`,
        suffixEn: `fictional region, ${en}`,
      };
    case 3:
      return {
        kind: 'multilateral',
        party: {
          kind: 'internationalOrganisation',
          nameFr: 'Organisation internationale fictive',
          nameEn: 'Fictional international organisation',
          country: null,
        },
        suffixFr: 'organisation fictive',
        suffixEn: 'fictional organisation',
      };
    case 4:
      return {
        kind: 'nonBinding',
        party: { kind: 'ngo', nameFr: 'Réseau fictif de coopération', nameEn: 'Fictional cooperation network', country: place.country },
        suffixFr: `réseau fictif, ${fr}`,
        suffixEn: `fictional network, ${en}`,
      };
    default:
      return { kind: 'international', party: stateOf(place), suffixFr: fr, suffixEn: en };
  }
}

const arrangement = (
  place: Place,
  n: number,
): Pick<Project, 'title' | 'titleEn' | 'kind' | 'nature' | 'party' | 'purpose' | 'years' | 'sectors'> => {
  const [fr, en] = PROFESSIONS[n % PROFESSIONS.length] ?? PROFESSIONS[0];
  return {
    title: `Arrangement fictif de reconnaissance mutuelle\u00a0: ${fr}, ${countryName(place.country, 'fr')}`,
    titleEn: `Fictional mutual recognition arrangement: ${en}, ${countryName(place.country, 'en')}`,
    kind: 'nonBinding',
    nature: 'arm',
    party: stateOf(place),
    purpose: 'signature',
    years: TERMS.arm,
    sectors: [],
  };
};

const cooperation = (
  place: Place,
  n: number,
): Pick<Project, 'title' | 'titleEn' | 'kind' | 'nature' | 'party' | 'purpose' | 'years' | 'sectors'> => {
  const [fr, en, sector] = FIELDS[n % FIELDS.length] ?? FIELDS[0];
  const { kind, party, suffixFr, suffixEn } = counterpart(place, n);
  return {
    title: `Entente fictive de coopération\u00a0: ${fr}, ${suffixFr}`,
    titleEn: `Fictional cooperation agreement: ${en}, ${suffixEn}`,
    kind,
    nature: 'cooperation',
    party,
    purpose: 'conclusion',
    years: TERMS.cooperation,
    sectors: [sector],
  };
};

const socialSecurity = (
  place: Place,
): Pick<Project, 'title' | 'titleEn' | 'kind' | 'nature' | 'party' | 'purpose' | 'years' | 'sectors'> => ({
  title: `Entente fictive de sécurité sociale\u00a0: ${countryName(place.country, 'fr')}`,
  titleEn: `Fictional social security agreement: ${countryName(place.country, 'en')}`,
  kind: 'international',
  nature: 'socialSecurity',
  party: stateOf(place),
  purpose: 'conclusion',
  years: TERMS.socialSecurity,
  sectors: [],
});

const dayIn = (random: Random, { first, last }: FiscalYear): string => {
  const days = Temporal.PlainDate.from(first).until(last).total('days');
  return addDays(first, random.below(Math.round(days)));
};

/** Agreements of a ministry: those it had, then what each year brings. */
function* ministryProjects(world: World): Generator<Project> {
  const begins = world.years[0]?.first ?? world.today;
  for (let n = 0; n < EARLIER; n++) {
    const random = randomOf(world.slug, 'agreements', 'earlier', n);
    const place = random.pickWeighted(world.places);
    const signs = addDays(begins, -Math.round(((n + 1) / EARLIER) * EARLIER_FROM * 365));
    const comesTo = n === 4 ? ({ comesTo: 'ended' } as const) : n === 7 ? ({ comesTo: 'denounced' } as const) : {};
    yield { ...arrangement(place, n), ...comesTo, seed: `earlier-${n}`, unit: place.unit, opened: addDays(signs, -NEGOTIATION), signs };
  }
  for (const [i, year] of world.years.entries()) yield* ministryYear(world, year, i);
  // Just begun.
  const [place] = world.places;
  if (place) yield { ...cooperation(place, 2), seed: 'begun', unit: place.unit, opened: addDays(world.today, -20), signs: null };
}

function* ministryYear(world: World, year: FiscalYear, i: number): Generator<Project> {
  const random = randomOf(world.slug, 'agreements', year.label);
  const places = placesIn(world.places, Number(year.first.slice(0, 4)));
  const made = (what: string, n: number, place: Place, project: ReturnType<typeof arrangement>, more: Partial<Project> = {}): Project => {
    const signs = dayIn(random, year);
    return { ...project, seed: `${year.label}-${what}-${n}`, unit: place.unit, opened: addDays(signs, -NEGOTIATION), signs, ...more };
  };
  const count = ARRANGEMENTS[i % ARRANGEMENTS.length] ?? 1;
  for (let n = 0; n < count; n++) {
    const place = random.pickWeighted(places);
    yield made('arm', n, place, arrangement(place, 3 * i + n));
  }
  // One a year that is opened and comes to nothing, or not yet.
  const open = random.pickWeighted(places);
  yield made('open', 0, open, arrangement(open, 3 * i + 5), {
    opened: dayIn(random, year),
    signs: null,
    comesTo: 'abandoned',
  });
  for (let n = 0; n < 2; n++) {
    const place = random.pickWeighted(places);
    const turn = 2 * i + n;
    const more = turn % 11 === 7 ? ({ comesTo: 'ended' } as const) : turn % 13 === 9 ? ({ comesTo: 'denounced' } as const) : {};
    const project = cooperation(place, turn);
    yield made('coop', n, place, project, { ...more, important: project.kind === 'international' && turn % 4 === 0 });
  }
  const [first, second] = random.shuffled([...new Map(places.map((place) => [place.country, place])).values()]);
  if (first)
    yield made('social', 0, first, socialSecurity(first), i % 2 ? { signs: null, opened: dayIn(random, year), comesTo: 'abandoned' } : {});
  if (second) yield made('social', 1, second, socialSecurity(second), { signs: null, opened: dayIn(random, year), comesTo: 'abandoned' });
  if (i === 2) yield made('twice', 0, open, arrangement(open, 1), { signs: null, comesTo: 'withdrawn' });
}

/** Agreements of a city: pacts with other cities, and agreements with governments, which the minister authorises first. */
function* cityProjects(world: World): Generator<Project> {
  for (const [i, year] of world.years.entries()) {
    const random = randomOf(world.slug, 'agreements', year.label);
    const [twin, other] = random.shuffled(world.places);
    if (!twin || !other) continue;
    const [fr, en, sector] = FIELDS[i % FIELDS.length] ?? FIELDS[0];
    const signs = dayIn(random, year);
    const unit = 'bureau-international';
    yield {
      seed: `${year.label}-pact`,
      title: `Pacte fictif d’amitié et de coopération\u00a0: ville fictive, ${countryName(twin.country, 'fr')}`,
      titleEn: `Fictional pact of friendship and cooperation: fictional city, ${countryName(twin.country, 'en')}`,
      kind: 'nonBinding',
      nature: 'cooperation',
      party: {
        kind: 'foreignCity',
        nameFr: `Ville fictive (${twin.city})`,
        nameEn: `Fictional city (${twin.city})`,
        country: twin.country,
      },
      sectors: [sector],
      unit,
      purpose: 'signature',
      opened: addDays(signs, -NEGOTIATION),
      signs,
      years: TERMS.pact,
    };
    const later = dayIn(random, year);
    yield {
      ...cooperation(other, 2 * i + 1),
      title: `Entente fictive\u00a0: ${fr}, région fictive, ${countryName(other.country, 'fr')}`,
      titleEn: `Fictional agreement: ${en}, fictional region, ${countryName(other.country, 'en')}`,
      seed: `${year.label}-government`,
      unit,
      opened: addDays(later, -NEGOTIATION),
      signs: later,
    };
  }
  // Negotiated, and held back: nobody has authorised it yet.
  const [place] = world.places;
  if (place)
    yield {
      ...cooperation(place, 1),
      seed: 'unauthorised',
      unit: 'bureau-international',
      opened: addDays(world.today, -220),
      signs: addDays(world.today, -10),
      unauthorised: true,
    };
}

/** What was signed in each third year is amended or replaced some years later. */
function* following(world: World, made: readonly AgreementDraft[]): Generator<Project> {
  const old = made.filter(({ agreement }) => agreement.nature === 'cooperation' && agreement.inForceOn !== null);
  for (const [n, { id, agreement, title, unit, state }] of old.entries()) {
    if (n % 4 !== 1 || agreement.signedOn === null) continue;
    const [party] = agreement.parties;
    const over = state === 'ended' || state === 'denounced';
    const signs = addDays((over ? (agreement.endedOn ?? agreement.denouncedOn) : agreement.inForceOn) ?? world.today, over ? -20 : 500);
    if (!party) continue;
    yield {
      seed: `after-${n}`,
      title: over ? `${title} (suite)` : `Avenant fictif\u00a0: ${title}`.slice(0, 200),
      titleEn: over ? `${agreement.titleEn} (continued)` : `Fictional amendment: ${agreement.titleEn}`.slice(0, 200),
      kind: agreement.kind,
      nature: 'cooperation',
      party,
      sectors: agreement.sectors,
      unit: unit ?? '',
      purpose: 'conclusion',
      opened: addDays(signs, -120),
      signs,
      years: TERMS.cooperation,
      ...(over ? { succeeds: id } : { amends: id }),
    };
  }
}

/** Every agreement of a fictional organisation as it stands today, in the order in which their files were opened. */
export function agreementsOf(world: World, numbers: Numbers): readonly AgreementDraft[] {
  const opened = (projects: Iterable<Project>): readonly Project[] =>
    [...projects].filter((one) => one.opened <= world.today).toSorted((a, b) => (a.opened < b.opened ? -1 : 1));
  const first = world.years[0]?.first ?? world.today;
  const live = (project: Project): AgreementDraft =>
    lived(world, project, numbers.next('E', project.opened < first ? first : project.opened));
  const made = opened(world.posts ? ministryProjects(world) : cityProjects(world)).map(live);
  return numbered([...made, ...opened(following(world, made)).map(live)]);
}

/** Official numbers without gaps, year by year, in the order of signatures. */
function numbered(drafts: readonly AgreementDraft[]): readonly AgreementDraft[] {
  const last = new Map<string, number>();
  const official = new Map<string, string>();
  for (const { id, agreement } of drafts.toSorted((a, b) => ((a.agreement.signedOn ?? '') < (b.agreement.signedOn ?? '') ? -1 : 1))) {
    if (agreement.signedOn === null) continue;
    const year = agreement.signedOn.slice(0, 4);
    const n = (last.get(year) ?? 0) + 1;
    last.set(year, n);
    official.set(id, `${year}-${String(n).padStart(2, '0')}`);
  }
  return drafts.map((draft) => ({ ...draft, agreement: { ...draft.agreement, official: official.get(draft.id) ?? null } }));
}
