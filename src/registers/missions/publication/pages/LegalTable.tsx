import type { ComponentChildren } from 'preact';
import { sum } from '../../../../kernel/money.ts';
import { quarterOf } from '../../../../kernel/quarter.ts';
import { type Column, DataTable, Sub } from '../../../../ui/components/DataTable.tsx';
import { Day } from '../../../../ui/components/When.tsx';
import { formatCents } from '../../../../ui/typography.ts';
import { countryName } from '../../../../web/countries.ts';
import { typedLang, type Visit, words } from '../../../../web/visit.ts';
import { CATEGORY_WORDS } from '../../messages.ts';
import { GROUPS, type Group } from '../../rules/categories.ts';
import { COLUMN_WORDS, type LegalColumn, SHORT_WORDS, WORDS } from '../messages.ts';
import { bodiesOf, centsOf, type PublishedPart } from '../rules/part.ts';
import { quarterOfKey } from '../words.ts';

const COLON = { fr: '\u00a0: ', en: ': ' } as const;

interface Props {
  readonly visit: Visit;
  readonly caption: string;
  readonly parts: readonly PublishedPart[];
  /** Key of the quarter. */
  readonly quarter: string;
  /** Quarters that are published: the others are said not to be. */
  readonly published: ReadonlySet<string>;
}

/** A quarter in the columns of the regulation, in its order (A-2.1, r. 2, s. 4, par. 18); the last one is ours: what the part comes to. */
export const LegalTable = ({ visit, caption, parts, quarter, published }: Props) => (
  // Thirteen columns: where they neither fit nor fold, they scroll.
  <div class="legal">
    <DataTable
      caption={caption}
      hideCaption
      compact
      class="table--legal"
      rows={parts}
      rowKey={({ mission }) => mission}
      columns={columns(visit, quarter, published)}
    />
  </div>
);

function columns(visit: Visit, quarter: string, published: ReadonlySet<string>): readonly Column<PublishedPart>[] {
  const { lang, paths } = visit;
  const w = words.bind(null, visit);
  const legal = (
    id: LegalColumn,
    cell: (part: PublishedPart) => ComponentChildren,
    more: Partial<Column<PublishedPart>> = {},
  ): Column<PublishedPart> => ({
    id,
    label: w(COLUMN_WORDS[id]),
    // One block: on a phone, it stands at the right of its label.
    cell: (part) => <div>{cell(part)}</div>,
    ...more,
  });
  const amounts = (group: Group) => (part: PublishedPart) => <Amounts visit={visit} part={part} group={group} quarter={quarter} />;
  return [
    legal('principals', ({ principals }) => <People visit={visit} all={principals} none={w(WORDS.nobody)} />, { head: true }),
    legal('dates', ({ from, until }) => <Days from={from} until={until} />),
    legal('cities', ({ stops }) => <Lines lines={stops.map(({ city, country }) => `${city} (${countryName(country, lang)})`)} />),
    legal('purpose', ({ mission, number, purpose }) => (
      <>
        <a href={paths.mission(mission)} lang={typedLang(visit)}>
          {purpose}
        </a>
        <Sub>{number}</Sub>
      </>
    )),
    legal('transport', amounts('transport'), { end: true }),
    legal('companionsNames', ({ companions }) => <People visit={visit} all={companions} none={w(WORDS.nobody)} />),
    legal('companions', amounts('companions'), { end: true }),
    legal('stay', amounts('stay'), { end: true }),
    legal('other', amounts('other'), { end: true }),
    legal('abroad', (part) => (part.abroad ? amounts('abroad')(part) : w(WORDS.notApplicable)), { end: true }),
    legal('report', (part) => <Report visit={visit} part={part} quarter={quarter} />),
    legal('bodies', (part) => {
      const bodies = bodiesOf(part);
      return bodies.length === 0
        ? '–'
        : bodies.map(({ name, cents }) => (
            <div key={name}>
              {name}
              {COLON[lang]}
              <span class="nowrap">{formatCents(cents, lang)}</span>
            </div>
          ));
    }),
    legal(
      'total',
      (part) => (
        <>
          <strong>{formatCents(centsOf(part), lang)}</strong>
          {part.consolidated !== centsOf(part) && (
            <Sub>
              {w(WORDS.consolidated)} <span class="nowrap">{formatCents(part.consolidated, lang)}</span>
            </Sub>
          )}
          <Others visit={visit} part={part} quarter={quarter} published={published} />
        </>
      ),
      { end: true },
    ),
  ];
}

