import { describe, expect, it } from 'vitest';

import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { reportOf } from '../../src/render/report-of.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';

const ABOUT = { title: 'title', method: heavyBall, verification: null, version: '0.1.0', command: 'heavyball report' };

describe('reportOf', () => {
  it('runs the errors somewhat beyond ε along the positive curvatures, at a saddle as elsewhere', () => {
    const stepsOn = (eigenvalues: readonly number[]): number =>
      reportOf(fromEigenvalues(eigenvalues), ABOUT).errors[0]!.values.length - 1;
    const steps = stepsOn([1, 5, 25]);
    expect(steps).toBeGreaterThan(90);
    expect(steps).toBeLessThan(130);
    expect(stepsOn([-1, 1, 5, 25])).toBe(steps);
  });

  it('runs the errors no longer than can be drawn where nothing converges', () => {
    const parameters = { beta: 0.5, eta: 100 };
    const { errors } = reportOf(fromEigenvalues([-1, 1]), { ...ABOUT, parameters });
    for (const { values } of errors) expect(values.length - 1).toBeLessThanOrEqual(2000);
  });
});
