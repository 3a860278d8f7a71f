import { GUARDED, inForce, type Result, resultsOf, shareOf, totalOf, verdictOf } from '../../clocks/results.ts';
import type { Standard } from '../../clocks/standard.ts';
import { loadStandards, readResults } from '../../clocks/store.ts';
import { say } from '../../kernel/bilingual.ts';
import { type FiscalYear, fiscalYearOf, previousYear } from '../../kernel/fiscal.ts';
import { Fig } from '../../ui/components/Fig.tsx';
import { LinkGo } from '../../ui/components/LinkGo.tsx';
import { SectionHead } from '../../ui/components/PageHead.tsx';
import { VerdictChip } from '../../ui/components/VerdictChip.tsx';
import type { Paths } from '../../ui/paths.ts';
import { formatNumber } from '../../ui/typography.ts';
import { type Visit, words } from '../../web/visit.ts';
import { shareWords } from './columns.ts';
import { percentWords } from './results.tsx';
import { TILE_WORDS as WORDS } from './tile-messages.ts';

/** A service as a person knows it, and the promise by which it is judged: of its standards, the one that ends it. */
interface Tile {
  readonly service: keyof typeof WORDS.names;
  readonly standard: Standard;
  /** Of the last fiscal year that is over. */
  readonly result: Result | undefined;
}

const hrefOf = { requests: (to) => to.requestForm(), complaints: (to) => to.complaintForm() } as const satisfies Partial<
  Record<keyof typeof WORDS.names, (paths: Paths) => string>
>;
const SERVICES = ['requests', 'complaints', 'internships', 'applications'] as const;

/** Data of « Nos services, et ce que nous promettons »; empty for an organisation that declares none. */
export async function serviceTiles({ tx, org, today }: Visit): Promise<{ readonly year: FiscalYear; readonly tiles: readonly Tile[] }> {
  const year = previousYear(fiscalYearOf(today, org.fiscalStart));
  const standards = await loadStandards(tx, org.id);
  if (standards.length === 0) return { year, tiles: [] };
  const present = inForce(standards, fiscalYearOf(today, org.fiscalStart));
  const results = resultsOf(await readResults(tx, year.first, year.last, today), standards, year, today);
  const tiles = SERVICES.flatMap((service): readonly Tile[] => {
    const [standard] = present.filter(({ registers }) => registers.includes(service)).sort((a, b) => b.days - a.days);
    if (!standard) return [];
    const result = results.find((one) => one.standard.code === standard.code && one.register === service && one.quarter === null);
    return [{ service, standard, result }];
  });
  return { year, tiles };
}

/** What is promised of each service, and what came of it: for the home page. */
export const ServiceTiles = ({ visit, year, tiles }: { visit: Visit; year: FiscalYear; tiles: readonly Tile[] }) => {
  const w = words.bind(null, visit);
  const { paths } = visit;
  if (tiles.length === 0) return null;
  return (
    <section class="section section--sunken" aria-labelledby="services">
      <div class="wrap">
        <SectionHead id="services" title={w(WORDS.title)} action={<LinkGo href={paths.declaration()}>{w(WORDS.declaration)}</LinkGo>} />
        <ul class="services">
          {tiles.map((tile) => (
            <ServiceTile key={tile.service} visit={visit} year={year} tile={tile} />
          ))}
        </ul>
        <p class="services__foot">
          {w(WORDS.foot)} <a href={paths.followUp()}>{w(WORDS.follow)}</a>
        </p>
      </div>
    </section>
  );
};

const ServiceTile = ({ visit, year, tile }: { visit: Visit; year: FiscalYear; tile: Tile }) => {
  const w = words.bind(null, visit);
  const { lang, paths } = visit;
  const { service, standard } = tile;
  const form = service === 'requests' || service === 'complaints' ? hrefOf[service](paths) : `${paths.declaration()}#normes`;
  const after = standard.anchor === 'interview' || standard.anchor === 'sitting' ? ` ${w(WORDS.after[standard.anchor])}` : '';
  return (
    <li>
      <h3>
        <a href={form}>{w(WORDS.names[service])}</a>
      </h3>
      <p>{w(WORDS.leads[service])}</p>
      <dl>
        <div>
          <dt>{w(WORDS.promise)}</dt>
          <dd>
            <strong>
              {w(WORDS.within).replace('{what}', say(standard.name, lang)).replace('{days}', formatNumber(standard.days, lang))}
              {after}
            </strong>
            {w(WORDS.share).replace('{n}', percentWords(standard, lang))}
          </dd>
        </div>
        <div>
          <dt>{w(WORDS.result).replace('{year}', year.label)}</dt>
          <dd>
            <TileResult visit={visit} year={year} tile={tile} />
          </dd>
        </div>
      </dl>
    </li>
  );
};

const TileResult = ({ visit, year, tile }: { visit: Visit; year: FiscalYear; tile: Tile }) => {
  const w = words.bind(null, visit);
  const { result, service } = tile;
  if (!result?.counts) return <span class="muted">{w(GUARDED.has(service) && result ? WORDS.fewOrNone : WORDS.none)}</span>;
  const [met, due] = shareOf(result.counts);
  if (due === 0) return <span class="muted">{w(totalOf(result.counts) === 0 ? WORDS.none : WORDS.noneDue)}</span>;
  const verdict = verdictOf(result);
  return (
    <>
      <Fig href={visit.paths.standardResults(year.label)}>{shareWords([met, due], visit.lang)}</Fig>{' '}
      {w(WORDS.outOf).replace('{met}', formatNumber(met, visit.lang)).replace('{due}', formatNumber(due, visit.lang))}
      {verdict !== 'NA' && <VerdictChip verdict={verdict === 'Y' ? 'achieved' : 'notAchieved'} />}
    </>
  );
};