const Days = ({ from, until }: { from: string; until: string }) => (
  <>
    <Day iso={from} short />
    {until !== from && (
      <>
        {'\u00a0– '}
        <Day iso={until} short />
      </>
    )}
  </>
);

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <>
    {lines.map((line) => (
      <div key={line}>{line}</div>
    ))}
  </>
);

interface PeopleProps {
  readonly visit: Visit;
  readonly all: readonly { readonly name: string; readonly office: string }[];
  readonly none: string;
}

const People = ({ visit, all, none }: PeopleProps) =>
  all.length === 0 ? (
    <span class="muted">{none}</span>
  ) : (
    <ul>
      {all.map(({ name, office }) => (
        <li key={name}>
          {name}
          <Sub lang={typedLang(visit)}>{office}</Sub>
        </li>
      ))}
    </ul>
  );

/** Amounts of a group of columns: in one sum, with what it is made of where it is of several. */
const Amounts = ({ visit, part, group, quarter }: { visit: Visit; part: PublishedPart; group: Group; quarter: string }) => {
  const { lang } = visit;
  const w = words.bind(null, visit);
  const lines = part.lines.filter(({ category }) => (GROUPS[group] as readonly string[]).includes(category));
  if (lines.length === 0) {
    const over = part.until <= quarterOf(`${quarter}-01`, visit.org.fiscalStart).last;
    // A part of a mission that goes on or that has costs elsewhere: nothing of this column falls in the quarter.
    return <span class="muted">{part.nils.includes(group) && over ? w(WORDS.declaredNil) : formatCents(0, lang)}</span>;
  }
  const several = part.principals.length > 1 && group !== 'companions';
  const made = [...Map.groupBy(lines, (line) => labelOf(visit, part, line, several))];
  const amount = (some: typeof lines): string => formatCents(sum(some.map(({ cents }) => cents)), lang);
  return (
    <>
      <span class="nowrap">{amount(lines)}</span>
      {made.map(([label, some]) => (
        <Sub key={label}>{made.length === 1 ? label : `${label}${COLON[visit.lang]}${amount(some)}`}</Sub>
      ))}
    </>
  );
};

const labelOf = (
  visit: Visit,
  part: PublishedPart,
  { category, traveller, description }: PublishedPart['lines'][number],
  several: boolean,
): string => {
  const who = several && traveller !== null ? (part.principals[traveller]?.name ?? '') : '';
  return [who, words(visit, SHORT_WORDS[category] ?? CATEGORY_WORDS[category]), description].filter(Boolean).join(', ');
};

const Report = ({ visit, part, quarter }: { visit: Visit; part: PublishedPart; quarter: string }) => {
  const w = words.bind(null, visit);
  if (!part.abroad) return <>{w(WORDS.notApplicable)}</>;
  if (part.report !== '')
    return (
      <a href={`${visit.paths.mission(part.mission)}#rapport`}>
        {w(WORDS.reportShort)}
        <span class="sr"> {part.number}</span>
      </a>
    );
  if (part.reportFile) return <>{w(WORDS.reportFile)}</>;
  return <>{part.until > quarterOf(`${quarter}-01`, visit.org.fiscalStart).last ? w(WORDS.toCome) : '–'}</>;
};

/** The other parts of a mission that straddles quarters. */
const Others = ({
  visit,
  part,
  quarter,
  published,
}: {
  visit: Visit;
  part: PublishedPart;
  quarter: string;
  published: ReadonlySet<string>;
}) => {
  const others = part.quarters.filter((key) => key !== quarter);
  if (others.length === 0) return null;
  const { lang, org, paths } = visit;
  return (
    <Sub>
      {words(visit, WORDS.straddles)}{' '}
      {others.map((key) => (
        <span key={key}>
          {published.has(key) ? (
            <a href={paths.missionQuarter(key)}>{quarterOfKey(key, org.fiscalStart, lang)}</a>
          ) : (
            `${quarterOfKey(key, org.fiscalStart, lang)} (${words(visit, WORDS.notYet)})`
          )}{' '}
        </span>
      ))}
    </Sub>
  );
};
