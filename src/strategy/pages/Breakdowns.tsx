import { say } from '../../kernel/bilingual.ts';
import { BubbleMap } from '../../ui/charts/BubbleMap.tsx';
import { type HBar, HBars } from '../../ui/charts/HBars.tsx';
import { LinkGo } from '../../ui/components/LinkGo.tsx';
import { formatDate } from '../../ui/typography.ts';
import { countryName } from '../../web/countries.ts';
import { type Visit, words } from '../../web/visit.ts';
import type { Indicator } from '../plans/plan.ts';
import { type BehindFigure, type FilterName, type Split, valueWord } from './behind.ts';
import { TEXT } from './indicator-messages.ts';

interface Props {
  readonly visit: Visit;
  readonly indicator: Indicator;
  readonly behind: BehindFigure;
  /** Address of the records with one value chosen. */
  readonly hrefOf: (name: FilterName, value: string) => string;
  /** Address of the whole breakdown. */
  readonly all: string;
}

/** Bars shown one by one; the rest is one grey bar. */
const MOST = 14;

/** By post on a map and in bars, by country, by sector: each value opens on its records. */
export const Breakdowns = (props: Props) => {
  const { visit, indicator, behind } = props;
  const { lang } = visit;
  if (behind.splits.length === 0) return null;
  const [posts, others] = [behind.splits.find(({ name }) => name === 'poste'), behind.splits.filter(({ name }) => name !== 'poste')];
  const sets = others.length > 0 || behind.measure.distinct !== undefined;
  return (
    <section id="repartition" class="figure">
      <div class="section__head">
        <h2>{words(visit, posts ? TEXT.by.poste : TEXT.split)}</h2>
        <LinkGo href={props.all}>{words(visit, TEXT.splitAll)}</LinkGo>
      </div>
      <p class="figcap">
        {words(visit, TEXT.splitCaption)
          .replace('{label}', say(indicator.label, lang))
          .replace('{first}', formatDate(behind.period.first, lang))
          .replace('{last}', formatDate(behind.period.last, lang))}
        {sets && ` ${words(visit, TEXT.splitMore)}`}
        {behind.splits.some((split) => split.others) && ` ${words(visit, TEXT.merged)}`}
      </p>
      <div class="bypost">
        <div>
          {posts && <HBars bars={barsOf(posts, props)} />}
          {others.slice(0, -1).map((split) => (
            <OneSplit key={split.name} {...props} split={split} />
          ))}
        </div>
        <div>
          {posts && <PostMap {...props} split={posts} />}
          {others.slice(-1).map((split) => (
            <OneSplit key={split.name} {...props} split={split} />
          ))}
        </div>
      </div>
    </section>
  );
};

const OneSplit = ({ split, ...props }: Props & { split: Split }) => (
  <>
    <h3 class="subh">{words(props.visit, TEXT.by[split.name])}</h3>
    <HBars bars={barsOf(split, props)} />
  </>
);

const isAmount = ({ formula }: Indicator): boolean => JSON.stringify(formula).includes('"sum"');

function barsOf(split: Split, { visit, indicator, behind, hrefOf }: Props): readonly HBar[] {
  const size = (row: { readonly n: number; readonly amount: number }): number => (isAmount(indicator) ? row.amount : row.n);
  const [shown, rest] = [split.rows.slice(0, MOST), split.rows.slice(MOST)];
  const together = rest.length + (split.others?.values ?? 0);
  const total = rest.reduce((sum, row) => sum + size(row), 0) + (split.others ? size(split.others.row) : 0);
  return [
    ...shown.map(
      (row): HBar => ({
        label: say(valueWord(split.name, row.value, behind), visit.lang),
        value: size(row),
        href: hrefOf(split.name, row.value),
      }),
    ),
    ...(together > 0 ? [{ label: words(visit, TEXT.others).replace('{n}', String(together)), value: total, rest: true }] : []),
  ];
}

/** Circles where the posts are; those whose place is unknown are in the bars alone. */
const PostMap = ({ visit, indicator, behind, split }: Props & { split: Split }) => {
  const { lang } = visit;
  const bubbles = split.rows.flatMap(({ value, n, amount }) => {
    const post = behind.posts.get(value);
    if (!post || post.lat === null || post.lon === null) return [];
    const label = say(valueWord(split.name, value, behind), lang);
    return [
      {
        id: post.id,
        label,
        lon: post.lon,
        lat: post.lat,
        country: countryName(post.country, lang),
        value: isAmount(indicator) ? amount : n,
      },
    ];
  });
  if (bubbles.length === 0) return null;
  return (
    <>
      <BubbleMap
        id="carte"
        title={`${say(indicator.label, lang)}, ${words(visit, TEXT.by.poste).toLowerCase()}`}
        description={words(visit, TEXT.mapText)}
        bubbles={bubbles}
      />
      <p class="figcap">{words(visit, TEXT.mapCaption)}</p>
    </>
  );
};
