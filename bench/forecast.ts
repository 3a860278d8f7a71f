import { demonstrationRegisters } from '../src/app/demo/registers.testing.ts';
import {
  type HeldBack,
  holdBackAll,
  scoreOf,
  seeded,
  synthetic,
  TEXTURES,
  type Texture,
} from '../src/strategy/indicators/backtest.testing.ts';
import { option } from './lib/args.ts';

// Forecasts against what came: the months after each one are hidden, the year is forecast from those before and from earlier years.
const seed = option('seed', 20_260_401);
const each = option('series', 40);
const LEVELS = [60, 250, 750, 2000];
const YEARS = 7;
const TARGET = { least: 0.75, most: 0.9 };

const percent = (part: number): string => `${(100 * part).toFixed(1)} %`.padStart(8);
let outside = 0;

/** One line a month: coverage of the interval, error of the forecast and of a straight line, as parts of what came. */
function table(title: string, runs: readonly HeldBack[], judged = true): void {
  console.log(`\n${title}: ${runs.length} forecasts`);
  console.log('months seen  coverage     error  straight line');
  const line = (name: string, some: readonly HeldBack[]): number => {
    const { coverage, error, lineError } = scoreOf(some);
    console.log(`${name.padStart(11)}  ${percent(coverage)}  ${percent(error)}  ${percent(lineError).padStart(13)}`);
    return coverage;
  };
  for (let month = 1; month <= 11; month++)
    line(
      String(month),
      runs.filter((one) => one.month === month),
    );
  const coverage = line('all', runs);
  if (judged && (coverage < TARGET.least || coverage > TARGET.most)) outside += 1;
}

const random = seeded(seed);
// The keys of the table.
for (const texture of Object.keys(TEXTURES) as Texture[]) {
  const registers = LEVELS.flatMap((level) => Array.from({ length: each }, () => synthetic(random, level, texture, YEARS)));
  table(`${texture} registers, ${LEVELS.join(', ')} facts a year`, registers.flatMap(holdBackAll));
}
const { whole, byPost } = demonstrationRegisters();
table('the demonstration, six indicators at each of its ten largest posts', byPost.flatMap(holdBackAll));
// Its yearly totals are written in advance, to within 2 %: less than chance alone would vary, so no interval of chance is that narrow.
table('the demonstration, six indicators in all (too regular to be judged)', whole.flatMap(holdBackAll), false);
console.log(`\ncoverage of the interval of 80 %: target from 75 % to 90 %; outside: ${outside}   seed ${seed}`);
process.exitCode = outside === 0 ? 0 : 1;
