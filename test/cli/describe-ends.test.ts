import { describe, expect, it } from 'vitest';
import { describeEnds } from '../../src/cli/describe-ends.ts';
import { analyzeEndsAt } from '../../src/dynamics/analyze-ends-at.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { laplacian } from '../../src/objectives/laplacian.ts';

describe('describeEnds', () => {
  it('says of an end that has not settled on which side of what was found it is', () => {
    const line = laplacian([600]);
    const ends = analyzeEndsAt(line, line.minimizer ?? [], heavyBall, { beta: 0.9, eta: 0.2 }, { maxSteps: 40 });
    const text = describeEnds(ends, 'heavy ball', null);
    expect(text).toMatch(/\n +kind +undecided: the smallest curvature may have either sign\n/);
    expect(text).toMatch(
      /\n +smallest +at most 0\.\d+: not settled, the residual is \S+\n +largest +at least 3\.9\d+: not settled,/,
    );
    expect(text).toMatch(/\n +rate +ρ = 0\.9\d+, stable, on the ends that were found: no better on all curvatures\n/);
    expect(text).not.toContain('beyond quadratics');
  });

  it('says that a search did not arrive, and that there is no rate where all is flat', () => {
    const flat = {
      ...laplacian([4]),
      gradient: (x: readonly number[]) => x.map(() => 1),
      hessianTimes: (_: unknown, v: readonly number[]) => v.map(() => 0),
    };
    const ends = analyzeEndsAt(flat, [0, 0, 0, 0], heavyBall, { beta: 0.9, eta: 0.2 });
    const text = describeEnds(ends, 'heavy ball', null);
    expect(text).toMatch(/\n +gradient +2: no stationary point was found near\n/);
    expect(text).toMatch(/\n +rate +none: both ends are flat$/);
  });
});
