import { describe, expect, it } from 'vitest';

import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { METHODS } from '../../src/methods/index.ts';
import type { Method } from '../../src/methods/method.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { inputRangeError, inputTypeError } from '../../src/numeric/input-error.ts';

/** What a caller without types may pass. */
function polynomialOf(method: Method, parameters: unknown): unknown {
  return method.polynomial(parameters as { eta: number }, 1);
}

function familyOf(method: Method, parameters: unknown): unknown {
  return method.family(parameters as { eta: number });
}

const doors = [polynomialOf, familyOf];

describe.each(doors)('%o', (door) => {
  it('refuses a learning rate that is missing, not a number or not positive', () => {
    for (const method of METHODS) {
      const rest = {
        ...('beta' in method.parameters && { beta: 0.5 }),
        ...('gamma' in method.parameters && { gamma: 0.5 }),
      };
      const message = (got: string): string => `${method.name}: eta must be a finite number > 0, got ${got}`;
      expect(() => door(method, rest)).toThrow(inputTypeError(message('undefined')));
      expect(() => door(method, { ...rest, eta: '1' })).toThrow(inputTypeError(message('"1"')));
      expect(() => door(method, { ...rest, eta: 0 })).toThrow(inputRangeError(message('0')));
      expect(() => door(method, { ...rest, eta: -1 })).toThrow(inputRangeError(message('-1')));
      expect(() => door(method, { ...rest, eta: Infinity })).toThrow(inputRangeError(message('Infinity')));
      expect(() => door(method, { ...rest, eta: NaN })).toThrow(inputRangeError(message('NaN')));
    }
  });

  it('refuses parameters that the method does not take, and names those that it takes', () => {
    expect(() => door(gradientDescent, { eta: 1, beta: 0.5 })).toThrow(
      inputTypeError('gradient-descent: the parameters must be among eta, got beta'),
    );
    expect(() => door(heavyBall, { eta: 1, beta: 0.5, gamma: 0.5 })).toThrow(
      inputTypeError('heavy-ball: the parameters must be among beta, eta, oneMinusBeta, got gamma'),
    );
    expect(() => door(nesterov, { eta: 1, momentum: 0.5 })).toThrow(
      inputTypeError('nesterov: the parameters must be among beta, eta, oneMinusBeta, got momentum'),
    );
    expect(() => door(generalMomentum, { eta: 1, beta: 0.5, gamma: 1, lr: 1 })).toThrow(
      inputTypeError('general-momentum: the parameters must be among beta, gamma, eta, oneMinusBeta, got lr'),
    );
    expect(() => door(gradientDescent, { eta: 1, beta: undefined })).not.toThrow();
  });

  it('refuses what is not an object', () => {
    expect(() => door(heavyBall, null)).toThrow(
      inputTypeError('heavy-ball: the parameters must be an object, got null'),
    );
    expect(() => door(heavyBall, 0.9)).toThrow(inputTypeError('heavy-ball: the parameters must be an object, got 0.9'));
  });

  it('refuses momentum that is missing or not finite', () => {
    for (const method of [heavyBall, nesterov, generalMomentum]) {
      const rest = { eta: 1, ...(method === generalMomentum && { gamma: 0.5 }) };
      expect(() => door(method, rest)).toThrow(
        inputTypeError(`${method.name}: beta must be a finite number, got undefined`),
      );
      expect(() => door(method, { ...rest, beta: NaN })).toThrow(
        inputRangeError(`${method.name}: beta must be a finite number, got NaN`),
      );
      expect(() => door(method, { ...rest, oneMinusBeta: Infinity })).toThrow(
        inputRangeError(`${method.name}: oneMinusBeta must be a finite number, got Infinity`),
      );
    }
  });

  it('refuses γ that is missing or not finite', () => {
    expect(() => door(generalMomentum, { eta: 1, beta: 0.5 })).toThrow(
      inputTypeError('general-momentum: gamma must be a finite number, got undefined'),
    );
    expect(() => door(generalMomentum, { eta: 1, beta: 0.5, gamma: Infinity })).toThrow(
      inputRangeError('general-momentum: gamma must be a finite number, got Infinity'),
    );
  });

  it('takes β and 1 − β together only if they agree', () => {
    expect(() => door(heavyBall, { eta: 1, beta: 0.9, oneMinusBeta: 0.1 })).not.toThrow();
    expect(() => door(heavyBall, { eta: 1, beta: 1, oneMinusBeta: 1e-20 })).not.toThrow();
    expect(() => door(nesterov, { eta: 1, beta: 0.91, oneMinusBeta: 0.1 })).toThrow(
      inputRangeError('nesterov: beta must be 1 - oneMinusBeta = 0.9, got 0.91'),
    );
  });
});

