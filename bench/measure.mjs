// One measurement in a process of its own: node bench/measure.mjs <name> prints the median time in milliseconds, of processors
// and not of the clock, so that other programs on the machine change it little.
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { Solver } from 'odex';
import { Bench } from 'tinybench';
import {
  analyzeMode,
  certify,
  companionMatrix,
  Complex,
  dormandPrince,
  extremeEigenvalues,
  fillRoots,
  fromEigenvalues,
  fromKappa,
  generalMomentum,
  heavyBall,
  layerMap,
  nesterov,
  outcomeMap,
  rateMap,
  rateValues,
  rk4Stepper,
  rosenbrock,
  spectrumOf,
} from 'heavyball';

/** @typedef {import('heavyball').Method} Method */
/** @typedef {import('heavyball').Spectrum} Spectrum */
/** @typedef {import('heavyball').Vector} Vector */

const PAIRS = 1_000_000;
const STEPS = 1_000_000;

/** The traces and determinants that the C and numpy programs fill. */
function pairs() {
  const trace = Float64Array.from({ length: PAIRS }, (_, i) => 4 * ((i * 0.6180339887498949) % 1) - 2);
  const determinant = Float64Array.from({ length: PAIRS }, (_, i) => 2 * ((i * 0.7548776662466927) % 1) - 1);
  return { trace, determinant, out: new Float64Array(4 * PAIRS) };
}

/** β in [0, 1] and η in [0, 0.04], as in the C and numpy programs. @param {number} count */
const rectangle = (count) => ({ x: { from: 0, to: 1, count }, y: { from: 0, to: 0.04, count } });

/**
 * Fills one array with a map, as often as it is asked to.
 * @param {string} layer
 * @param {number} count
 * @param {Method} method
 * @param {Spectrum} spectrum
 * @param {Float64Array} out
 */
function mapInto(layer, count, method, spectrum, out = new Float64Array(count * count)) {
  const plan = layerMap(layer, method, spectrum, rectangle(2));
  const xs = Float64Array.from({ length: count }, (_, i) => (i + 0.5) / count);
  return () => {
    const fill = plan.layer.filler({ ...plan, xs });
    for (let row = 0; row < count; row++) {
      fill((0.04 * (row + 0.5)) / count, out.subarray(row * count, (row + 1) * count));
    }
  };
}

/** Both spectral radii in as many cells as one in 200 of the rate map, spread all over it, by a general eigenvalue solver. */
function sampledEigenvalues() {
  const cells = Array.from({ length: (2000 * 2000) / 200 }, (_, i) => ({
    beta: ((i + 0.5) * 0.618034) % 1,
    eta: 0.04 * (((i + 0.5) * 0.754878) % 1),
  }));
  const matrices = cells.map((cell) => [1, 100].map((lambda) => companionMatrix(analyzeMode(heavyBall, cell, lambda))));
  const out = new Float64Array(matrices.length);
  return () => {
    matrices.forEach((ends, cell) => {
      const radii = ends.map((matrix) => {
        const { realEigenvalues: re, imaginaryEigenvalues: im } = new EigenvalueDecomposition(matrix);
        return Math.max(Math.hypot(re[0] ?? NaN, im[0] ?? NaN), Math.hypot(re[1] ?? NaN, im[1] ?? NaN));
      });
      out[cell] = Math.max(...radii);
    });
  };
}

/** Points of the (β, γ, η) family, every other one of heavy ball, with κ from 1 to 10⁵. */
const CERTIFIED = 1000;

function certifications() {
  const points = Array.from({ length: CERTIFIED }, (_, i) => {
    /** @param {number} step */
    const spread = (step) => ((i + 0.5) * step) % 1;
    const beta = spread(0.8191725);
    const gamma = i % 2 === 0 ? 0 : beta;
    const L = 10 ** (0.01 + 5 * spread(0.5497005));
    const eta = (spread(0.6710436) * 2 * (1 + beta)) / ((1 + 2 * gamma) * L);
    return { parameters: { beta, gamma, eta }, interval: { mu: 1, L } };
  });
  return () => {
    for (const { parameters, interval } of points) certify(generalMomentum, parameters, interval);
  };
}

/** How many modes are analysed, and at which curvatures. */
const MODES = 10_000;

/** Modes of heavy ball with β in [0, 1), every other one complex, and their companion matrices. */
function modes() {
  const cases = Array.from({ length: MODES }, (_, i) => ({
    parameters: { beta: ((i + 0.5) * 0.618034) % 1, eta: 4 * (((i + 0.5) * 0.754878) % 1) },
    lambda: 0.01 + ((i * 0.5497005) % 1),
  }));
  return cases.map(({ parameters, lambda }) => ({
    parameters,
    lambda,
    matrix: companionMatrix(analyzeMode(heavyBall, parameters, lambda)),
  }));
}

