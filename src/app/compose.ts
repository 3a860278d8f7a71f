import { accountSlice } from '../desk/account/index.ts';
import { administrationSlice } from '../desk/administration/index.ts';
import { calendarsSlice } from '../desk/calendars/index.ts';
import { daySlice } from '../desk/day/index.ts';
import { doorSlice } from '../desk/door/index.ts';
import { feedsSlice } from '../desk/feeds/index.ts';
import { deskGuideSlice } from '../desk/guide/page.tsx';
import { importsSlice } from '../desk/imports/index.ts';
import { mailSlice } from '../desk/mail/index.ts';
import { noticeChoices, noticesSlice } from '../desk/notices/index.ts';
import { receivedSlice } from '../desk/received/index.ts';
import { searchSlice } from '../desk/search/index.ts';
import { servicesSlice } from '../desk/services/index.ts';
import { sharingSlice } from '../desk/sharing/index.ts';
import { standardsSlice } from '../desk/standards/index.ts';
import { firstSteps, stepsSlice } from '../desk/steps/index.ts';
import { myViews, savedViews, viewsSlice } from '../desk/views/index.ts';
import { webhooksSlice } from '../desk/webhooks/index.ts';
import { hasRole } from '../kernel/actor.ts';
import { same } from '../kernel/bilingual.ts';
import type { FactKind } from '../kernel/fact.ts';
import { apiSlice } from '../portal/api/page.tsx';
import { guideSlice } from '../portal/guide/page.tsx';
import { portalSlice } from '../portal/index.ts';
import { declarationSlice } from '../portal/services/index.ts';
import { recordsSlice } from '../records/pages/slice.ts';
import { actionsSlice } from '../registers/actions/index.ts';
import { agreementsSlice } from '../registers/agreements/index.ts';
import { contactsSlice, createContactByName } from '../registers/contacts/index.ts';
import { missionsSlice } from '../registers/missions/index.ts';
import { missionPublicationSlice } from '../registers/missions/publication/index.ts';
import { networkSlice } from '../registers/network/index.ts';
import { protocolSlices } from '../registers/protocol/index.ts';
import { requestsSlice } from '../registers/requests/index.ts';
import { requestReceiver } from '../registers/requests/mail.ts';
import { supportsSlice } from '../registers/supports/index.ts';
import { closingSlice } from '../strategy/closing/index.ts';
import { FACTS_TO_COME } from '../strategy/facts-to-come.ts';
import { atRisk, countsToward, objectives, strategySlice } from '../strategy/index.ts';
import type { Ahead, Due } from '../web/due.ts';
import { latestNews, type NewsItem } from '../web/news.ts';
import type { NavEntry, Slice } from '../web/route.ts';
import type { Slots } from '../web/visit.ts';
import { demonstrationSlice } from './demo/index.ts';
import { demoSignInHelp } from './demo/sign-in-help.tsx';
import type { Composition } from './server/context.ts';
import { WORDS } from './server/messages.ts';
import { stateSlice } from './state/page.tsx';

/** Every slice of the product, in the order of the navigation. */
const SLICES: readonly Slice[] = [
  portalSlice,
  // Read when the page is asked for: every slice is known then.
  apiSlice({ routes: () => SLICES.flatMap((slice) => slice.api ?? []), refusals: () => COMPOSITION.refusals }),
  guideSlice(() => SLICES.flatMap((slice) => slice.guide ?? [])),
  strategySlice,
  closingSlice,
  declarationSlice,
  networkSlice,
  actionsSlice,
  contactsSlice,
  supportsSlice,
  ...protocolSlices,
  missionsSlice,
  agreementsSlice,
  missionPublicationSlice,
  requestsSlice,
  recordsSlice,
  doorSlice,
  daySlice,
  deskGuideSlice(() => SLICES.flatMap((slice) => slice.guide ?? [])),
  searchSlice,
  accountSlice,
  stepsSlice,
  noticesSlice,
  viewsSlice,
  feedsSlice,
  importsSlice,
  administrationSlice,
  calendarsSlice,
  standardsSlice,
  webhooksSlice,
  sharingSlice,
  servicesSlice,
  mailSlice,
  receivedSlice,
  demonstrationSlice,
  stateSlice,
];

