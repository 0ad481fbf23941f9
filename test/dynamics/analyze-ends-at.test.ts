import { describe, expect, it } from 'vitest';
import { analyzeAt } from '../../src/dynamics/analyze-at.ts';
import { analyzeEndsAt } from '../../src/dynamics/analyze-ends-at.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { laplacianEigenvalues } from '../../src/objectives/laplacian-eigenvalues.ts';
import { laplacian } from '../../src/objectives/laplacian.ts';
import { objectiveFrom } from '../../src/objectives/objective-from.ts';

const PARAMETERS = { beta: 0.9, eta: 0.2 };

/** The quadratic with curvatures spread evenly from one to another. */
const spread = (from: number, to: number, n = 600): ReturnType<typeof diagonalQuadratic> =>
  diagonalQuadratic(Array.from({ length: n }, (_, i) => from + ((to - from) * i) / (n - 1)));

describe('analyzeEndsAt', () => {
  it('finds the ends of a known spectrum within its intervals, and the rate of all of it', () => {
    const sizes = [22, 30];
    const membrane = laplacian(sizes);
    const exact = laplacianEigenvalues(sizes);
    const ends = analyzeEndsAt(membrane, membrane.minimizer ?? [], heavyBall, PARAMETERS);
    const { extremes, analysis, kind, holdsAll, density } = ends;
    expect(Math.abs(extremes.smallest.value - exact[0]!)).toBeLessThanOrEqual(extremes.smallest.residual);
    expect(Math.abs(extremes.largest.value - (exact.at(-1) ?? NaN))).toBeLessThanOrEqual(extremes.largest.residual);
    expect([kind, holdsAll, density.probes.length]).toEqual(['minimum', true, 4]);
    const small = laplacian([5, 5]);
    const whole = analyzeAt(small, small.minimizer ?? [], heavyBall, PARAMETERS).analysis?.rate ?? NaN;
    const both = analyzeEndsAt(small, small.minimizer ?? [], heavyBall, PARAMETERS).analysis?.rate ?? NaN;
    expect(Math.abs(whole - both)).toBeLessThan(1e-9);
    expect(analysis?.rate).toBeLessThan(1);
  });

  it('widens its intervals by the error of differences where there are gradients only', () => {
    const bowl = spread(1, 3);
    const { source, extremes, value } = analyzeEndsAt(
      objectiveFrom({ dimension: 600, gradient: (x) => x.map((v, i) => bowl.gradient(x)[i]! + 1e-3 * v ** 3) }),
      Array<number>(600).fill(0.1),
      heavyBall,
      PARAMETERS,
    );
    expect([source, value]).toEqual(['differences', NaN]);
    expect(Math.abs(extremes.smallest.value - 1)).toBeLessThanOrEqual(extremes.smallest.residual);
    expect(Math.abs(extremes.largest.value - 3)).toBeLessThanOrEqual(extremes.largest.residual);
  });

  it('tells minimum, saddle and maximum as far as it knows, and what is flat', () => {
    const kindOf = (from: number, to: number, maxSteps = 2000): readonly unknown[] => {
      const { kind, holdsAll, analysis } = analyzeEndsAt(
        spread(from, to), Array<number>(600).fill(0), heavyBall, PARAMETERS, { maxSteps },
      ); // prettier-ignore
      return [kind, holdsAll, analysis?.stability];
    };
    expect(kindOf(1, 3)).toEqual(['minimum', true, 'stable']);
    expect(kindOf(-1, 3)).toEqual(['saddle', false, 'unstable']);
    expect(kindOf(-3, -1)).toEqual(['maximum', false, 'unstable']);
    expect(kindOf(0, 3)).toEqual(['undecided', false, 'stable']);
    expect(kindOf(0, 0)).toEqual(['undecided', false, undefined]);
    // After few steps nothing is pretended of the lower end, whose Rayleigh quotient is above it.
    expect(kindOf(1e-3, 3, 12)).toEqual(['undecided', false, 'stable']);
    expect(kindOf(-3, -1, 3)).toEqual(['undecided', false, 'unstable']);
  });

  it('is heard in each of its parts', () => {
    const heard = new Map<string, number>();
    const onProgress = (part: string, done: number, total: number): void => {
      expect(done).toBeLessThanOrEqual(total);
      heard.set(part, done);
    };
    analyzeEndsAt(spread(1, 3), Array<number>(600).fill(1), heavyBall, PARAMETERS, { probes: 2, onProgress });
    expect([...heard.keys()]).toEqual(['search', 'ends', 'density']);
    expect(heard.get('density')).toBe(160);
  });
});
