/** A distribution over 0, 1, 2, …: `cumulative[k]` is the probability of at most k, 1 beyond its end. */
export interface Discrete {
  readonly cumulative: readonly number[];
}

export const atLeastProbability = ({ cumulative }: Discrete, k: number): number => (k <= 0 ? 1 : 1 - (cumulative[k - 1] ?? 1));

/** The least k whose cumulative probability reaches `probability` (0 to 1). */
export function quantile({ cumulative }: Discrete, probability: number): number {
  const found = cumulative.findIndex((sum) => sum >= probability);
  return found === -1 ? cumulative.length - 1 : found;
}

/**
 * Where the middle of the distribution lies, between two probabilities: half of what k itself has counts on each side. Quantiles of
 * small counts would hold far more than they say, since a whole k falls inside at either end.
 */
export function middle({ cumulative }: Discrete, low: number, high: number): { readonly low: number; readonly high: number } {
  const half = (k: number): number => ((cumulative[k - 1] ?? 0) + (cumulative[k] ?? 1)) / 2;
  const last = cumulative.length - 1;
  let [from, to] = [0, last];
  while (from < last && half(from) < low) from += 1;
  while (to > from && half(to) > high) to -= 1;
  return { low: from, high: to };
}

export interface Spread {
  readonly mean: number;
  readonly variance: number;
}

/** Counts of events that come in clusters (gamma-Poisson), as far as `last`. A variance not above the mean gives the Poisson distribution. */
export function negativeBinomial({ mean, variance }: Spread, last = Number.POSITIVE_INFINITY): Discrete {
  if (mean <= 0) return { cumulative: [1] };
  const excess = Math.max(variance - mean, mean * 1e-6);
  const size = (mean * mean) / excess;
  const failure = excess / (mean + excess);
  const end = Math.ceil(mean + 40 * Math.sqrt(mean + excess) + 40);
  return fromRatios(Math.min(last, end), size * Math.log1p(-failure), (k) => ((k + size) / (k + 1)) * failure);
}

/** Successes among `n` draws whose common chance is itself uncertain, Beta(a, b). */
export function betaBinomial(n: number, a: number, b: number): Discrete {
  let logNone = 0;
  for (let i = 0; i < n; i++) logNone += Math.log((b + i) / (a + b + i));
  return fromRatios(n, logNone, (k) => (((n - k) / (k + 1)) * (a + k)) / (b + n - k - 1));
}

/** Sums p(0), p(1), … from log p(0) and the ratios p(k + 1) / p(k), until nothing is left; in logarithms, because p(0) may be too small for a number. */
function fromRatios(last: number, logFirst: number, ratioAfter: (k: number) => number): Discrete {
  const cumulative: number[] = [];
  let sum = 0;
  let log = logFirst;
  for (let k = 0; k <= last && sum < 1 - NOTHING_LEFT; k++) {
    sum += Math.exp(log);
    cumulative.push(Math.min(1, sum));
    log += Math.log(ratioAfter(k));
  }
  return { cumulative };
}

const NOTHING_LEFT = 1e-10;
