import { derivedEstimate } from './estimate.ts';
import type { FittedRun } from './fitted-run.ts';
import type { EtaLambdaLimit } from './identified.ts';

/** The end of stability for the β and γ of a run, and how near its largest ηλ is; null where no ηλ > 0 is stable. */
export function etaLambdaLimit(run: FittedRun): EtaLambdaLimit | null {
  const { tie, point } = run;
  const endsAt = (place: readonly number[]): { readonly flip: number; readonly pair: number } => {
    const { beta = NaN, gamma = NaN } = tie.at(place) ?? {};
    return {
      // p(−1) = 2(1 + β) − (1 + 2γ)ηλ and 1 − D = 1 − β + γηλ.
      flip: 1 + 2 * gamma > 0 ? (2 * (1 + beta)) / (1 + 2 * gamma) : Infinity,
      pair: gamma < 0 ? (beta - 1) / gamma : Infinity,
    };
  };
  const { beta = NaN } = tie.at(point) ?? {};
  const { flip, pair } = endsAt(point);
  if (!(Math.abs(beta) < 1) || Math.min(flip, pair) === Infinity) return null;
  const limitOf = (place: readonly number[]): number => endsAt(place)[flip <= pair ? 'flip' : 'pair'];
  return {
    etaLambda: derivedEstimate(run, limitOf),
    boundary: flip <= pair ? 'flip' : 'neimark-sacker',
    margin: derivedEstimate(run, (place) => 1 - (place.at(-1) ?? NaN) / limitOf(place)),
  };
}
