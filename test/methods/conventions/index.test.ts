import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { BufferStep } from '../../../src/methods/conventions/buffer-step.ts';
import type { Convention, ConventionParameters } from '../../../src/methods/conventions/convention.ts';
import { CONVENTIONS } from '../../../src/methods/conventions/index.ts';
import { isNoEquivalent } from '../../../src/methods/conventions/is-no-equivalent.ts';
import type { Vector } from '../../../src/numeric/vector.ts';
import { bentGradient, parametersIn } from '../../helpers/convention-cases.ts';
import { distanceOf, runOf } from '../../helpers/convention-run.ts';
import { PUBLISHED_RULES } from '../../helpers/published-rules.ts';

const START = [2.2, 0.3];

/** An objective that the parameters make bounded runs on: one to climb, if they maximize. */
const gradientFor = (parameters: ConventionParameters | undefined): ((point: Vector) => Vector) =>
  bentGradient(parameters?.['maximize'] === true ? -1 : 1);
/** The same with its sense taken off: to be descended. */
const downhill = bentGradient();
const RUNS = { numRuns: 25 };

/** A run whose parameters are drawn anew for every step; flags as in the first. */
function schedulesIn(convention: Convention): fc.Arbitrary<readonly ConventionParameters[]> {
  return fc.array(parametersIn(convention), { minLength: 12, maxLength: 12 }).map((list) => {
    const flags = Object.entries(list[0] ?? {}).filter(([, value]) => typeof value === 'boolean');
    const dampening = 'dampening' in convention.parameters ? { dampening: list[0]?.['dampening'] ?? 0 } : {};
    return list.map((parameters) => ({ ...parameters, ...Object.fromEntries(flags), ...dampening }));
  });
}

/** Runs the form that all conventions share. */
function runOfSteps(steps: readonly BufferStep[], start: Vector, slope: (point: Vector) => Vector): Vector[] {
  let [y, v] = [start, start.map(() => 0)];
  const visited: Vector[] = [];
  for (const { keep, take, push, direct, shrink, weight } of steps) {
    visited.push(y);
    const total = slope(y).map((value, i) => value + weight * y[i]!);
    v = v.map((value, i) => keep * value + take * total[i]!);
    y = y.map((value, i) => (1 - shrink) * value - push * v[i]! - direct * total[i]!);
  }
  return visited;
}

/** y₊ = y + β(y − y₋) − η((1 + γ)G − γ G₋), with what is peculiar to decoupled decay and to the first step. */
function runOfFamily(convention: Convention, parameters: ConventionParameters, steps: number): Vector[] {
  const { beta, gamma, eta, decay, maximize, firstStep } = convention.toFamily(parameters);
  const slope = (point: Vector): Vector => gradientFor(parameters)(point).map((value) => (maximize ? -value : value));
  const [inside, loss] = decay.kind === 'coupled' ? [decay.weight, 0] : [0, eta * decay.weight];
  const total = (y: Vector): number[] => slope(y).map((value, i) => value + inside * y[i]!);
  const visited: Vector[] = [START];
  for (let k = 0; k < steps - 1; k += 1) {
    const y = visited[k]!;
    const before = visited[k - 1];
    const [now, then] = [total(y), before ? total(before) : y.map(() => 0)];
    const next = y.map((value, i) => {
      const start = firstStep.gradient * slope(y)[i]! + firstStep.point * value;
      if (!before) return (1 - loss) * value - eta * (1 + gamma) * now[i]! - start;
      const carried = beta * (value - (1 - loss) * before[i]!);
      return (1 - loss) * value + carried - eta * ((1 + gamma) * now[i]! - gamma * then[i]!);
    });
    visited.push(next);
  }
  return visited;
}

describe('CONVENTIONS', () => {
  it('have names of their own', () => {
    const names = CONVENTIONS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(Object.keys(PUBLISHED_RULES));
  });
});

