import { describe, expect, it } from 'vitest';
import { highResolutionFlow } from '../../src/dynamics/high-resolution-flow.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { heavyBallL2 } from '../../src/methods/heavy-ball-l2.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { inputRangeError } from '../../src/numeric/input-error.ts';

describe('highResolutionFlow', () => {
  it('has friction 2√μ, force 1 + √(μη) and for Nesterov the Hessian damping √η, for β = (1 − √(μη))/(1 + √(μη))', () => {
    for (const mu of [0.01, 1, 4]) {
      for (const timeStep of [1e-3, 0.1, 0.4]) {
        const root = Math.sqrt(mu) * timeStep;
        const parameters = { beta: (1 - root) / (1 + root), eta: timeStep ** 2 };
        const flow = highResolutionFlow(nesterov, parameters);
        expect(flow.friction).toBeCloseTo(2 * Math.sqrt(mu), 10);
        expect(flow.force).toBeCloseTo(1 + root, 13);
        expect(flow.timeStep).toBeCloseTo(timeStep, 14);
        expect(flow.hessianDamping).toBe(flow.timeStep);
        expect(highResolutionFlow(heavyBall, parameters)).toEqual({ ...flow, hessianDamping: 0 });
      }
    }
  });

  it('names what it is not the ODE of', () => {
    const named = (message: string) => inputRangeError(`highResolutionFlow: ${message}`);
    expect(() => highResolutionFlow(generalMomentum, { beta: 0.5, gamma: 0.2, eta: 1 })).toThrow(
      named('gamma must be 0 or beta (0.5), got 0.2'),
    );
    expect(() => highResolutionFlow(heavyBall, { beta: -1, eta: 1 })).toThrow(named('beta must be > -1, got -1'));
    expect(() => highResolutionFlow(heavyBallL2, { beta: 0.5, eta: 1, weightDecay: 0.1 })).toThrow(
      named('the method must be without weight decay, got 0.1'),
    );
  });
});
