import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ema } from '../../src/methods/conventions/ema.ts';
import { pytorch } from '../../src/methods/conventions/pytorch.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { frequencySvg } from '../../src/render/frequency-svg.ts';
import { noiseFrontierSvg } from '../../src/render/noise-frontier-svg.ts';
import { transientSvg } from '../../src/render/transient-svg.ts';
import { frequencyCurve } from '../../src/response/frequency-curve.ts';
import { noiseFrontier } from '../../src/response/noise-frontier.ts';
import { transientCurve } from '../../src/response/transient-curve.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { parseXml } from '../helpers/parse-xml.ts';
import { real } from '../helpers/real.ts';
import { refusal } from '../helpers/refusal.ts';
import { cornersOf, middleOf, textsOf, withClass } from '../helpers/svg.ts';

const curveOf = (beta: number, eta: number) => transientCurve(analyzeMode(heavyBall, { beta, eta }, 1));

describe('transientSvg', () => {
  it('is well-formed and has no undefined number for any mode, stable or not', () => {
    fc.assert(
      fc.property(real(-1.2, 1.2), real(-6, 2), (beta, power) => {
        const text = transientSvg(curveOf(beta, 10 ** power));
        expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
        expect(parseXml(text).getAttribute('role')).toBe('img');
      }),
      { numRuns: 40 },
    );
  });

  it('rings the peak on the curve of the norm, and says how high it is and when', () => {
    const curve = curveOf(0.9, 0.1);
    const root = parseXml(transientSvg(curve, { theme: 'light' }));
    const [x, y] = middleOf(withClass(root, 'hb-ring')[0]);
    const corner = cornersOf(withClass(root, 'hb-line', 'hb-thick', 'hb-stroke-1')[0])[curve.peak.step];
    expect(x).toBeCloseTo(corner?.[0] ?? NaN, 1);
    expect(y).toBeCloseTo(corner?.[1] ?? NaN, 1);
    expect(textsOf(root)).toContain('4.809 at k = 4');
    expect(root.textContent).toContain('A start can grow to 4.809 times its size before it decays.');
    expect(root.textContent).toContain('Heavy ball: β = 0.9, η = 0.1; λ = 1; ρ = 0.9487, stable.');
  });

  it('has one scale of time and size for all curves: the envelope is above the norm, the run from rest below', () => {
    const root = parseXml(transientSvg(curveOf(0.9, 0.1)));
    const line = (name: string) => cornersOf(withClass(root, 'hb-line', name)[0]);
    const [envelope, norm, rest] = [line('hb-stroke-3'), line('hb-thick'), line('hb-stroke-2')];
    norm.forEach(([x, y], i) => {
      expect(envelope[i]?.[0]).toBe(x);
      expect(envelope[i]?.[1]).toBeLessThanOrEqual(y + 0.02);
      expect(rest[i]?.[1]).toBeGreaterThanOrEqual(y - 0.02);
    });
  });

  it('says when nothing grows, and when all does; what is not there is not in the legend', () => {
    const flat = parseXml(transientSvg(transientCurve(analyzeMode(gradientDescent, { eta: 1 }, 1)))).textContent;
    expect(flat).toContain('No start grows.');
    expect(flat).not.toContain('envelope');
    expect(flat).not.toContain('from the worst start');
    const wild = parseXml(transientSvg(curveOf(0.5, 4), { heading: 'Mine' })).textContent;
    expect(wild).toContain('The state grows without bound.');
    expect(wild).toContain('Mine');
    expect(parseXml(transientSvg(curveOf(0.81, 0.01))).textContent).toContain('envelope Kkρᵏ');
  });
});

