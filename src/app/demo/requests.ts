import type { Lang } from '../../kernel/bilingual.ts';
import { addDays } from '../../kernel/day.ts';
import { type FiscalYear, fiscalYearOf, previousYear } from '../../kernel/fiscal.ts';
import { type Channel, type Kind, PREFIXES, type Request } from '../../registers/requests/rules.ts';
import { LEVELS, type Level, OPEN_DAYS } from '../../registers/requests/satisfaction/rules.ts';
import type { MessageKind } from '../../registers/requests/store/thread.ts';
import { SEASONS, spreadDays } from './days.ts';
import type { Numbers } from './drafts.ts';
import { personName } from './names/people.ts';
import { type Random, randomOf } from './random.ts';
import { type Life, live, type Terms } from './request-life.ts';
import { atHour, Plan, plotLife, type Told } from './request-plan.ts';
import { ASKED, COMPLAINED, REMARKS, SAID } from './texts/requests.ts';
import type { World } from './world.ts';

export interface RequestDraft extends Life {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** ISO day of receipt. */
  readonly on: string;
  readonly changedAt: string;
  readonly messages: readonly {
    readonly id: string;
    readonly kind: MessageKind;
    readonly byAgent: boolean;
    readonly at: string;
    readonly body: string;
  }[];
  readonly question: {
    readonly askedOn: string;
    readonly level: Level | null;
    readonly answeredAt: string | null;
    readonly comment: string;
  } | null;
}

/** In a whole year, at scale 1. */
const VOLUMES = { 'demo-mrif': { request: 640, complaint: 36 }, 'demo-ville-quebec': { request: 190, complaint: 14 } } as const;
const CHANNELS: readonly { readonly channel: Channel; readonly weight: number }[] = [
  { channel: 'web', weight: 46 },
  { channel: 'email', weight: 30 },
  { channel: 'telephone', weight: 15 },
  { channel: 'counter', weight: 4 },
  { channel: 'post', weight: 5 },
];
/** Business days before today of the requests that nobody has answered yet: some late, some due today, this week and later. */
const WAITING = [13, 12, 11, 10, 10, 9, 8, 8, 7, 6, 5, 4, 3, 2, 2, 1, 1, 1];

/** Two years of requests, or of complaints, up to yesterday, and those that wait for an answer, in the order of their numbers. */
export function* requestsOf(world: World, kind: Kind, terms: Terms, numbers: Numbers): Generator<RequestDraft> {
  const before = previousYear(world.running);
  const yearly = Math.round(VOLUMES[world.slug][kind] * Math.sqrt(world.scale));
  const spread = [previousYear(before), before, world.running].flatMap((year) =>
    spreadDays(randomOf('requests', world.slug, kind, year.label), year, SEASONS[world.posts ? 'ministry' : 'city'], yearly),
  );
  const first = Temporal.PlainDate.from(world.today).subtract({ years: 2 }).toString();
  const past = spread.filter((day) => day >= first && day < world.today).map((day) => ({ day, waits: false }));
  const waiting = (kind === 'request' ? WAITING : [14, 6, 2]).map((back) => ({
    day: businessDaysBefore(world.today, back, terms),
    waits: true,
  }));
  const earlier: { id: string; request: Request }[] = [];
  let n = 0;
  for (const { day, waits } of [...past, ...waiting].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
    const random = randomOf('request', world.slug, kind, world.today, n++);
    const draft = draftOf(world, kind, { day, waits, twin: earlier.at(-1) }, terms, numbers, random);
    if (draft.request.state !== 'merged' && draft.request.state !== 'spam') earlier.push(draft);
    yield draft;
  }
}

function businessDaysBefore(day: string, n: number, { calendarOf, calendar }: Terms): string {
  const open = calendarOf(calendar.id).calendar;
  let found = day;
  for (let left = n; left > 0; ) {
    found = addDays(found, -1);
    if (open.isBusinessDay(found)) left -= 1;
  }
  return found;
}

interface Given {
  readonly day: string;
  readonly waits: boolean;
  readonly twin: Told['twin'];
}