/** The largest error at the end that both integrators are to reach. */
const FLOW_ERROR = 1e-9;

/** @typedef {Float64Array & [number, number, number, number]} State */

/**
 * θ̈ + cθ̇ + ∇f = 0 over the time 10 for each integrator: one writes the derivative into an array, the other takes a new one.
 * @type {Record<'rosenbrock' | 'ravine', { start: number[], write: (y: State, out: Float64Array) => void, make: (y: number[]) => number[] }>}
 */
const FLOWS = {
  rosenbrock: {
    start: [-1.2, 1, 0, 0],
    write: (y, out) => {
      const valley = y[1] - y[0] * y[0];
      out[0] = y[2];
      out[1] = y[3];
      out[2] = -3 * y[2] + 400 * y[0] * valley + 2 * (1 - y[0]);
      out[3] = -3 * y[3] - 200 * valley;
    },
    make: ([x = NaN, y = NaN, u = NaN, v = NaN]) => {
      const valley = y - x * x;
      return [u, v, -3 * u + 400 * x * valley + 2 * (1 - x), -3 * v - 200 * valley];
    },
  },
  ravine: {
    start: [1, 1, 0, 0],
    write: (y, out) => {
      out[0] = y[2];
      out[1] = y[3];
      out[2] = -2 * y[2] - 100 * y[0];
      out[3] = -2 * y[3] - y[1];
    },
    make: ([x = NaN, y = NaN, u = NaN, v = NaN]) => [u, v, -2 * u - 100 * x, -2 * v - y],
  },
};

/** @type {Record<'dormandPrince' | 'odex', (flow: (typeof FLOWS)['ravine'], tolerance: number) => Vector>} */
const INTEGRATORS = {
  dormandPrince: ({ start, write }, tolerance) => {
    const { states } = dormandPrince((_time, state, out) => write(/** @type {State} */ (state), out), start, {
      end: 10,
      rtol: tolerance,
      atol: tolerance,
    });
    return states.at(-1) ?? [];
  },
  odex: ({ start, make }, tolerance) => {
    const solver = new Solver(4);
    solver.absoluteTolerance = solver.relativeTolerance = tolerance;
    return solver.solve((_time, state) => make(state), 0, start, 10).y;
  },
};

/**
 * One integration, at the largest of the tolerances 10^(−k/8) with which the error at the end is small enough.
 * @param {keyof typeof INTEGRATORS} name
 * @param {keyof typeof FLOWS} flow
 */
function integration(name, flow) {
  const problem = FLOWS[flow];
  const integrate = INTEGRATORS[name];
  const exact = INTEGRATORS.dormandPrince(problem, 1e-14);
  const errorOf = (/** @type {number} */ tolerance) =>
    Math.max(...integrate(problem, tolerance).map((value, i) => Math.abs(value - (exact[i] ?? NaN))));
  let tolerance = 1e-4;
  while (errorOf(tolerance) > FLOW_ERROR) tolerance /= 10 ** (1 / 8);
  return () => {
    for (let i = 0; i < 100; i++) integrate(problem, tolerance);
  };
}

/** The matrix of order 1000 that the numpy program takes. */
function symmetricRows() {
  const entry = (/** @type {number} */ i, /** @type {number} */ j) => Math.sin(0.37 * i * i + 1.3 * j + 0.011 * i * j);
  return Array.from({ length: 1000 }, (_, i) =>
    Array.from({ length: 1000 }, (_, j) => entry(Math.max(i, j), Math.min(i, j))),
  );
}

/** The Laplacian on side × side points. @param {number} side */
function laplacianTimes(side) {
  const out = new Float64Array(side * side);
  return (/** @type {Float64Array} */ v) => {
    for (let row = 0; row < side; row++) {
      for (let column = 0; column < side; column++) {
        const i = row * side + column;
        let sum = 4 * (v[i] ?? 0);
        if (column > 0) sum -= v[i - 1] ?? 0;
        if (column < side - 1) sum -= v[i + 1] ?? 0;
        if (row > 0) sum -= v[i - side] ?? 0;
        if (row < side - 1) sum -= v[i + side] ?? 0;
        out[i] = sum;
      }
    }
    return out;
  };
}