describe('noiseFrontierSvg', () => {
  const spectrum = fromKappa(100);
  const frontiers = [heavyBall, nesterov, gradientDescent].map((method) =>
    noiseFrontier(method, spectrum, { points: 5 }),
  );

  it('marks the fastest point of each method where its curve begins, and names it', () => {
    const root = parseXml(noiseFrontierSvg(frontiers, { theme: 'light' }));
    for (const [i, line] of ['hb-stroke-1', 'hb-stroke-0', 'hb-stroke-2'].entries()) {
      const path = cornersOf(withClass(root, 'hb-line', line)[0]);
      const [x, y] = middleOf(withClass(root, 'hb-mark', line.replace('stroke', 'ink'))[0]);
      expect(path.length, String(i)).toBe(5);
      expect(x).toBeCloseTo(path[0]?.[0] ?? NaN, 1);
      expect(Math.abs(y - (path[0]?.[1] ?? NaN))).toBeLessThan(0.6);
      // Faster upwards, noisier to the right.
      expect(path[0]?.[0]).toBeGreaterThan(path[4]?.[0] ?? NaN);
      expect(path[0]?.[1]).toBeLessThan(path[4]?.[1] ?? NaN);
    }
    // Both axes are logarithmic: heights go with 1 − ρ, not with the variance.
    const heights = ['hb-ink-1', 'hb-ink-0', 'hb-ink-2'].map((ink) => middleOf(withClass(root, 'hb-mark', ink)[0])[1]);
    const logs = frontiers.map(({ points }) => Math.log(points[0]?.rateGap ?? NaN));
    const part = ([first = NaN, second = NaN, third = NaN]: readonly number[]): number =>
      (second - first) / (third - first);
    expect(part(heights)).toBeCloseTo(part(logs), 2);
    const texts = textsOf(root).filter((text) => /^(Heavy ball|Nesterov|Gradient descent)$/.test(text));
    expect(texts).toEqual(['Heavy ball', 'Nesterov', 'Gradient descent']);
    expect(root.textContent).toContain(
      'Heavy ball at its fastest: β = 0.6694, η = 0.03306; ρ = 0.8182, variance 0.0505.',
    );
  });

  it('marks given parameters with a star, and says where they are', () => {
    const given = { label: 'mine', rateGap: 0.05, variance: 0.06 };
    const root = parseXml(noiseFrontierSvg(frontiers.slice(0, 1), { given, theme: 'light' }));
    expect(withClass(root, 'hb-mark', 'hb-ink-5').length).toBe(2);
    expect(root.textContent).toContain('mine: 1 − ρ = 0.05, variance 0.06.');
    expect(noiseFrontierSvg(frontiers.slice(0, 1))).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  it('refuses no frontiers, too many, and those of several spectra', () => {
    expect(refusal(() => noiseFrontierSvg([]))).toBe('RangeError: noiseFrontierSvg: frontiers must be 1 to 4, got 0');
    expect(refusal(() => noiseFrontierSvg([...frontiers, ...frontiers]))).toMatch(/1 to 4, got 6$/);
    const other = noiseFrontier(heavyBall, fromKappa(10), { points: 2 });
    expect(refusal(() => noiseFrontierSvg([...frontiers, other]))).toBe(
      'RangeError: noiseFrontierSvg: frontiers must be of one spectrum, got several',
    );
  });
});

describe('frequencySvg', () => {
  const heavy = frequencyCurve(pytorch, { lr: 0.1, momentum: 0.9 }, { label: 'heavy ball' });

  it('is well-formed for any momentum, with magnitude and phase of every curve', () => {
    fc.assert(
      fc.property(real(0, 0.9999), fc.boolean(), (momentum, nesterov) => {
        const curve = frequencyCurve(pytorch, { lr: 0.1, momentum, nesterov: nesterov && momentum > 0 });
        const text = frequencySvg([curve, frequencyCurve(ema, { alpha: 1, beta: momentum })]);
        expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
        expect(withClass(parseXml(text), 'hb-line').length).toBe(4 + 2);
      }),
      { numRuns: 20 },
    );
  });

  it('falls from the effective learning rate to the fastest oscillation, and lags in between', () => {
    const root = parseXml(frequencySvg([heavy], { theme: 'light' }));
    const [magnitude = [], phase = []] = withClass(root, 'hb-line', 'hb-thick', 'hb-stroke-1').map(cornersOf);
    const heights = magnitude.map(([, y]) => y);
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(phase[0]?.[0]).toBe(magnitude[0]?.[0]);
    const lag = Math.max(...phase.map(([, y]) => y));
    expect(lag).toBeGreaterThan((phase[0]?.[1] ?? NaN) + 50);
    expect(phase.at(-1)?.[1]).toBeLessThan(lag - 50);
  });

  it('says the parameters that are not at their defaults, in symbols', () => {
    const look = frequencyCurve(pytorch, { lr: 0.1, momentum: 0.9, nesterov: true }, { label: 'Nesterov' });
    const { textContent } = parseXml(frequencySvg([heavy, look]));
    expect(textContent).toContain('Heavy ball: PyTorch SGD, ℓ = 0.1, m = 0.9.');
    expect(textContent).toContain('Nesterov: PyTorch SGD, ℓ = 0.1, m = 0.9, nesterov.');
  });

  it('refuses no curves, and too many', () => {
    expect(refusal(() => frequencySvg([]))).toBe('RangeError: frequencySvg: curves must be 1 to 4, got 0');
    expect(refusal(() => frequencySvg([heavy, heavy, heavy, heavy, heavy]))).toMatch(/1 to 4, got 5$/);
  });
});