describe.each(CONVENTIONS)('$name', (convention) => {
  const rule = PUBLISHED_RULES[convention.name]!;

  it('steps as published, while every parameter changes', () => {
    fc.assert(
      fc.property(schedulesIn(convention), (settings) => {
        const gradient = gradientFor(settings[0]);
        const { gradientPoints, stored } = runOf(convention, settings, START, gradient);
        const visited = [...gradientPoints, ...stored.slice(-1)];
        const published = START.map((start, i) => {
          const slope = (z: number): number => gradient(START.map((_, j) => (j === i ? z : 0)))[i]!;
          return rule(settings, start, slope);
        });
        expect(visited.length).toBe(published[0]?.length);
        expect(
          distanceOf(
            visited,
            visited.map((_, k) => published.map((path) => path[k]!)),
          ),
        ).toBeLessThan(1e-12);
      }),
      RUNS,
    );
  });

  it('is what its buffer steps say, while every parameter changes', () => {
    fc.assert(
      fc.property(schedulesIn(convention), (settings) => {
        const steps = convention.bufferSteps(settings);
        if (isNoEquivalent(steps)) throw new Error(steps.reason);
        const { gradientPoints } = runOf(convention, settings, START, gradientFor(settings[0]));
        expect(distanceOf(runOfSteps(steps, START, downhill), gradientPoints)).toBeLessThan(1e-12);
      }),
      RUNS,
    );
  });

  it('is what its family says, from the first step on', () => {
    fc.assert(
      fc.property(parametersIn(convention), (parameters) => {
        const settings = Array.from({ length: 12 }, () => parameters);
        const { gradientPoints } = runOf(convention, settings, START, gradientFor(parameters));
        expect(distanceOf(runOfFamily(convention, parameters, 12), gradientPoints)).toBeLessThan(1e-12);
      }),
      RUNS,
    );
  });

  it('finds its own parameters in its family, to rounding', () => {
    fc.assert(
      fc.property(parametersIn(convention), (parameters) => {
        const fit = convention.fromFamily(convention.toFamily(parameters));
        if (isNoEquivalent(fit)) throw new Error(fit.reason);
        expect(fit.firstStep).toEqual({ gradient: 0, point: 0 });
        for (const [name, value] of Object.entries(parameters)) {
          if (typeof value === 'number') expect(fit.parameters[name], name).toBeCloseTo(value, 14);
          else expect(fit.parameters[name], name).toBe(value);
        }
      }),
      RUNS,
    );
  });

  it('finds its own settings in its buffer steps: the same run', () => {
    fc.assert(
      fc.property(schedulesIn(convention), (settings) => {
        const steps = convention.bufferSteps(settings);
        if (isNoEquivalent(steps)) throw new Error(steps.reason);
        const found = convention.settingsOf(steps);
        if (isNoEquivalent(found)) throw new Error(found.reason);
        const again = runOf(convention, found, START, downhill).gradientPoints;
        const once = runOf(convention, settings, START, gradientFor(settings[0])).gradientPoints;
        expect(distanceOf(again, once)).toBeLessThan(1e-12);
      }),
      RUNS,
    );
  });

  it('takes its gradients where it says, with look-ahead', () => {
    const looking = { nesterov: true, gamma: 0.5, nu: 0.5 };
    const entries = Object.entries(convention.parameters).map(([name, { default: value }]) => {
      const own = Object.entries(looking).find(([known]) => known === name)?.[1];
      return [name, own ?? (name.startsWith('weight') || typeof value === 'boolean' ? (value ?? 0) : 0.1)] as const;
    });
    const parameters = {
      ...Object.fromEntries(entries),
      ...('dampening' in convention.parameters && { dampening: 0 }),
    };
    const { gradientPoints, stored } = runOf(convention, [parameters, parameters, parameters], START, downhill);
    const looksAhead = convention.toFamily(parameters).gamma !== 0;
    const isAtStored = distanceOf(gradientPoints, stored.slice(0, 3)) === 0;
    expect(isAtStored).toBe(!looksAhead || convention.stores === 'look-ahead point');
  });
});
