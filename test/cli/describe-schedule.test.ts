import { describe, expect, it } from 'vitest';

import { describeSchedule } from '../../src/cli/describe-schedule.ts';
import { scheduleComparison } from '../../src/cli/schedule-comparison.ts';
import { constantSchedule } from '../../src/methods/schedules/constant.ts';
import { scheduleResponse } from '../../src/response/schedule-response.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import type { Spectrum } from '../../src/spectrum/spectrum.ts';

/** What is said of gradient descent with η = 1/10 on a spectrum. */
function described(spectrum: Spectrum, steps: number): string {
  const response = scheduleResponse(constantSchedule({ beta: 0, eta: 0.1, steps }), spectrum);
  return describeSchedule(response, scheduleComparison(response));
}

describe('describeSchedule', () => {
  it('states rates per step of errors that are too small for a double', () => {
    const text = described(fromEigenvalues([1, 9]), 100_000);
    expect(text).toContain('worst below 4.941e-324 at λ = 1\n');
    expect(text).toContain('average rate      0.9 a step\n');
    expect(text).toContain('Krylov bound      error below 4.941e-324, 0.500003 a step:');
  });

  it('states errors of 0 as such', () => {
    const text = described(fromEigenvalues([10]), 3);
    expect(text).toContain('worst 0 at λ = 10\n');
    expect(text).toContain('Krylov bound      error 0, 0 a step:');
  });

  it('counts one step as one', () => {
    const text = described(fromEigenvalues([1, 9]), 1);
    expect(text).toMatch(/^constant, 1 step, on /);
    // T₁ is (κ + 1)/(κ − 1) at the centre.
    expect(text).toContain('Krylov bound      error 0.8, 0.8 a step: nothing promises less on [μ, L] in 1 step\n');
  });
});

describe('scheduleComparison', () => {
  it('takes more steps than a call takes arguments', () => {
    const steps = 200_000;
    const response = scheduleResponse(constantSchedule({ beta: 0, eta: 0.1, steps }), fromEigenvalues([1]));
    expect(scheduleComparison(response).switching).toMatchObject({ least: 0.1, most: 0.1, certified: true });
    expect(describeSchedule(response, scheduleComparison(response))).toMatch(/^constant, 200000 steps, on /);
  });
});