describe('polynomial', () => {
  it('uses 1 − β where it is given: all its digits reach 1 − D', () => {
    for (const method of [heavyBall, nesterov]) {
      const { oneMinusDeterminant } = method.polynomial({ eta: 1, beta: 1, oneMinusBeta: 1e-30 }, 1e-60);
      expect(oneMinusDeterminant.hi).toBe(1e-30);
    }
    expect(generalMomentum.polynomial({ eta: 1, gamma: 0, oneMinusBeta: 1e-30 }, 1).oneMinusDeterminant.hi).toBe(1e-30);
  });

  it('is the heavy ball for γ = 0, Nesterov for γ = β, gradient descent for β = γ = 0', () => {
    const eta = 0.3;
    for (const [beta, lambda] of [
      [0.9, 1.7],
      [-0.4, 2],
      [0.25, -1],
    ] as const) {
      const general = (gamma: number): unknown => generalMomentum.polynomial({ beta, gamma, eta }, lambda);
      expect(general(0)).toEqual(heavyBall.polynomial({ beta, eta }, lambda));
      expect(general(beta)).toEqual(nesterov.polynomial({ beta, eta }, lambda));
      expect(generalMomentum.polynomial({ beta: 0, gamma: 0, eta }, lambda)).toEqual(
        gradientDescent.polynomial({ eta }, lambda),
      );
    }
  });
});

describe('family', () => {
  it('gives β rounded, and γ: 0, β or free', () => {
    expect(gradientDescent.family({ eta: 2 })).toEqual({ beta: 0, gamma: 0, eta: 2 });
    expect(heavyBall.family({ oneMinusBeta: 0.25, eta: 2 })).toEqual({ beta: 0.75, gamma: 0, eta: 2 });
    expect(nesterov.family({ oneMinusBeta: 0.25, eta: 2 })).toEqual({ beta: 0.75, gamma: 0.75, eta: 2 });
    expect(generalMomentum.family({ beta: 0.5, gamma: -1, eta: 2 })).toEqual({ beta: 0.5, gamma: -1, eta: 2 });
  });
});

describe('step', () => {
  it('takes 1 − β for β', () => {
    const state = { current: [1], previous: [0.5] };
    const zero = (): number[] => [0];
    expect(heavyBall.step({ oneMinusBeta: 0.25, eta: 1 }, state, zero).current).toEqual([1.375]);
    expect(nesterov.step({ oneMinusBeta: 0.25, eta: 1 }, state, zero).current).toEqual([1.375]);
    expect(generalMomentum.step({ oneMinusBeta: 0.25, gamma: 9, eta: 1 }, state, zero).current).toEqual([1.375]);
  });

  it('takes the gradient where the method says: at θ, at θ + β(θ − θ₋), at θ + γ(θ − θ₋)', () => {
    const state = { current: [1], previous: [0.5] };
    const at: number[] = [];
    const record = (point: readonly number[]): number[] => {
      at.push(...point);
      return [0];
    };
    gradientDescent.step({ eta: 1 }, state, record);
    heavyBall.step({ beta: 0.5, eta: 1 }, state, record);
    nesterov.step({ beta: 0.5, eta: 1 }, state, record);
    generalMomentum.step({ beta: 0.5, gamma: 2, eta: 1 }, state, record);
    expect(at).toEqual([1, 1, 1.25, 2]);
  });
});
