import { isSecondOrder, type AnyMethod } from '../methods/any-method.ts';
import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { Method, MethodParameters } from '../methods/method.ts';
import type { Vector } from '../numeric/vector.ts';
import type { Objective } from '../objectives/objective.ts';
import { eigenbasisOf } from '../spectrum/eigenbasis-of.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import { analyze } from '../stability/analyze.ts';
import { findStationary } from './find-stationary.ts';
import type { LocalAnalysis, StationaryKind } from './local-analysis.ts';
import { localRate } from './local-rate.ts';
import { saddleEscape, type SaddleEscape } from './saddle-escape.ts';
import { simulate } from './simulate.ts';

/** How {@link analyzeAt} finds its point. */
export interface AnalyzeAtOptions {
  /**
   * `'newton'`: damped Newton steps from the point. `'method'`: first a run of the method from there, from rest, so that what is
   * found is what the method finds; Newton steps take it the rest of the way. Default `'newton'`.
   */
  readonly search?: 'newton' | 'method';
  /** The longest run of the method, a whole number. Default 10000. */
  readonly maxSteps?: number;
}

/**
 * What a method does near a stationary point of any smooth objective: finds the point, says what it is, and analyses every mode
 * there.
 *
 * The error $\theta_k - \theta^*$ follows the recursion on the quadratic with Hessian $\nabla^2 f(\theta^*)$, but for terms of its
 * square: rate, damping and stability are that quadratic's, near the point. They say nothing of the way there.
 *
 * @remarks `measured.rate` comes from a run of at most 400 steps that starts about 1e-5 away (1e-8 from an
 * unstable point) along all eigenvectors; where κ is large
 * it may not have seen the slowest mode, and says so in `isDetermined`.
 * @param objective - Anything with `dimension`, `value` and `gradient`; with a Hessian, or differences of the gradient serve.
 * @param point - Where to look from.
 * @param method - One of `METHODS` or `HIGHER_ORDER_METHODS`, or your own.
 * @param parameters - The method's parameters.
 * @param options - See {@link AnalyzeAtOptions}.
 * @returns The analysis. Where `stationary.converged` is false there is no stationary point near, and the rest is that of the Hessian
 * where the search ended.
 * @throws TypeError or RangeError if the point, a parameter or an option is not as said.
 * @example
 * ```ts
 * import { analyzeAt, heavyBall, rosenbrock } from 'heavyball';
 * const local = analyzeAt(rosenbrock, [1.2, 1.3], heavyBall, { beta: 0.9, eta: 0.003 });
 * local.kind; // => 'minimum'
 * local.spectrum.kappa; // => 2508.01
 * local.analysis?.rate; // => 0.986309
 * local.measured?.rate; // => 0.986309
 * ```
 */
export function analyzeAt<P extends MethodParameters>(
  objective: Objective,
  point: Vector,
  method: Method<P> | HigherOrderMethod<P>,
  parameters: P,
  { search = 'newton', maxSteps = 10000 }: AnalyzeAtOptions = {},
): LocalAnalysis {
  const from = search === 'newton' ? point : endOf(objective, point, method, parameters, maxSteps);
  const stationary = findStationary(objective, from);
  const { hessian } = stationary.hessian;
  const basis = eigenbasisOf(hessian, { symmetrize: true });
  const flatThreshold = Math.max(basis.spectrum.flatThreshold, stationary.hessianError);
  const { spectrum, vectors } = eigenbasisOf(hessian, { symmetrize: true, flatThreshold });
  const isFlat = spectrum.flat === spectrum.eigenvalues.length;
  const analysis = isFlat ? null : analyze(method, parameters, spectrum);
  return {
    objective: objective.name,
    method: method.name,
    parameters,
    stationary,
    value: objective.value(stationary.point),
    kind: kindOf(spectrum),
    index: spectrum.negative.length,
    spectrum,
    analysis,
    escape: escapeFrom(spectrum, method, parameters),
    measured: analysis && localRate(objective, { point: stationary.point, eigenvectors: vectors }, method, analysis),
  };
}

/** Where a run of the method from rest ends. */
function endOf(
  objective: Objective,
  start: Vector,
  method: AnyMethod,
  parameters: MethodParameters,
  maxSteps: number,
): Vector {
  const { iterates } = simulate(method, parameters, objective, { start, maxSteps, tolerance: 1e-6, record: 'end' });
  return iterates.at(-1) ?? start;
}

/** The escape along the most negative curvature, where it is one that {@link saddleEscape} knows. */
function escapeFrom(
  { negative: [lambda] }: Spectrum,
  method: AnyMethod,
  parameters: MethodParameters,
): SaddleEscape | null {
  if (lambda === undefined || !isSecondOrder(method)) return null;
  const { roots } = analyzeMode(method, parameters, lambda);
  return roots[0].re > 1 && roots[1].re > -1 ? saddleEscape(method, parameters, lambda) : null;
}

function kindOf({ eigenvalues, flat, negative }: Spectrum): StationaryKind {
  const positive = eigenvalues.length - flat - negative.length;
  if (negative.length > 0 && positive > 0) return 'saddle';
  if (flat > 0) return 'degenerate';
  return positive > 0 ? 'minimum' : 'maximum';
}
