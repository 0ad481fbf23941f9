import { isSecondOrder } from '../methods/any-method.ts';
import type { Family, Method, MethodParameters } from '../methods/method.ts';
import { roundedBeta } from '../methods/check-parameters.ts';
import { checkInteger, describe } from '../numeric/check.ts';
import { inputRangeError, inputTypeError, isInputError } from '../numeric/input-error.ts';
import type { Vector } from '../numeric/vector.ts';
import { derivedEstimate, type Estimate } from './identification/estimate.ts';
import { familyTie, type KnownParameters } from './identification/family-tie.ts';
import { fitObservations } from './identification/fit-observations.ts';
import { fitRecursion } from './identification/fit-recursion.ts';
import type { FittedRun } from './identification/fitted-run.ts';
import type { Belief, ErrorSource, Identification } from './identification/identified.ts';
import { identifiedMode } from './identification/identified-mode.ts';
import type { Observed } from './identification/mode-columns.ts';
import { observationsOf, type Observations } from './identification/observations.ts';
import { ownParameters } from './identification/own-parameters.ts';
import { etaLambdaLimit } from './identification/eta-lambda-limit.ts';
import { whitenessOf } from './identification/whiteness.ts';
import type { Trajectory } from './trajectory.ts';

/** How a record is read, and what is known of the run. */
export interface IdentifyOptions<P extends MethodParameters = MethodParameters> {
  /**
   * What was set, all of it or some: β is compared with what the record says, with η curvatures follow; all other parameters
   * (look-ahead, weight decay, …) are taken for known. Default none.
   */
  readonly parameters?: Partial<P>;
  /** What the numbers are: `'iterates'` (or some coordinates of them), or `'loss'`, the values of f. Default `'iterates'`. */
  readonly observed?: Observed;
  /** Where errors come from. Default `'observation'`. */
  readonly errors?: ErrorSource;
  /** How many modes there are, from 1 to 12. Default: as many as the record shows. Only for errors of observation. */
  readonly modes?: number | undefined;
}

const WHERE = 'identify';
/** An interval that is wider than this part of all that β, from 0 to 1, or D, from −1 to 1, usually is says nothing. */
const WIDEST = 0.85;
/** More coordinates than this have too many curvatures for a recursion. */
const MOST_COORDINATES = 32;

/**
 * From a record of a run back to its parameters: ηλ, ρ and regime of every mode, and the β (and γ, where the method leaves it free)
 * that all modes share, each with its standard error and 95 % interval.
 *
 * Near its limit a run is a sum of modes $x_{k+1} = T x_k - D x_{k-1}$ with $T = 1 + \beta - (1 + \gamma)\eta\lambda$ and
 * $D = \beta - \gamma\eta\lambda$. With errors of observation, all of β, γ, every ηλ and the limit are fitted at once by least
 * squares, which for independent normal errors is maximum likelihood; how many modes there are is decided by Schwarz’s
 * criterion. With errors of the gradient the recursion itself is fitted. A loss is made of the squares of its modes, with the
 * roots $z_1^2, z_1 z_2, z_2^2$; it does not tell a mode from one with the opposite roots.
 *
 * @remarks Only modes that the run excites can be seen, and only ηλ, never η or λ alone. A method with a free γ needs two modes.
 * What grows is read until it is 10⁴ times its first movements, what converges until it stands still. Without noise, 200
 * iterates of 1 to 5 modes give β and every ηλ within 1e-3 in more than 95 of 100 cases of every method. With noise an interval
 * holds all values of which the likelihood is no smaller than a normal error would make it in 95 of 100 cases, with everything
 * else fitted anew; explanations elsewhere that are nearly as good are in it, and so is what one mode more says where a test
 * would call it real. So it is wide where β and ηλ can be traded for each other. In random runs it held the truth in 9 of 10
 * cases or more, nearly always; up to a quarter of the runs is refused, most where γ is free and β small. Parameters outside
 * their usual ranges are believed only where usual ones do not explain the record. Two modes too alike to be told apart are
 * found as one, whose intervals need not hold either. Cost: some tenths of a second. Source: `golub1973`, `schwarz1978`,
 * `venzon1988`, `polyak1964`.
 * @param trajectory - A `Trajectory` that records all iterates; successive points, or any coordinates of them; or one number an
 * iterate. At least 8; what follows a number that is not finite is left out.
 * @param method - One of `METHODS`, or your own second-order method: the one that made the run.
 * @param options - What the numbers are, where errors come from, and what is known: see {@link IdentifyOptions}.
 * @returns What the record says, and how sure it is.
 * @throws RangeError where the record cannot tell: it is too short, constant, moves by no more than rounding, leaves out steps, or
 * does not tell β from ηλ, which can be traded for each other where no mode shows two roots; or if an option is out of its range.
 * @throws TypeError if points differ in length, something is no number, an option is of another kind, or the method remembers more
 * than two points.
 * @example
 * ```ts
 * import { heavyBall, identify, ravine, simulate } from 'heavyball';
 * const run = simulate(heavyBall, { beta: 0.9, eta: 0.03 }, ravine, { maxSteps: 200 });
 * const found = identify(run, heavyBall, { parameters: { beta: 0.8 } });
 * found.beta?.value; // => 0.9
 * found.modes.map(({ etaLambda }) => Math.round(1e9 * etaLambda.value) / 1e9); // => [ 0.03, 3 ]
 * found.belief?.agrees; // => false
 * ```
 */
