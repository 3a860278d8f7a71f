import { type Lang, say } from '../../kernel/bilingual.ts';
import type { FactKind } from '../../kernel/fact.ts';
import { VerdictChip, VerdictIcon } from '../../ui/components/VerdictChip.tsx';
import { formatList, formatNumber } from '../../ui/typography.ts';
import { FORECAST_BANDS, type ForecastBand, type Verdict as ShownVerdict, verdictLook } from '../../ui/verdicts.ts';
import type { MissingReason } from '../indicators/outcome.ts';
import type { YearResult } from '../plans/results.ts';
import { REASONS, WORDS } from './messages.ts';

interface Look {
  readonly verdict: ShownVerdict;
  readonly forecast?: ForecastBand;
}

/** What a chip shows of a verdict: a running year takes the look of its forecast, a year to come has none. */
export function lookOf({ verdict, forecast }: Pick<YearResult, 'verdict' | 'forecast'>): Look {
  if (verdict.kind === 'upcoming') return { verdict: 'inProgress', forecast: 'noForecast' };
  if (verdict.kind !== 'inProgress') return { verdict: verdict.kind };
  return { verdict: 'inProgress', forecast: forecast?.band ?? 'noForecast' };
}

/** What a chip says: a band while the year runs, else the verdict. Facets, counts and the order « at risk first » go by it. */
export const LOOK_IDS = [
  'atRisk',
  'uncertain',
  'onTrack',
  'noForecast',
  'notAchieved',
  'partly',
  'achieved',
  'dataMissing',
  'noTarget',
  'notApplicable',
] as const satisfies readonly (ForecastBand | ShownVerdict)[];
export type LookId = (typeof LOOK_IDS)[number];

export function lookId(result: Pick<YearResult, 'verdict' | 'forecast'>): LookId {
  const { verdict, forecast } = lookOf(result);
  return verdict === 'inProgress' ? (forecast ?? 'noForecast') : verdict;
}

const BANDS: readonly string[] = FORECAST_BANDS;
const isBand = (id: LookId): id is ForecastBand => BANDS.includes(id);

/** The word of a look: « À risque ». */
export const lookWord = (id: LookId, lang: Lang): string => say((isBand(id) ? verdictLook('inProgress', id) : verdictLook(id)).word, lang);

export const ResultChip = ({ result, lang }: { result: YearResult; lang: Lang }) => (
  <VerdictChip {...lookOf(result)} word={result.verdict.kind === 'upcoming' ? say(WORDS.toCome, lang) : undefined} />
);

export const ResultIcon = ({ result }: { result: YearResult }) => <VerdictIcon {...lookOf(result)} />;

/** « 62 % de chances »; '' without a forecast. */
export function chanceWords({ forecast }: Pick<YearResult, 'forecast'>, lang: Lang): string {
  const chance = forecast?.chance ?? null;
  if (chance === null) return '';
  if (chance < 0.01) return say(WORDS.lessThanOne, lang);
  if (chance > 0.99) return say(WORDS.almostSure, lang);
  return say(WORDS.chances, lang).replace('{n}', formatNumber(Math.round(chance * 100), lang));
}

/** Why there is no figure or no verdict, with what is missing named; '' where there is one. */
export function whyNone({ outcome }: Pick<YearResult, 'outcome'>, kinds: ReadonlyMap<string, FactKind>, lang: Lang): string {
  if (outcome.kind === 'notApplicable') {
    return outcome.reason.id === 'declared' ? say(outcome.reason.text, lang) : say(REASONS.nothingDue, lang);
  }
  return outcome.kind === 'missing' ? missingWords(outcome.reason, kinds, lang) : '';
}

function missingWords(reason: MissingReason, kinds: ReadonlyMap<string, FactKind>, lang: Lang): string {
  const text = say(REASONS[reason.id], lang);
  if (reason.id === 'noBase') return text.replace('{year}', reason.year);
  if (reason.id !== 'registerToCome' && reason.id !== 'nothingRecorded') return text;
  const names = reason.kinds.map((id) => kinds.get(id)?.label[lang] ?? id);
  return text.replace('{kinds}', formatList(names, lang));
}
