import type { MomentEstimate, MonteCarloEstimate } from './noise-estimate.ts';

/** Student's 97.5 % quantile for 63 degrees of freedom: of 64 batches. */
const QUANTILE = 1.998340542520741;
/** The number of batches that it belongs to. */
export const BATCHES = 64;
const PROCESSES = 3;

/**
 * Variances and lag-1 correlations of three processes of mean 0 that `advance` steps, with standard errors from the scatter of the
 * means of 64 batches. A correlation is a ratio of sums, and its error that of its residuals, product − ratio · square.
 */
export function batchMeans(
  advance: (seen: Float64Array) => void,
  { samples, burnIn }: { readonly samples: number; readonly burnIn: number },
): readonly [MomentEstimate, MomentEstimate, MomentEstimate] {
  const now = new Float64Array(PROCESSES);
  const last = new Float64Array(PROCESSES);
  for (let k = 0; k < burnIn; k++) advance(now);
  const squares = Array.from({ length: PROCESSES }, () => new Float64Array(BATCHES));
  const products = Array.from({ length: PROCESSES }, () => new Float64Array(BATCHES));
  const length = Math.floor(samples / BATCHES);
  for (let batch = 0; batch < BATCHES; batch++) {
    for (let k = 0; k < length; k++) {
      last.set(now);
      advance(now);
      for (let i = 0; i < PROCESSES; i++) {
        squares[i]![batch]! += now[i]! * now[i]!;
        products[i]![batch]! += now[i]! * last[i]!;
      }
    }
  }
  const momentsOf = (i: number): MomentEstimate => {
    const [square, product] = [squares[i]!, products[i]!];
    const total = sumOf(square);
    const ratio = sumOf(product) / total;
    const residuals = product.map((value, batch) => ratio + ((value - ratio * square[batch]!) * BATCHES) / total);
    return { variance: estimateOf(square.map((sum) => sum / length)), correlation: estimateOf(residuals) };
  };
  return [momentsOf(0), momentsOf(1), momentsOf(2)];
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** The mean of the batches, its standard error and its confidence interval. */
function estimateOf(values: Float64Array): MonteCarloEstimate {
  const mean = sumOf(values) / BATCHES;
  const scatter = sumOf(values.map((value) => (value - mean) ** 2)) / (BATCHES - 1);
  const standardError = Math.sqrt(scatter / BATCHES);
  return { mean, standardError, interval: [mean - QUANTILE * standardError, mean + QUANTILE * standardError] };
}