function draftOf(world: World, kind: Kind, { day, waits, twin }: Given, terms: Terms, numbers: Numbers, random: Random): RequestDraft {
  const receivedAt = atHour(day, 13.5 + random.next() * 6);
  const id = random.id(Date.parse(receivedAt));
  const lang: Lang = random.chance(0.82) ? 'fr' : 'en';
  const subjects = Object.entries(kind === 'request' ? ASKED : COMPLAINED);
  const [category, titles] = random.pick(subjects);
  const born = bornOf(kind, lang, category, receivedAt, random);
  const text = (words: { readonly fr: string; readonly en: string }): string => words[lang];
  const messages: RequestDraft['messages'][number][] = [];
  const say = (kindOf: MessageKind, when: string, body: string, byAgent: boolean): void => {
    if (when.slice(0, 10) < world.today) messages.push({ id: random.id(Date.parse(when)), kind: kindOf, byAgent, at: when, body });
  };
  say('person', receivedAt, text(kind === 'request' ? SAID.question : SAID.complaint), false);
  const plan = new Plan(terms, receivedAt, random);
  plotLife(plan, born, { waits, twin, say, text }, random);
  const steps = plan.before(world.today);
  const { request, runs } = live(born, steps, terms, world.today, random);
  const year: FiscalYear = fiscalYearOf(day, world.posts ? 4 : 1);
  const changedAt = steps.at(-1)?.at ?? receivedAt;
  const title = text(random.pick(titles));
  return {
    id,
    number: numbers.next(PREFIXES[kind], year.first),
    title,
    on: day,
    changedAt,
    request,
    runs,
    messages: messages
      .filter(({ at: when }) => when <= changedAt || when === receivedAt)
      .map((one) => ({ ...one, body: one.body.replace('{subject}', `${title.charAt(0).toLowerCase()}${title.slice(1)}`) })),
    question: questionOf(request, world, random),
  };
}

function bornOf(kind: Kind, lang: Lang, category: string, receivedAt: string, random: Random): Request {
  const { channel } = random.pickWeighted(CHANNELS);
  const { given, family } = personName(random, random.chance(0.8) ? 'CA' : 'FR');
  const written = channel === 'web' || channel === 'email' || random.chance(0.55);
  const address = `${given}.${family}`
    .normalize('NFD')
    .replace(/[^A-Za-z.-]/g, '')
    .toLowerCase();
  return {
    kind,
    state: 'received',
    channel,
    lang,
    category,
    name: `${given} ${family} (${lang === 'fr' ? 'fictif' : 'fictional'})`,
    email: written ? `${address}@personne.example` : '',
    telephone: channel === 'telephone' ? '555 555-0100' : '',
    address: channel === 'post' ? '1, rue Fictive' : '',
    receivedAt,
    postedOn: channel === 'post' ? addDays(receivedAt.slice(0, 10), -1 - random.below(4)) : null,
    completeAt: receivedAt,
    correction: null,
    assignee: null,
    unit: null,
    acknowledgedAt: written ? receivedAt : null,
    acknowledgedHow: written ? 'automatic' : null,
    answeredAt: null,
    answeredHow: null,
    endedAt: null,
    reason: '',
    mergedInto: null,
    transferredTo: '',
    consentOn: null,
  };
}

/** Asked when it was closed, of whoever has an address; about one in three answers, within the month that there is. */
function questionOf(request: Request, world: World, random: Random): RequestDraft['question'] {
  if (request.state !== 'closed' || request.endedAt === null || request.email === '') return null;
  const askedOn = request.endedAt.slice(0, 10);
  const answeredAt = new Date(Date.parse(request.endedAt) + Math.floor(random.next() * 5 * 86_400_000)).toISOString();
  const answers = random.chance(0.37) && answeredAt.slice(0, 10) < world.today;
  if (!answers) return { askedOn, level: null, answeredAt: null, comment: '' };
  const weights = request.answeredHow === 'email' ? [56, 31, 9, 4] : [40, 35, 15, 10];
  const { level } = random.pickWeighted(LEVELS.map((one, i) => ({ level: one, weight: weights[i] ?? 1 })));
  return { askedOn, level, answeredAt, comment: random.chance(0.22) ? random.pick(REMARKS[level]) : '' };
}

/** When a question of a day can no longer be answered. */
export const expiryOf = (askedAt: string): string => new Date(Date.parse(askedAt) + OPEN_DAYS * 86_400_000).toISOString();
