import { describe, expect, it } from 'vitest';

import { aggregatedMomentum } from '../../src/methods/aggregated-momentum.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { htmlReport } from '../../src/render/html-report.ts';
import { reportOf } from '../../src/render/report-of.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { refusal } from '../helpers/refusal.ts';

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

  it('has all of a method of higher order but what belongs to two points: modes, roots, errors, certificate', () => {
    const parameters = { betas: [0, 0.5], eta: 0.2 };
    const data = reportOf(fromKappa(5), { ...ABOUT, method: aggregatedMomentum, parameters });
    expect(data.methods.at(-1)).toBe(data.focus);
    expect(data.focus.title).toBe('aggregated momentum, as given');
    expect(data.badges.at(-1)).toMatchObject({ scope: 'global', certification: { rate: 0.8829672561379998 } });
    expect(data.map).toBeNull();
    expect(data.slice?.solution).toBeNull();
    expect(data.errors.at(-1)?.label).toBe(data.focus.title);
    const page = htmlReport(data);
    expect(page).toMatch(/Aggregated momentum, as given \(.*\) converges here: from rest it takes \d+ iterations/);
    expect(page).toContain('the largest modulus of the roots, the factor per iteration in the limit');
    expect(page).toContain('>2 modes<');
    expect(page).not.toMatch(/undefined|NaN|\[object/);
  });

  it('says of a method of higher order that is unstable where it would be stable, and that it is unsafe', () => {
    const parameters = { betas: [0, 0.9], eta: 1 };
    const data = reportOf(fromKappa(5), { ...ABOUT, method: aggregatedMomentum, parameters });
    expect(data.badges.at(-1)?.scope).toBe('local');
    // 2 over the mean of 1/(1 + β), over L.
    expect(htmlReport(data)).toMatch(/diverges here: .*; it would be stable with η below about 0\.524\./);
    const undecided = reportOf(fromKappa(100), {
      ...ABOUT,
      method: aggregatedMomentum,
      parameters: { ...parameters, eta: 0.02 },
    });
    expect(undecided.badges.at(-1)?.scope).toBe('unknown');
  });

  it('asks for what a method of higher order cannot be tuned without', () => {
    expect(refusal(() => reportOf(fromKappa(5), { ...ABOUT, method: aggregatedMomentum }))).toMatch(/betas must be/);
  });
});