/** @type {Record<string, () => () => void>} */
const MEASUREMENTS = {
  roots: () => {
    const { trace, determinant, out } = pairs();
    return () => fillRoots(trace, determinant, out);
  },
  complex: () => {
    const { trace, determinant } = pairs();
    /** @type {Complex[]} */
    const roots = new Array(2 * PAIRS);
    return () => {
      for (let i = 0; i < PAIRS; i++) {
        const half = new Complex(0.5 * (trace[i] ?? NaN), 0);
        const root = half
          .mul(half)
          .sub(determinant[i] ?? NaN)
          .sqrt();
        roots[2 * i] = half.add(root);
        roots[2 * i + 1] = half.sub(root);
      }
    };
  },
  rk4: () => {
    const advance = rk4Stepper((_time, state, out) => {
      const y = /** @type {Float64Array & [number, number, number, number]} */ (state);
      const valley = y[1] - y[0] * y[0];
      out[0] = y[2];
      out[1] = y[3];
      out[2] = -3 * y[2] + 400 * y[0] * valley + 2 * (1 - y[0]);
      out[3] = -3 * y[3] - 200 * valley;
    }, 4);
    return () => {
      const state = Float64Array.of(-1.2, 1, 0, 0);
      for (let j = 0; j < STEPS; j++) advance(j * 1e-5, 1e-5, state);
    };
  },
  rateMap: () => mapInto('rate', 2000, heavyBall, fromKappa(100)),
  rateValues: () => mapInto('rate', 2000, heavyBall, fromKappa(100), rateValues(2000, 2000)),
  rateMapOfList: () => {
    const list = fromEigenvalues(Array.from({ length: 100 }, (_, i) => i + 1));
    return mapInto('rate', 2000, heavyBall, list);
  },
  rateMapNesterov: () => mapInto('rate', 2000, nesterov, fromKappa(100)),
  verdict: () => mapInto('verdict', 1000, heavyBall, fromKappa(100)),
  simulated: () => mapInto('simulated', 1000, heavyBall, fromKappa(100)),
  outcomes: () => () => {
    // An ε that no gradient reaches: but for those that diverge, all runs make all their steps.
    const axes = { x: { from: 0, to: 1, count: 400 }, y: { from: 0, to: 0.002, count: 250 } };
    outcomeMap(heavyBall, rosenbrock, axes, { steps: 1000, epsilon: 1e-300 });
  },
  smallMap: () => () => {
    rateMap(heavyBall, fromKappa(100), rectangle(512));
  },
  smallFill: () => {
    const values = new Float64Array(512 * 512);
    return () => {
      values.fill(values[0] === 1 ? 2 : 1);
    };
  },
  eigenvalues: sampledEigenvalues,
  hessian: () => {
    const rows = symmetricRows();
    return () => {
      spectrumOf(rows);
    };
  },
  hessianMlMatrix: () => {
    const matrix = new Matrix(symmetricRows());
    return () => {
      new EigenvalueDecomposition(matrix);
    };
  },
  lanczos: () => {
    const times = laplacianTimes(316);
    return () => {
      extremeEigenvalues(times, 316 * 316, { tolerance: 1e-8 });
    };
  },
  dormandPrinceOnRosenbrock: () => integration('dormandPrince', 'rosenbrock'),
  dormandPrinceOnRavine: () => integration('dormandPrince', 'ravine'),
  odexOnRosenbrock: () => integration('odex', 'rosenbrock'),
  odexOnRavine: () => integration('odex', 'ravine'),
  modes: () => {
    const cases = modes();
    return () => {
      for (const { parameters, lambda } of cases) analyzeMode(heavyBall, parameters, lambda);
    };
  },
  modesMlMatrix: () => {
    const cases = modes();
    return () => {
      for (const { matrix } of cases) new EigenvalueDecomposition(matrix);
    };
  },
  certify: certifications,
  dichotomy: () => mapInto('worst-case', 400, heavyBall, fromKappa(25)),
};

/** How often a measurement is repeated, where 7 times are too few for a short one or too many for a long one. */
const ITERATIONS = new Map([
  ['roots', 31],
  ['smallMap', 61],
  ['smallFill', 201],
  ['rateMap', 21],
  ['rateValues', 21],
  ['rateMapOfList', 21],
  ['simulated', 3],
  ['outcomes', 3],
  ['complex', 3],
  ['hessianMlMatrix', 1],
  ['lanczos', 3],
]);

/** The time that processors have spent on this process, in milliseconds. */
function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const name = process.argv[2] ?? '';
const prepare = MEASUREMENTS[name];
if (prepare === undefined) throw new RangeError(`measure: name must be one of ${Object.keys(MEASUREMENTS).join(', ')}`);
const iterations = ITERATIONS.get(name) ?? 7;
const warmupIterations = Math.min(iterations, 3);
const bench = new Bench({ now: processorTime, time: 0, iterations, warmupTime: 0, warmupIterations });
bench.add(name, prepare());
const [task] = await bench.run();
if (task?.result.state !== 'completed') throw new Error(`measure: ${name} did not complete`);
console.log(task.result.latency.p50);
