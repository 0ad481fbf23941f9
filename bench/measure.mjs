// One measurement in a process of its own: node bench/measure.mjs <name> prints the median time in milliseconds.
import { Bench } from 'tinybench';
import { Complex, fillRoots, rk4Stepper } from 'heavyball';

const PAIRS = 1_000_000;
const STEPS = 1_000_000;

/** The traces and determinants that the C and numpy programs fill. */
function pairs() {
  const trace = Float64Array.from({ length: PAIRS }, (_, i) => 4 * ((i * 0.6180339887498949) % 1) - 2);
  const determinant = Float64Array.from({ length: PAIRS }, (_, i) => 2 * ((i * 0.7548776662466927) % 1) - 1);
  return { trace, determinant, out: new Float64Array(4 * PAIRS) };
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
};

const name = process.argv[2] ?? '';
const prepare = MEASUREMENTS[name];
if (prepare === undefined) throw new RangeError(`measure: name must be one of ${Object.keys(MEASUREMENTS).join(', ')}`);
const bench = new Bench({ time: 0, iterations: name === 'roots' ? 31 : 7, warmupTime: 0, warmupIterations: 3 });
bench.add(name, prepare());
const [task] = await bench.run();
if (task?.result.state !== 'completed') throw new Error(`measure: ${name} did not complete`);
console.log(task.result.latency.p50);
