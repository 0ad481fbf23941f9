import { EXPLORER_DEFAULT } from '../io/explorer-default.ts';
import { acrossOf } from '../io/explorer-methods.ts';
import type { ExplorerState } from '../io/explorer-state.ts';
import { METHODS } from '../methods/index.ts';
import type { Method, MethodParameters } from '../methods/method.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { fromKappa } from '../spectrum/from-kappa.ts';
import { criticalCurves } from '../stability/critical-curves.ts';
import { maxStableEta } from '../stability/max-stable-eta.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import { standardTuning } from '../tuning/standard-tuning.ts';

/** A state that tells a story. */
export interface Preset {
  readonly title: string;
  /** A sentence or two. */
  readonly text: string;
  /** The state, computed. */
  readonly state: () => ExplorerState;
}

/** The method of the family whose look-ahead is so many times its momentum: 0 for Polyak’s, 1 for Nesterov’s. */
function lookingAhead(slope: number): Method {
  const found = METHODS.find(
    ({ coordinates, lookAhead }) => coordinates === 'family' && lookAhead?.slope === slope && lookAhead.constant === 0,
  );
  if (found !== undefined) return found;
  throw inputRangeError(`presets: there must be a method whose look-ahead is ${slope}β, got none`);
}

/** The method without momentum. */
function withoutMomentum(): Method {
  const found = METHODS.find((method) => acrossOf(method) === null);
  if (found !== undefined) return found;
  throw inputRangeError('presets: there must be a method without momentum, got none');
}

const descent = withoutMomentum();
const polyak = lookingAhead(0);
const nesterov = lookingAhead(1);

/** The usual state with a method at some parameters, and other things changed. */
function at(
  { name }: Method,
  { beta, oneMinusBeta, eta }: MethodParameters,
  changes: Partial<ExplorerState> = {},
): ExplorerState {
  const momentum = beta === undefined ? {} : { beta };
  const parameters = { ...(oneMinusBeta === undefined ? momentum : { oneMinusBeta }), eta };
  return { ...EXPLORER_DEFAULT, method: { name, parameters }, ...changes };
}

const spectrum = fromKappa(100);
const interval = (kappa: number): Pick<ExplorerState, 'spectrum'> => ({ spectrum: { mu: 1, L: kappa } });

/** The states that the page offers. */
export const PRESETS: readonly Preset[] = [
  {
    title: 'Gradient descent’s best',
    text: 'Without momentum both ends of the spectrum pull at the same η, and the rate is (κ − 1)/(κ + 1). B has momentum: it takes the square root of κ.',
    state: () =>
      at(descent, optimalTuning(descent, spectrum).parameters, {
        steps: 400,
        step: 400,
        against: at(polyak, optimalTuning(polyak, spectrum).parameters).method,
      }),
  },
  {
    title: 'Polyak’s optimum and its knife’s edge',
    text: 'Both ends are critically damped at once. The best point lies on a cliff: a little more η and the steepest mode flips.',
    state: () => at(polyak, optimalTuning(polyak, spectrum).parameters),
  },
  {
    title: 'Critical damping',
    text: 'The two roots of the flattest mode meet on the real axis and part again. Drag one off the axis, and η and β follow.',
    state: () =>
      at(polyak, criticalCurves(polyak, spectrum.mu)[0]?.at(0.9) ?? { beta: 0, eta: 1 }, {
        locus: 'eta',
        lines: ['boundary', 'critical'],
      }),
  },
  {
    title: 'The flip',
    text: 'Just beyond the edge the steepest mode has its root below −1: the error alternates in sign and grows.',
    state: () =>
      at(
        polyak,
        { beta: 0.5, eta: 1.003 * maxStableEta(polyak, { beta: 0.5 }, spectrum) },
        { mode: 1, locus: 'lambda' },
      ),
  },
  {
    title: 'Escape from a saddle',
    text: 'One eigenvalue is negative: that mode has a root above 1 and grows, the faster the more momentum, while the others shrink.',
    state: () =>
      at(
        polyak,
        { beta: 0.9, eta: 0.05 },
        { spectrum: { eigenvalues: [-0.5, 1, 4, 16] }, mode: 0, steps: 40, step: 40 },
      ),
  },
  {
    title: 'Nesterov’s smaller region',
    text: 'Looking ahead damps the steep modes, and pays with a smaller region: at β = 0.9 the largest stable η is less than half of Polyak’s.',
    state: () =>
      at(
        nesterov,
        { beta: 0.9, eta: 0.008 },
        { against: { name: polyak.name, parameters: { beta: 0.9, eta: 0.008 } }, mode: 1 },
      ),
  },
  {
    title: 'The cycle at κ = 25',
    text: 'The best constants on quadratics, at κ = 25. On a function of the same curvatures that is no quadratic they run around a triangle for ever. Drag the point: with more momentum and less η the cycle has more corners, and where the map says certified there is none.',
    state: () =>
      at(polyak, optimalTuning(polyak, fromKappa(25)).parameters, {
        ...interval(25),
        runsOn: 'cycle',
        layer: 'worst-case',
        lines: ['boundary', 'ridge'],
      }),
  },
  {
    title: 'Alternating and steady gradients in the velocity',
    text: 'With β = 0.9 gradients that agree add up to 10 times one of them, gradients that alternate to about half of one: the flat mode glides, the steep one is damped.',
    state: () => at(polyak, { beta: 0.9, eta: 0.03 }, { mode: 1, layer: 'period', lines: ['boundary'] }),
  },
  {
    title: 'The noise floor',
    text: 'Noise in the gradients keeps the loss above zero, by about η/(1 − β): what momentum gains in speed it loses in rest.',
    state: () => at(polyak, optimalTuning(polyak, spectrum).parameters, { layer: 'loss-floor', lines: ['boundary'] }),
  },
  {
    title: 'The ODE, coarse',
    text: 'Large steps: the iterates leave the curve of θ̈ + cθ̇ + ∇f = 0 that they are said to follow.',
    state: () => at(polyak, { beta: 0.7, eta: 0.03 }, { steps: 40, step: 40, ...interval(100) }),
  },
  {
    title: 'The ODE, fine',
    text: 'The same friction with small steps: the iterates lie on the curve.',
    state: () => at(polyak, { beta: 0.96, eta: 0.0004 }, { steps: 300, step: 300 }),
  },
  {
    title: 'Certified against cycling',
    text: 'Polyak’s optimum, faster on quadratics, cycles on a smooth strongly convex function; Nesterov’s textbook constants, B, converge on every one.',
    state: () => {
      const { parameters } = optimalTuning(polyak, fromKappa(25));
      const textbook = standardTuning(nesterov, fromKappa(25)).parameters;
      const changes = { against: at(nesterov, textbook).method, runsOn: 'cycle', layer: 'worst-case' } as const;
      return at(polyak, parameters, { ...interval(25), ...changes, lines: ['boundary'] });
    },
  },
];
