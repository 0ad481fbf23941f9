import type { Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { aggregatedMomentum } from '../../src/methods/aggregated-momentum.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { REGIME_MARKS } from '../../src/render/regime-mark.ts';
import { rootsSvg } from '../../src/render/roots-svg.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { analyze } from '../../src/stability/analyze.ts';
import { parseXml } from '../helpers/parse-xml.ts';
import { real } from '../helpers/real.ts';
import { middleOf, numberOf, textsOf, withClass } from '../helpers/svg.ts';

/** The complex number that a mark stands for, read off the unit circle in the picture. */
function readRoot(root: Element, mark: Element | undefined): readonly [number, number] {
  const unit = withClass(root, 'hb-stable')[0];
  const [x, y] = middleOf(mark);
  const radius = numberOf(unit, 'r');
  return [(x - numberOf(unit, 'cx')) / radius, (numberOf(unit, 'cy') - y) / radius];
}

const momentum = real(-1.2, 1.2);
const step = real(-8, 1).map((exponent) => 10 ** exponent);
const eigenvalues = fc.array(
  real(-6, 2).map((exponent) => 10 ** exponent),
  { minLength: 1, maxLength: 12 },
);

describe('rootsSvg', () => {
  it('puts both roots of every mode where the unit circle says, two marks a mode, the worst mode ringed', () => {
    fc.assert(
      fc.property(fc.constantFrom(heavyBall, nesterov), momentum, step, eigenvalues, (method, beta, eta, list) => {
        const analysis = analyze(method, { beta, eta }, fromEigenvalues(list));
        const text = rootsSvg(analysis, { theme: 'light' });
        expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
        const root = parseXml(text);
        const marks = withClass(root, 'hb-soft');
        const modes = [...analysis.modes.filter((mode) => mode !== analysis.worst), analysis.worst];
        expect(marks).toHaveLength(2 * modes.length);
        modes
          .flatMap(({ roots }) => roots)
          .forEach(({ re, im }, i) => {
            if (Math.hypot(re, im) > 2) return;
            const [x, y] = readRoot(root, marks[i]);
            expect(Math.abs(x - re)).toBeLessThan(2e-4);
            expect(Math.abs(y - im)).toBeLessThan(2e-4);
          });
        const rings = withClass(root, 'hb-ring').filter((ring) => !withClass(root, 'hb-mark').includes(ring));
        expect(rings.map(middleOf)).toHaveLength(2);
        rings.forEach((ring, i) => {
          const [x, y] = middleOf(marks.at(i - 2));
          expect(Math.hypot(middleOf(ring)[0] - x, middleOf(ring)[1] - y)).toBeLessThan(0.02);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('has one scale in both directions', () => {
    const root = parseXml(rootsSvg(analyze(heavyBall, { beta: 0.5, eta: 0.1 }, fromKappa(10))));
    const marks = withClass(root, 'hb-soft').map((mark) => readRoot(root, mark));
    for (const [x, y] of marks) expect(Math.hypot(x, y)).toBeCloseTo(Math.SQRT1_2, 3);
  });

  it('draws the circle of radius ρ around the worst root', () => {
    const analysis = analyze(heavyBall, { beta: 0.25, eta: 0.9 }, fromKappa(2));
    const root = parseXml(rootsSvg(analysis));
    const dashed = withClass(root, 'hb-dash').find(({ tagName }) => tagName === 'circle');
    expect(numberOf(dashed, 'r') / numberOf(withClass(root, 'hb-stable')[0], 'r')).toBeCloseTo(0.5, 4);
    expect(textsOf(root)).toContain('circle of radius ρ = 0.5');
  });

  it('gives every regime in sight a shape of its own and counts its modes', () => {
    const shapes = Object.values(REGIME_MARKS).map(({ shape }) => shape);
    expect(new Set(shapes).size).toBe(shapes.length);
    const spectrum = fromEigenvalues([0.01, 1, 1.5, 3.9]);
    const root = parseXml(rootsSvg(analyze(heavyBall, { beta: 0.49, eta: 0.75 }, spectrum)));
    expect(textsOf(root)).toContain('monotone: 1 mode');
    expect(textsOf(root)).toContain('underdamped: 2 modes');
    expect(textsOf(root)).toContain('alternating: 1 mode');
  });

  it('draws roots far outside at the edge, in their direction, and says so', () => {
    const analysis = analyze(gradientDescent, { eta: 10 }, fromEigenvalues([5]));
    const root = parseXml(rootsSvg(analysis));
    const [x, y] = middleOf(withClass(root, 'hb-soft')[0]);
    expect(x).toBeGreaterThan(66);
    expect(x).toBeLessThan(90);
    expect(y).toBeCloseTo(240, 1);
    expect(textsOf(root).join(' ')).toContain('the largest modulus is 49');
    expect(withClass(root, 'hb-dash').some(({ tagName }) => tagName === 'circle')).toBe(false);
  });

  it('stays finite for roots near the end of the doubles', () => {
    const text = rootsSvg(analyze(heavyBall, { beta: 1e150, eta: 1e150 }, fromKappa(1e10)));
    expect(text).not.toMatch(/NaN|Infinity/);
    expect(text.length).toBeLessThan(20_000);
  });

  it('says that the modes of an interval are those of its ends', () => {
    const caption = textsOf(parseXml(rootsSvg(analyze(heavyBall, { beta: 0.5, eta: 0.1 }, fromKappa(10))))).join(' ');
    expect(caption).toContain('Heavy ball: β = 0.5, η = 0.1; [μ, L] = [1, 10], κ = 10; stable.');
    expect(caption).toContain('The modes are those of the two ends, μ and L.');
  });

  it('gives all modes of higher order one mark, a disc for each root, and counts the worst curvature between the ends', () => {
    const analysis = analyze(aggregatedMomentum, { betas: [0, 0.9], eta: 0.02 }, fromKappa(100));
    const root = parseXml(rootsSvg(analysis, { theme: 'light' }));
    const modes = analysis.modes.length;
    expect(withClass(root, 'hb-soft')).toHaveLength(3 * modes);
    expect(textsOf(root)).toContain(`${modes} modes`);
    const last = 'The modes are those of the two ends, μ and L';
    expect(textsOf(root).join(' ')).toContain(modes > 2 ? `${last}, and of the worst curvature between.` : `${last}.`);
  });

  it('escapes its heading, gives equal text for equal input, and follows the theme', () => {
    const analysis = analyze(heavyBall, { beta: 0.5, eta: 0.1 }, fromKappa(10));
    const heading = `<script>alert("1")</script> & 'x'`;
    const root = parseXml(rootsSvg(analysis, { heading, note: '<b>' }));
    expect(root.getElementsByTagName('script')).toHaveLength(0);
    expect(root.getElementsByTagName('title')[0]?.textContent).toBe(heading);
    expect(textsOf(root)).toContain('<b>');
    expect(rootsSvg(analysis)).toBe(rootsSvg(analysis));
    expect(rootsSvg(analysis, { theme: 'dark' })).not.toBe(rootsSvg(analysis, { theme: 'light' }));
    expect(rootsSvg(analysis)).toContain('prefers-color-scheme: dark');
  });
});
