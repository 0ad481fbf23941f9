// Prints, for every method, how often identify finds a run's parameters without noise, and how often its 95 % intervals hold the
// truth with noise. Needs `npm run build`. Usage: node test/oracles/identify_coverage.mjs [cases] [exact|observation|gradient] [method]
import process from 'node:process';
import {
  analyze,
  diagonalQuadratic,
  fromEigenvalues,
  identify,
  METHODS,
  randomOf,
  simulate,
} from '../../dist/index.js';

const [cases = '1000', kind = 'observation', only] = process.argv.slice(2);

/** Stable parameters of a method, and curvatures. */
function draw(method, random, count) {
  for (;;) {
    const parameters = {};
    for (const [name, { kind: what, usualRange, default: value }] of Object.entries(method.parameters)) {
      if (what === 'switch' || value !== undefined) continue;
      const [least, most] = usualRange;
      parameters[name] = most > 10 ? random.logUniform(least, most) : random.uniform(least, Math.min(most, 1));
    }
    parameters.eta = random.uniform(0, 4);
    const kappa = random.logUniform(2, 1000);
    const lambdas = Array.from({ length: count }, () => random.logUniform(1 / kappa, 1));
    try {
      if (analyze(method, parameters, fromEigenvalues(lambdas)).stability === 'stable') return { parameters, lambdas };
    } catch (error) {
      if (error.code !== 'ERR_HEAVYBALL_INPUT') throw error;
    }
  }
}

/** The points of a run: exact, observed with errors, or driven by errors. */
function record({ beta, gamma }, curvatures, random) {
  const size = kind === 'exact' ? 0 : random.logUniform(1e-4, 3e-2);
  const noise = (driven) => (driven === (kind === 'gradient') ? size * random.normal() : 0);
  let now = curvatures.map(() => 5 * random.normal());
  let before = now;
  return Array.from({ length: 200 }, () => {
    const point = now.map((value) => value + noise(false));
    const next = now.map((x, i) => {
      const change = x - before[i];
      return x + beta * change - curvatures[i] * (x + gamma * change) + noise(true);
    });
    [before, now] = [now, next];
    return point;
  });
}

for (const method of METHODS.filter(({ name }) => only === undefined || name === only)) {
  const random = randomOf(1);
  const count = { refused: 0, modes: 0, right: 0, beta: [0, 0], etaLambda: [0, 0], rho: [0, 0] };
  const note = (name, { interval: [least, most] }, truth) => {
    count[name][1]++;
    if (least <= truth && truth <= most) count[name][0]++;
  };
  for (let c = 0; c < Number(cases); c++) {
    const { parameters, lambdas } = draw(method, random, 1 + (c % (kind === 'exact' ? 5 : 3)));
    const family = method.family(parameters);
    const { beta, gamma, eta, shift = 0 } = family;
    const truth = lambdas.map((lambda) => eta * (lambda + shift)).sort((a, b) => a - b);
    let found;
    try {
      found = identify(record(family, truth, random), method, {
        errors: kind === 'gradient' ? 'gradient' : 'observation',
      });
    } catch (error) {
      if (error.code !== 'ERR_HEAVYBALL_INPUT') throw error;
      count.refused++;
      continue;
    }
    if (found.modes.length !== truth.length) {
      count.modes++;
      continue;
    }
    const isNear = (estimate, value) => Math.abs(estimate.value - value) <= 1e-3 * Math.max(1, Math.abs(value));
    const isBeta = found.beta === null || (isNear(found.beta, beta) && isNear(found.gamma, gamma));
    if (isBeta && found.modes.every(({ etaLambda }, i) => Math.abs(etaLambda.value / truth[i] - 1) <= 1e-3))
      count.right++;
    if (found.beta !== null) note('beta', found.beta, beta);
    found.modes.forEach(({ etaLambda, spectralRadius }, i) => {
      note('etaLambda', etaLambda, truth[i]);
      const trace = 1 + beta - (1 + gamma) * truth[i];
      const determinant = beta - gamma * truth[i];
      const discriminant = trace ** 2 - 4 * determinant;
      const rho = discriminant < 0 ? Math.sqrt(determinant) : (Math.abs(trace) + Math.sqrt(discriminant)) / 2;
      note('rho', spectralRadius, rho);
    });
  }
  const share = ([inside, all]) => (100 * inside) / all;
  const text = (name) => `${name} ${share(count[name]).toFixed(1)} %`;
  process.stdout.write(
    `${method.name.padEnd(20)} refused ${count.refused}, other number of modes ${count.modes}, within 1e-3 ${count.right} of ${cases}` +
      `; intervals hold ${text('beta')}, ${text('etaLambda')}, ${text('rho')}\n`,
  );
}