const merged = <T>(pick: (slice: Slice) => Readonly<Record<string, T>> | undefined): Readonly<Record<string, T>> =>
  Object.assign({}, ...SLICES.map(pick));

/** Fact kinds by id: those of the registers that exist, and those still to come. */
export const KINDS: ReadonlyMap<string, FactKind> = new Map(
  [...SLICES.flatMap((slice) => slice.kinds ?? []), ...FACTS_TO_COME].map((kind) => [kind.id, kind]),
);

const registers = merged((slice) => slice.registers);

/** The verb as the register's own slice says it; verbs that every record shares come from the records. */
const verbOf = (register: string, verb: string) =>
  SLICES.find((slice) => slice.registers && register in slice.registers)?.verbs?.[verb] ?? recordsSlice.verbs?.[verb] ?? same(verb);

/** Fills the places on lower pages that higher shelves know about. */
const slots: Slots = {
  importers: new Map(SLICES.flatMap((slice) => slice.importers ?? []).map((importer) => [importer.id, importer])),
  kinds: KINDS,
  charges: SLICES.flatMap((slice) => slice.charges ?? []),
  commands: ({ actor, paths, lang }) =>
    SLICES.flatMap((slice) => [...(slice.deskNav ?? []), ...(slice.commands ?? [])])
      .filter(({ roles }) => !roles || hasRole(actor, ...roles))
      .map(({ label, href, also }) => ({ label: label[lang], href: href(paths), ...(also ? { also } : {}) })),
  countsToward,
  objectives,
  createContact: createContactByName,
  receiver: requestReceiver,
  recordHref: ({ paths }, register, id) => registers[register]?.href(paths, id) ?? paths.desk(),
  signInHelp: demoSignInHelp,
  registerWord: (register) => registers[register]?.label ?? same(register),
  summaries: new Map(Object.entries(registers).flatMap(([id, { summary }]) => (summary ? [[id, summary] as const] : []))),
  verbWord: (register, verb) => verbOf(register, verb),
  searchable: (inside) => Object.keys(registers).filter((id) => registers[id]?.searched !== false && (inside || registers[id]?.publicHref)),
  planning: Object.keys(registers).filter((id) => registers[id]?.plans === true),
  publicHref: ({ paths }, register, id, state) => {
    const found = registers[register];
    return found?.publicHref && (found.publicStates?.includes(state) ?? true) ? found.publicHref(paths, id) : null;
  },
  atRisk,
  due: async (visit) => {
    const dues: Due[] = [];
    for (const { due } of SLICES) {
      const found = due ? await due(visit) : null;
      if (found && found.items.length > 0) dues.push(found);
    }
    return dues;
  },
  ahead: async (visit, first, last, most) => {
    const days: Ahead[] = [];
    for (const { ahead } of SLICES) if (ahead) days.push(...(await ahead(visit, first, last, most)));
    return days.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  },
  news: async (visit, most, share) => {
    const told: (readonly NewsItem[])[] = [];
    for (const { news } of SLICES) if (news) told.push(await news(visit, share ?? most));
    return latestNews(told, most, share);
  },
  savedViews,
  myViews,
  firstSteps,
  noticeChoices,
  concerned: async (visit, register, id) => (await registers[register]?.concerned?.(visit, id)) ?? [],
};

const deskEntries = (ids: readonly string[]): readonly NavEntry[] =>
  ids.flatMap((id) => SLICES.flatMap((slice) => slice.deskNav ?? []).filter((entry) => entry.id === id));

/** The one composition of the product: what is mounted where. */
export const COMPOSITION: Composition = {
  slices: SLICES,
  kinds: KINDS,
  slots,
  portalNav: SLICES.flatMap((slice) => slice.portalNav ?? []),
  deskNav: [
    { entries: deskEntries(['day', 'requests', 'received', 'plan', 'effort']) },
    {
      label: WORDS.registers,
      entries: deskEntries(['actions', 'missions', 'contacts', 'supports', 'agreements', 'protocol', 'network', 'imports']),
    },
    { label: WORDS.governance, entries: deskEntries(['administration']) },
  ],
  refusals: merged((slice) => slice.refusals),
};
