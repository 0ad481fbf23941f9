import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/dynamics/simulate.ts';
import { ALL_METHODS } from '../../src/methods/all-methods.ts';
import type { MethodParameters } from '../../src/methods/method.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { runFromRest } from '../../src/response/run-from-rest.ts';

describe('runFromRest', () => {
  it.each(ALL_METHODS)('has the points that $name itself makes of a quadratic', (method) => {
    const parameters = Object.fromEntries(
      Object.entries(method.parameters).map(
        ([
          name,
          {
            kind,
            usualRange: [least, most],
          },
        ]) => [
          name,
          kind === 'list'
            ? [0, 0.5, 0.9]
            : kind === 'switch'
              ? true
              : name === 'dampening'
                ? 0
                : least + 0.3 * (most - least),
        ],
      ),
    ) as unknown as MethodParameters;
    const { iterates } = simulate(method, parameters, diagonalQuadratic([0.7]), { start: [1], maxSteps: 30 });
    const run = runFromRest(method, parameters, 0.7, 30);
    iterates.forEach(([theta = NaN], k) => expect(run[k]).toBeCloseTo(theta, 12));
    expect(run.length).toBeGreaterThanOrEqual(iterates.length);
  });

  it('is 1 where nothing has been done', () => {
    for (const method of ALL_METHODS.slice(1, 3)) expect(runFromRest(method, { beta: 0.5, eta: 1 }, 1, 0)).toEqual([1]);
  });
});
