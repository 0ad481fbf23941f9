// @ts-check
// Prints, for every method, how often identify finds a run's parameters without noise, and how often its 95 % intervals hold the
// truth with noise: of all that is answered, β always, ηλ and ρ of a run with another number of modes by any mode's truth. Needs
// `npm run build`. Usage: node test/oracles/identify_coverage.mjs [cases] [exact|observation|gradient] [method] [seed]
// Each line is one of test/fixtures/identify-coverage.csv, of which the page on accuracy is made: method, kind, seed, cases, how many
// are refused, have another number of modes, and are right within 1e-3, and then for β, ηλ and ρ how many intervals hold of how many.
import process from 'node:process';
import { analyze, fromEigenvalues, identify, METHODS, randomOf } from 'heavyball';

/** @typedef {import('heavyball').Method} Method */
/** @typedef {import('heavyball').Random} Random */
/** @typedef {import('heavyball').Estimate} Estimate */

const [cases = '1000', kind = 'observation', only, seed = '1'] = process.argv.slice(2);

/** @param {unknown} error */
function throwUnlessInput(error) {
  if (!(error instanceof Error && 'code' in error && error.code === 'ERR_HEAVYBALL_INPUT')) throw error;
}

/**
 * Parameters of a method, and curvatures, which need not be stable.
 *
 * @param {Method} method
 * @param {Random} random
 * @param {number} count
 */
function drawn(method, random, count) {
  const numbers = Object.entries(method.parameters).flatMap(([name, { kind: what, usualRange, default: value }]) => {
    if (what === 'switch' || value !== undefined) return [];
    const [least, most] = usualRange;
    return [[name, most > 10 ? random.logUniform(least, most) : random.uniform(least, Math.min(most, 1))]];
  });
  const kappa = random.logUniform(2, 1000);
  return {
    parameters: { .../** @type {object} */ (Object.fromEntries(numbers)), eta: random.uniform(0, 4) },
    lambdas: Array.from({ length: count }, () => random.logUniform(1 / kappa, 1)),
  };
}

/**
 * @param {Method} method
 * @param {Random} random
 * @param {number} count
 */
function drawnStable(method, random, count) {
  for (;;) {
    const { parameters, lambdas } = drawn(method, random, count);
    try {
      if (analyze(method, parameters, fromEigenvalues(lambdas)).stability === 'stable') return { parameters, lambdas };
    } catch (error) {
      throwUnlessInput(error);
    }
  }
}

/**
 * The points of a run: exact, observed with errors, or driven by errors.
 *
 * @param {{ readonly beta: number, readonly gamma: number }} family
 * @param {readonly number[]} curvatures
 * @param {Random} random
 */
function record({ beta, gamma }, curvatures, random) {
  const size = kind === 'exact' ? 0 : random.logUniform(1e-4, 3e-2);
  const noise = (/** @type {boolean} */ driven) => (driven === (kind === 'gradient') ? size * random.normal() : 0);
  let now = curvatures.map(() => 5 * random.normal());
  let before = now;
  return Array.from({ length: 200 }, () => {
    const point = now.map((value) => value + noise(false));
    const next = now.map((x, i) => {
      const change = x - (before[i] ?? NaN);
      return x + beta * change - (curvatures[i] ?? NaN) * (x + gamma * change) + noise(true);
    });
    [before, now] = [now, next];
    return point;
  });
}

/**
 * What identify says of a record; null where it refuses.
 *
 * @param {Method} method
 * @param {readonly (readonly number[])[]} points
 */
function identified(method, points) {
  try {
    return identify(points, method, { errors: kind === 'gradient' ? 'gradient' : 'observation' });
  } catch (error) {
    throwUnlessInput(error);
    return null;
  }
}

/** @param {{ readonly beta: number, readonly gamma: number }} family @param {number} x */
function spectralRadius({ beta, gamma }, x) {
  const trace = 1 + beta - (1 + gamma) * x;
  const discriminant = trace ** 2 - 4 * (beta - gamma * x);
  return discriminant < 0 ? Math.sqrt(beta - gamma * x) : (Math.abs(trace) + Math.sqrt(discriminant)) / 2;
}

/** Counts how many of the intervals that it is shown hold the truth. */
function counter() {
  let [inside, all] = [0, 0];
  return {
    note(/** @type {Estimate} */ { interval: [least, most] }, /** @type {readonly number[]} */ truths) {
      all++;
      if (truths.some((truth) => least <= truth && truth <= most)) inside++;
    },
    cells: () => [inside, all],
  };
}

for (const method of METHODS.filter(({ name }) => only === undefined || name === only)) {
  const random = randomOf(Number(seed));
  const [beta, etaLambda, rho] = [counter(), counter(), counter()];
  let [refused, other, right] = [0, 0, 0];
  for (let c = 0; c < Number(cases); c++) {
    const { parameters, lambdas } = drawnStable(method, random, 1 + (c % (kind === 'exact' ? 5 : 3)));
    const family = method.family(parameters);
    const truth = lambdas.map((lambda) => family.eta * (lambda + (family.shift ?? 0))).sort((a, b) => a - b);
    const found = identified(method, record(family, truth, random));
    if (found === null) {
      refused++;
      continue;
    }
    const isCounted = found.modes.length === truth.length;
    if (!isCounted) other++;
    const isBeta = found.beta === null || Math.abs(found.beta.value - family.beta) <= 1e-3;
    const isRight = found.modes.every((mode, i) => Math.abs(mode.etaLambda.value / (truth[i] ?? NaN) - 1) <= 1e-3);
    if (isCounted && isBeta && isRight) right++;
    if (found.beta !== null) beta.note(found.beta, [family.beta]);
    found.modes.forEach((mode, i) => {
      const truths = isCounted ? truth.slice(i, i + 1) : truth;
      etaLambda.note(mode.etaLambda, truths);
      rho.note(
        mode.spectralRadius,
        truths.map((x) => spectralRadius(family, x)),
      );
    });
  }
  const held = [beta, etaLambda, rho].flatMap(({ cells }) => cells());
  process.stdout.write(`${[method.name, kind, seed, cases, refused, other, right, ...held].join(',')}\n`);
}
