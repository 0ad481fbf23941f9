import type { Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import { badgeOf } from '../../src/certificates/badge-of.ts';
import { describe, expect, it } from 'vitest';

import { compareWithFlow } from '../../src/dynamics/compare-with-flow.ts';
import { stabilityMapOf } from '../../src/maps/stability-map-of.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import type { Method } from '../../src/methods/method.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { htmlReport } from '../../src/render/html-report.ts';
import type { ReportData } from '../../src/render/report-data.ts';
import type { SliceComparison } from '../../src/render/slice-comparison.ts';
import { summarize } from '../../src/response/method-summary.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import type { Spectrum } from '../../src/spectrum/spectrum.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';
import { parseXml } from '../helpers/parse-xml.ts';
import { real } from '../helpers/real.ts';
import { textsOf } from '../helpers/svg.ts';

const VERIFICATION = {
  result: {
    passed: false,
    seed: 7,
    claims: [
      { id: 'fine', expected: 'holds', verdict: 'holds', cases: 200, worst: 0.5 },
      { id: 'wrong', expected: 'refuted', verdict: 'holds-only-if', cases: 200, worst: NaN },
    ],
  },
  statements: [{ id: 'fine', statement: { plain: 'ρ < 1 & <so on>' } }],
};

/** The optimal heavy ball over its ODE, on the two ends of an interval. */
function sliceOf({ mu, L }: Spectrum): SliceComparison {
  const { beta = 0, eta } = optimalTuning(heavyBall, fromInterval(mu, L)).parameters;
  const run = compareWithFlow(heavyBall, { beta, eta }, diagonalQuadratic([mu, L]), { steps: 20 });
  return { ...run, curvatures: [mu, L], minimizer: [0, 0] };
}

/** A report on everything, with each method at its best over [μ, L]. */
function dataOn(spectrum: Spectrum): ReportData {
  const interval = fromInterval(spectrum.mu, spectrum.L);
  const chosen: readonly Method[] = [gradientDescent, nesterov, heavyBall];
  const methods = chosen.map((method) => summarize(method, optimalTuning(method, interval).parameters, spectrum));
  const focus = methods[2]!;
  return {
    title: 'iris.csv',
    spectrum,
    methods,
    badges: [],
    focus,
    map: stabilityMapOf(heavyBall, interval),
    errors: [{ label: 'heavy ball', values: [3, 2, 1], predictedRate: 0.5 }],
    slice: spectrum.mu < spectrum.L ? sliceOf(interval) : null,
    verification: VERIFICATION,
    version: '0.1.0',
    command: 'heavyball report --hessian "iris.csv" > a.html',
  };
}

const SPECTRUM = fromEigenvalues([1, 2, 5, 100]);
const pageOf = (data: ReportData): Element => parseXml(htmlReport(data).replace('<!doctype html>', ''));
const wordsOf = (root: Element, name: string): readonly string[] =>
  Array.from(root.getElementsByTagName(name), (item) => item.textContent ?? '');

describe('htmlReport', () => {
  it('is well-formed, in order, and shows no undefined number, for any spectrum with a positive eigenvalue', () => {
    const exponent = real(-4, 3);
    const positive = exponent.map((value) => 10 ** value);
    const any = fc.oneof(
      positive,
      positive.map((value) => -value),
      fc.constant(0),
    );
    fc.assert(
      fc.property(positive, fc.array(any, { maxLength: 6 }), (first, rest) => {
        const text = htmlReport(dataOn(fromEigenvalues([first, ...rest])));
        expect(text).not.toMatch(/NaN|Infinity|undefined|\bnull\b|\[object/);
        const root = parseXml(text.replace('<!doctype html>', ''));
        expect(wordsOf(root, 'h1')).toEqual(['iris.csv']);
        expect(wordsOf(root, 'h2').slice(0, 4)).toEqual(['Spectrum', 'Methods', 'Modes of heavy ball', 'Stability']);
      }),
      { numRuns: 12 },
    );
  });

  it('says first, in one sentence, how many iterations it takes and what the others take', () => {
    const data = dataOn(SPECTRUM);
    const [descent, nesterovs] = data.methods.map(({ iterations }) => iterations.fromRest);
    const [verdict] = wordsOf(pageOf(data), 'p');
    expect(verdict).toBe(
      `Heavy ball (β = 0.6694, η = 0.03306) converges here: from rest it takes 95 iterations to bring the error down to 10⁻⁶ of what it was, against ${descent} (gradient descent) and ${nesterovs} (Nesterov).`,
    );
  });

  it('says first that parameters diverge, sit on the edge, or leave a saddle', () => {
    const verdict = (parameters: { beta: number; eta: number }, spectrum: Spectrum): string | undefined => {
      const focus = summarize(heavyBall, parameters, spectrum);
      return wordsOf(pageOf({ ...dataOn(spectrum), methods: [focus], focus }), 'p')[0];
    };
    expect(verdict({ beta: 0.5, eta: 1 }, SPECTRUM)).toMatch(
      /^Heavy ball \(β = 0\.5, η = 1\) diverges here: .* λ = 100; it would be stable with η below about 0\.03\.$/,
    );
    expect(verdict({ beta: 1, eta: 0.01 }, SPECTRUM)).toMatch(/sits on the edge of stability/);
    expect(verdict({ beta: 0.5, eta: 0.01 }, fromEigenvalues([-1, 100]))).toMatch(
      /^This is a saddle with 1 negative eigenvalue: heavy ball .* at λ = −1\.$/,
    );
    expect(verdict({ beta: 0.25, eta: 0.01 }, SPECTRUM)).toMatch(/ of what it was\.$/);
  });

  it('says which methods are safe beyond quadratics, and how to see that they are not', () => {
    const badges = [gradientDescent, nesterov, heavyBall].map((method: Method) =>
      badgeOf(method, optimalTuning(method, fromInterval(1, 100))),
    );
    const page = pageOf({ ...dataOn(SPECTRUM), badges });
    const cells = wordsOf(page, 'td');
    expect(cells).toContain('local only (a 3-cycle exists for κ ≥ 17.94)');
    expect(cells.filter((text) => text === 'global')).toHaveLength(2);
    expect(wordsOf(page, 'code').some((text) => /^heavyball certify .* --replay 100000$/.test(text))).toBe(true);
    expect(wordsOf(pageOf(dataOn(SPECTRUM)), 'td')).not.toContain('global');
  });

  it('lets no title, label or command become markup', () => {
    const hostile = `"><img src=x onerror=alert(1)><script>alert('2')</script></title>&amp;`;
    const data = dataOn(SPECTRUM);
    const focus = { ...data.focus, title: hostile };
    const errors = [{ label: hostile, values: [1, 0.5], predictedRate: 0.5 }];
    const claims = [{ id: hostile, expected: hostile, verdict: hostile, cases: 1, worst: 0 }];
    const root = pageOf({
      ...data,
      title: hostile,
      focus,
      methods: [focus],
      errors,
      verification: { result: { passed: true, seed: 1, claims }, statements: [] },
      command: hostile,
      version: hostile,
    });
    for (const name of ['script', 'img']) expect(root.getElementsByTagName(name)).toHaveLength(0);
    const attributes = Array.from(root.getElementsByTagName('*')).flatMap((item) => Array.from(item.attributes));
    expect(attributes.filter(({ name }) => name.startsWith('on'))).toEqual([]);
    expect(wordsOf(root, 'h1')).toEqual([hostile]);
    expect(wordsOf(root, 'code').at(-1)).toBe(hostile);
  });

  it('needs nothing from elsewhere and forbids it', () => {
    const text = htmlReport(dataOn(SPECTRUM));
    expect(text).toMatch(/http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src/);
    expect(text.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|@import|<link|<script/);
  });

  it('names every table, every column and every row, and describes every picture', () => {
    const root = pageOf(dataOn(SPECTRUM));
    const tables = Array.from(root.getElementsByTagName('table'));
    expect(tables).toHaveLength(4);
    for (const table of tables) {
      expect(table.getElementsByTagName('caption')).toHaveLength(1);
      const scopes = Array.from(table.getElementsByTagName('th'), (item) => item.getAttribute('scope'));
      const rows = table.getElementsByTagName('tr').length - 1;
      expect(scopes.filter((scope) => scope === 'row')).toHaveLength(rows);
    }
    const pictures = Array.from(root.getElementsByTagName('svg')).filter((item) => item.getAttribute('role') === 'img');
    expect(pictures).toHaveLength(5);
    for (const picture of pictures) expect(picture.getAttribute('aria-label')).not.toBe('');
  });

  it('lists every mode, and of many the ends', () => {
    const rows = (spectrum: Spectrum): number => {
      const tables = Array.from(pageOf(dataOn(spectrum)).getElementsByTagName('table'));
      const modes = tables.find((table) => wordsOf(table, 'caption')[0]?.startsWith('Modes'));
      return (modes?.getElementsByTagName('tr').length ?? 0) - 1;
    };
    expect(rows(SPECTRUM)).toBe(4);
    expect(rows(fromEigenvalues(Array.from({ length: 100 }, (_, i) => 1 + i)))).toBe(60);
  });

  it('says of a saddle, and of flat directions, that the errors drawn are those along positive curvatures', () => {
    const captions = (eigenvalues: readonly number[]): string =>
      textsOf(pageOf(dataOn(fromEigenvalues(eigenvalues)))).join(' ');
    expect(captions([-1, 0, 2, 3])).toMatch(/Along positive curvatures only: along the negative ones the error grows/);
    expect(captions([0, 2, 3])).toMatch(/Along positive curvatures only: along the flat directions nothing/);
    expect(captions([2, 3])).not.toContain('positive curvatures only');
  });

  it('explains a period that only rounding has made finite', () => {
    const words = (eigenvalues: readonly number[]): string =>
      wordsOf(pageOf(dataOn(fromEigenvalues(eigenvalues))), 'p').join(' ');
    expect(words([0.001 * (1 - 2 * Number.EPSILON), 0.001, 0.175])).toContain('A period of millions of iterations');
    expect(words([1, 2, 9])).not.toContain('A period of millions');
  });

  it('shows 1 − β where β is near 1, and all digits of all parameters', () => {
    const spectrum = fromInterval(1, 1e12);
    const data = dataOn(spectrum);
    const root = pageOf(data);
    expect(wordsOf(root, 'th')).toContain('1 − β');
    expect(wordsOf(pageOf(dataOn(SPECTRUM)), 'th')).not.toContain('1 − β');
    const { oneMinusBeta, eta } = data.focus.analysis.parameters;
    expect(wordsOf(root, 'code').some((code) => code.endsWith(`oneMinusBeta = ${oneMinusBeta}, eta = ${eta}`))).toBe(
      true,
    );
  });

  it('says how far instability is, and through what', () => {
    const cells = wordsOf(pageOf(dataOn(SPECTRUM)), 'td');
    expect(cells).toContain('+1 %');
    expect(cells).toContain('flip at λ = 100');
    expect(cells).toContain('Neimark–Sacker at λ = 1');
  });

  it('puts claims that came out wrong first, and says how many', () => {
    const root = pageOf(dataOn(SPECTRUM));
    expect(wordsOf(root, 'p').join(' ')).toContain('1 of 2 claims came out otherwise than expected (seed 7)');
    const claims = Array.from(root.getElementsByTagName('table'))[3]!;
    expect(wordsOf(claims, 'tr').slice(1)).toEqual([
      'wrongholds only if✗ no: refuted200–',
      'ρ < 1 & <so on>holds✓ yes2000.5',
    ]);
    const passed = {
      ...VERIFICATION,
      result: { passed: true, seed: 1, claims: VERIFICATION.result.claims.slice(0, 1) },
    };
    expect(wordsOf(pageOf({ ...dataOn(SPECTRUM), verification: passed }), 'p').join(' ')).toContain(
      'All 1 claim came out as expected (seed 1)',
    );
  });

  it('leaves out what is not given', () => {
    const root = pageOf({ ...dataOn(SPECTRUM), map: null, errors: [], slice: null, verification: null });
    expect(wordsOf(root, 'h2')).toEqual([
      'Spectrum',
      'Methods',
      'Modes of heavy ball',
      'Conventions',
      'To make this report again',
    ]);
    expect(textsOf(root)).toContain('Roots of heavy ball');
  });

  it('gives equal text for equal input, in the theme that is asked for', () => {
    const data = dataOn(SPECTRUM);
    expect(htmlReport(data)).toBe(htmlReport(data));
    expect(htmlReport(data)).toContain('prefers-color-scheme: dark');
    expect(htmlReport(data, { theme: 'dark' })).not.toContain('prefers-color-scheme');
    expect(htmlReport(data, { theme: 'dark' })).toContain('<meta name="color-scheme" content="dark"/>');
  });
});