export function identify<P extends MethodParameters>(
  trajectory: Trajectory | readonly Vector[] | readonly number[],
  method: Method<P>,
  options: IdentifyOptions<P> = {},
): Identification {
  const { parameters = {}, observed = 'iterates', errors = 'observation' } = options;
  const run = fitOf(trajectory, method, options);
  const [shared, lookAhead] = (['beta', 'gamma'] as const).map((name) =>
    run.isResolved ? derivedEstimate(run, (point) => run.tie.at(point)?.[name] ?? NaN) : null,
  );
  const family = familyOf(method, parameters as MethodParameters);
  const scale = family && { eta: family.eta, shift: family.shift ?? 0 };
  const own = ownParameters(run);
  return {
    method: method.name,
    observed,
    errors,
    used: run.used,
    noise: run.noise,
    ...whitenessOf(run, run.rounding),
    beta: shared ?? null,
    gamma: lookAhead ?? null,
    parameters: own,
    modes: run.point
      .slice(run.tie.dimension)
      .map((_, i) => identifiedMode(run, run.tie.dimension + i, { isLoss: observed === 'loss', scale })),
    limit: run.isResolved ? etaLambdaLimit(run) : null,
    belief: beliefOf(parameters, own['beta'] ?? null),
  };
}

/** The modes of a record, with what was used of it. Throws where it does not say what they are. */
function fitOf<P extends MethodParameters>(
  trajectory: Trajectory | readonly Vector[] | readonly number[],
  method: Method<P>,
  { parameters = {}, observed = 'iterates', errors = 'observation', modes }: IdentifyOptions<P>,
): FittedRun & { readonly used: number; readonly rounding: number } {
  checkOptions({ observed, errors, modes });
  const { name } = method;
  if (!isSecondOrder(method)) {
    throw inputTypeError(`${WHERE}: method must be one that remembers two points only, got ${name}`);
  }
  const observations = observationsOf(trajectory, observed);
  // β is asked of the record, whatever was set.
  const known: KnownParameters = { ...parameters, beta: undefined, oneMinusBeta: undefined };
  const tie = familyTie(method, known);
  const run =
    errors === 'gradient'
      ? fitRecursion(checkedWidth(observations), tie)
      : fitObservations(observations, tie, { observed, modes: modes ?? null });
  if (run === null) throw tooShort(observations.points);
  refuseOpen(run);
  return { ...run, used: observations.points.length, rounding: observations.rounding };
}

/** What was set as β beside an estimate of it. */
function beliefOf(parameters: Partial<MethodParameters>, estimate: Estimate | null): Belief | null {
  const set = roundedBeta(parameters);
  if (estimate === null || Number.isNaN(set)) return null;
  const [least, most] = estimate.interval;
  return { set, estimate, agrees: least <= set && set <= most };
}

/** The family of a method whose parameters are all set; null where one is missing. */
function familyOf(method: Method, parameters: MethodParameters): Family | null {
  try {
    return method.family(parameters);
  } catch (error) {
    if (isInputError(error)) return null;
    throw error;
  }
}

/** Throws where the record does not tell β from ηλ. */
function refuseOpen(run: FittedRun): void {
  if (run.tie.dimension === 0) return;
  const [least, most] = derivedEstimate(run, (point) => run.tie.at(point)?.beta ?? NaN).interval;
  if (most - least <= WIDEST * (run.isResolved ? 1 : 2)) return;
  const range = `${least.toPrecision(3)} to ${most.toPrecision(3)}`;
  throw inputRangeError(`${WHERE}: trajectory must tell β from ηλ, as both roots of a mode do, got β from ${range}`);
}

function tooShort(points: readonly Vector[]): RangeError {
  return inputRangeError(
    `${WHERE}: trajectory must have more numbers than there are unknowns, got ${points.length} iterates of ${points[0]?.length} coordinates`,
  );
}

function checkedWidth(observations: Observations): Observations {
  const width = observations.points[0]?.length ?? 0;
  if (width <= MOST_COORDINATES) return observations;
  throw inputRangeError(
    `${WHERE}: trajectory must have at most ${MOST_COORDINATES} coordinates for errors of the gradient, got ${width}`,
  );
}

function checkOptions({ observed, errors, modes }: Pick<IdentifyOptions, 'observed' | 'errors' | 'modes'>): void {
  if (observed !== 'iterates' && observed !== 'loss') {
    throw inputTypeError(`${WHERE}: observed must be iterates or loss, got ${describe(observed)}`);
  }
  if (errors !== 'observation' && errors !== 'gradient') {
    throw inputTypeError(`${WHERE}: errors must be observation or gradient, got ${describe(errors)}`);
  }
  if (errors === 'gradient' && (observed === 'loss' || modes !== undefined)) {
    const got = observed === 'loss' ? 'a loss' : `modes = ${modes}`;
    throw inputRangeError(
      `${WHERE}: errors of the gradient must be in iterates, each coordinate of which is a mode, got ${got}`,
    );
  }
  if (modes !== undefined) checkInteger(WHERE, 'modes', modes, 1, 12);
}
