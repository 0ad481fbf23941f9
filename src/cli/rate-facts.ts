import { estimateRate } from '../dynamics/estimate-rate.ts';
import type { Trajectory } from '../dynamics/trajectory.ts';
import type { AnyMethod } from '../methods/any-method.ts';
import type { MethodParameters } from '../methods/method.ts';
import { isInputError } from '../numeric/input-error.ts';
import type { Vector } from '../numeric/vector.ts';
import type { Objective } from '../objectives/objective.ts';
import { formatNumber } from '../render/format-number.ts';
import { formatRate } from '../render/format-rate.ts';
import { extremeEigenvalues } from '../spectrum/extreme-eigenvalues.ts';
import { fromExtremes } from '../spectrum/from-extremes.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { spectrumOf } from '../spectrum/spectrum-of.ts';
import { analyze } from '../stability/analyze.ts';
import type { Fact } from './facts.ts';
import { withProgress } from './with-progress.ts';

/** A Hessian of more rows than this is known by its products with vectors only. */
const MOST_COORDINATES = 1000;

/** The rate that a trajectory shows, and the one that theory predicts at the minimiser, where each is known. */
export function rateFacts(
  trajectory: Trajectory,
  method: AnyMethod,
  parameters: MethodParameters,
  objective: Objective,
): readonly Fact[] {
  return [['measured rate', measuredText(trajectory)], ...predictedFact(method, parameters, objective)];
}

function measuredText(trajectory: Trajectory): string {
  try {
    const { rate, differences, isDetermined } = estimateRate(trajectory);
    const doubt = isDetermined ? '' : ', too few to be sure';
    return `ρ = ${formatRate({ rate, gap: 1 - rate }, { digits: 6 })}, seen in ${differences} steps${doubt}`;
  } catch (error) {
    // A record that is too short, or not of every iterate, has no rate to show; that is no failure of the simulation.
    if (!isInputError(error)) throw error;
    return error.message.replace(/^estimateRate: /, 'none: ');
  }
}

function predictedFact(method: AnyMethod, parameters: MethodParameters, objective: Objective): Fact[] {
  const { minimizer } = objective;
  if (minimizer === undefined) return [];
  const spectrum =
    objective.dimension > MOST_COORDINATES ? byProducts(objective, minimizer) : byMatrix(objective, minimizer);
  if (spectrum === null) return [];
  if (typeof spectrum === 'string') return [['predicted rate', spectrum]];
  const { rate, rateGap, stability } = analyze(method, parameters, spectrum);
  return [
    ['predicted rate', `ρ = ${formatRate({ rate, gap: rateGap }, { digits: 6 })} at the minimiser, ${stability}`],
  ];
}

/** The spectrum at a minimiser from the Hessian itself; null where it is not known, or flat. */
function byMatrix(objective: Objective, minimizer: Vector): Spectrum | null {
  const hessian = objective.hessian?.(minimizer);
  if (!hessian) return null;
  const spectrum = spectrumOf(hessian);
  return spectrum.flat === spectrum.eigenvalues.length ? null : spectrum;
}

/** Its two ends from products of the Hessian with vectors, by Lanczos; or why they are not known. */
function byProducts(objective: Objective, minimizer: Vector): Spectrum | string | null {
  const hessianTimes = objective.hessianTimes?.bind(objective);
  if (hessianTimes === undefined) return null;
  const extremes = withProgress('Lanczos steps, at most', (onProgress) =>
    extremeEigenvalues((vector) => hessianTimes(minimizer, Array.from(vector)), objective.dimension, { onProgress }),
  );
  const { smallest, largest, products } = extremes;
  if (smallest.converged && largest.converged && smallest.value > smallest.residual) return fromExtremes(extremes);
  const show = (value: number): string => formatNumber(value);
  return `unknown: after ${products} products with the Hessian its smallest eigenvalue is ${show(smallest.value)} ± ${show(smallest.residual)}, its largest ${show(largest.value)}`;
}
