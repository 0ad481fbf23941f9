import type { CurvatureInterval, LookAheadLine } from '../methods/method.ts';

/** The gap of no method on any κ is smaller. */
const SMALLEST_GAP = 1e-300;
/** Halvings of the logarithm of the gap until it is known to the digits of a double: ln 10³⁰⁰/2⁶³ < 2⁻⁵³. */
const HALVINGS = 63;

/**
 * The learning rate with the smallest worst rate over [μ, L] for a momentum −1 < β < 1, in plain doubles for maps: the
 * geometric mean where several are best, as `bestEtaFor` has it for heavy ball. The rate at it is within 1e-7 of the best.
 *
 * The η with rate ≤ r are an interval, and the r for which it is not empty are found by bisection.
 */
export function fastBestEta(line: LookAheadLine, beta: number, interval: CurvatureInterval): number {
  const gamma = line.constant + line.slope * beta;
  let [yes, no] = [Math.log(SMALLEST_GAP), 0];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (yes + no) / 2;
    const { from, to } = learningRates(Math.exp(middle), beta, gamma, interval);
    if (from <= to) yes = middle;
    else no = middle;
  }
  const { from, to } = learningRates(Math.exp(yes), beta, gamma, interval);
  return Math.sqrt(from) * Math.sqrt(to);
}

/**
 * The η ≥ 0 with p(r) ≥ 0, p(−r) ≥ 0 and D ≤ r² at μ and at L, for r = 1 − g; each is linear in ηλ. Those that bound η from
 * below are hardest at μ, those that bound it from above at L. Source: `jury1964`.
 */
function learningRates(
  gap: number,
  beta: number,
  gamma: number,
  { mu, L }: CurvatureInterval,
): { readonly from: number; readonly to: number } {
  const rate = 1 - gap;
  const complement = 1 - beta;
  // β − r = g − (1 − β) and r² − β = 1 − β − g(1 + r), which keep their digits near 1.
  const [atRate, perAtRate] = [gap * (gap - complement), rate - gamma * gap];
  const [atMinusRate, perAtMinusRate] = [(1 + rate) * (beta + rate), -rate - gamma * (1 + rate)];
  const product = complement - gap * (1 + rate);
  const least = Math.max(lower(atRate, perAtRate), lower(atMinusRate, perAtMinusRate), lower(product, gamma));
  const most = Math.min(upper(atRate, perAtRate), upper(atMinusRate, perAtMinusRate), upper(product, gamma));
  return { from: least / mu, to: most / L };
}

/** The smallest X ≥ 0 with free + perX · X ≥ 0, where perX > 0 makes such a bound. */
function lower(free: number, perX: number): number {
  return perX > 0 ? Math.max(0, -free / perX) : 0;
}

/** The largest X with free + perX · X ≥ 0, below 0 where no X ≥ 0 is one. */
function upper(free: number, perX: number): number {
  if (perX < 0) return -free / perX;
  return perX === 0 && free < 0 ? -1 : Infinity;
}
