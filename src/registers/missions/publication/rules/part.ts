import { sum } from '../../../../kernel/money.ts';
import { type Quarter, quarterOf } from '../../../../kernel/quarter.ts';
import { type Category, GROUP_IDS, GROUPS, type Group } from '../../rules/categories.ts';
import { type Part, partsOf, quartersOf, totalOf } from '../../rules/costs.ts';
import { companions, leavesCanada, type Mission, principals, type TravelRole } from '../../rules/mission.ts';

/** A mission as its dossier says it, with what its spine says. */
export interface Dossier {
  readonly id: string;
  readonly number: string;
  readonly mission: Mission;
}

export interface Traveller {
  readonly name: string;
  readonly office: string;
  readonly role: TravelRole;
}

/** Costs of one column, of one person, paid by one body. */
export interface PublishedLine {
  readonly category: Category;
  /** Place among `principals`; null: the total of those who accompany. */
  readonly traveller: number | null;
  readonly description: string;
  /** Name of the other public body that pays; null: the organisation. */
  readonly body: string | null;
  readonly cents: number;
}

/** What is published of one mission for one quarter: complete by itself, it never looks back at the dossier. */
export interface PublishedPart {
  readonly mission: string;
  readonly number: string;
  readonly purpose: string;
  /** ISO days of departure and of return. */
  readonly from: string;
  readonly until: string;
  readonly stops: readonly { readonly city: string; readonly country: string; readonly from: string; readonly until: string }[];
  readonly principals: readonly Traveller[];
  readonly companions: readonly Traveller[];
  readonly lines: readonly PublishedLine[];
  /** Groups of columns of which the dossier says that they cost nothing. */
  readonly nils: readonly string[];
  readonly abroad: boolean;
  readonly report: string;
  /** The report is a file of the dossier. */
  readonly reportFile: boolean;
  /** Keys of every quarter in which the mission is published, this one included; in order. */
  readonly quarters: readonly string[];
  /** Cents of the whole mission, all bodies and quarters, as the dossier had them on that day. */
  readonly consolidated: number;
}

/** The quarters in which a mission is published: those of its costs, and that of its end, where its report is. In order. */
export const quartersToPublish = (mission: Mission, startMonth: number): readonly string[] =>
  [...new Set([...quartersOf(mission, startMonth), quarterOf(mission.until, startMonth).key])].sort();

/** What would be published of a mission for a quarter today. */
export function partFor({ id, number, mission }: Dossier, quarter: Quarter, startMonth: number): PublishedPart {
  const travellers = principals(mission);
  const lines = partsOf(mission, startMonth).filter((part) => part.quarter === quarter.key);
  return {
    mission: id,
    number,
    purpose: mission.purpose,
    from: mission.from,
    until: mission.until,
    stops: mission.stops.map(({ city, country, from, until }) => ({ city, country, from, until })),
    principals: travellers.map(traveller),
    companions: companions(mission).map(traveller),
    lines: linesOf(lines, mission),
    nils: mission.nils,
    abroad: leavesCanada(mission),
    // A mission that goes on after the quarter has no report yet; what is drafted of it is published with the quarter of its end.
    report: mission.until <= quarter.last ? mission.report : '',
    reportFile: mission.until <= quarter.last && mission.reportPiece !== null,
    quarters: quartersToPublish(mission, startMonth),
    consolidated: totalOf(mission, 'actual'),
  };
}

const traveller = ({ name, office, role }: Traveller): Traveller => ({ name, office, role });

/** Costs of one column, person, body and description as one line, in the order of the columns. */
function linesOf(parts: readonly Part[], mission: Mission): readonly PublishedLine[] {
  const travellers = principals(mission).map(({ id }) => id);
  const bodies = new Map(mission.bodies.map(({ id, name }) => [id, name]));
  const order = GROUP_IDS.flatMap((group): readonly Category[] => GROUPS[group]);
  const lines = parts.map((part): PublishedLine => {
    const place = travellers.indexOf(part.traveller ?? '');
    return {
      category: part.category,
      traveller: place < 0 ? null : place,
      description: part.description,
      body: part.body === null ? null : (bodies.get(part.body) ?? part.body),
      cents: part.cents,
    };
  });
  const rank = (one: PublishedLine): number => order.indexOf(one.category) * 1000 + (one.traveller ?? 999);
  return [...Map.groupBy(lines, ({ cents: _, ...key }) => JSON.stringify(key)).values()]
    .flatMap((same): readonly PublishedLine[] => (same[0] ? [{ ...same[0], cents: sum(same.map(({ cents }) => cents)) }] : []))
    .sort((a, b) => rank(a) - rank(b) || (a.description < b.description ? -1 : 1));
}

export const centsOf = ({ lines }: Pick<PublishedPart, 'lines'>): number => sum(lines.map(({ cents }) => cents));
/** What the organisation itself pays of it. */
export const ownCentsOf = ({ lines }: Pick<PublishedPart, 'lines'>): number =>
  sum(lines.filter(({ body }) => body === null).map(({ cents }) => cents));

/** Cents of each group of legal columns, 0 where it has none. */
export const centsByGroup = (parts: readonly Pick<PublishedPart, 'lines'>[]): Readonly<Record<Group, number>> => {
  const of = (group: Group): number =>
    sum(
      parts.flatMap(({ lines }) =>
        lines.filter(({ category }) => (GROUPS[group] as readonly string[]).includes(category)).map(({ cents }) => cents),
      ),
    );
  return { transport: of('transport'), stay: of('stay'), other: of('other'), abroad: of('abroad'), companions: of('companions') };
};

/** Other public bodies that pay, with what each pays of this part. */
export const bodiesOf = ({ lines }: Pick<PublishedPart, 'lines'>): readonly { readonly name: string; readonly cents: number }[] =>
  [...Map.groupBy(lines, ({ body }) => body)].flatMap(([name, some]) =>
    name === null ? [] : [{ name, cents: sum(some.map(({ cents }) => cents)) }],
  );
