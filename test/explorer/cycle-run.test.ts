import { describe, expect, it } from 'vitest';
import { cycleRun } from '../../src/explorer/cycle-run.ts';
import { modelOf } from '../../src/explorer/model.ts';
import { errorView } from '../../src/explorer/views/error-view.ts';
import { readExplorerFragment } from '../../src/io/read-explorer-fragment.ts';

const runOf = (fields: string): ReturnType<typeof cycleRun> =>
  cycleRun(modelOf(readExplorerFragment(`1&${fields}`)), 30);
const polyak = `method=heavy-ball&beta=${4 / 9}&eta=${1 / 9}&kappa=25`;

describe('cycleRun', () => {
  it('goes around the corners, three steps a turn, by the method on the function of the cycle', () => {
    const { cycle, trajectory } = runOf(`${polyak}&run=cycle`) ?? {};
    expect(cycle?.length).toBe(3);
    expect(trajectory?.iterates).toHaveLength(31);
    trajectory?.iterates.forEach(([x = NaN, y = NaN], k) => {
      expect(Math.hypot(x - Math.cos((2 * Math.PI * k) / 3), y - Math.sin((2 * Math.PI * k) / 3))).toBeLessThan(1e-12);
    });
  });

  it('is of the look-ahead of the method', () => {
    const { cycle, trajectory } =
      runOf('method=general-momentum&beta=0.5&gamma=0.1&eta=0.099&kappa=25&run=cycle') ?? {};
    expect(cycle?.family.gamma).toBe(0.1);
    for (const point of trajectory?.iterates ?? [[]]) expect(Math.hypot(...point)).toBeCloseTo(1, 12);
  });

  it('is none where none is asked for, is known, or can be', () => {
    expect(runOf(polyak)).toBeNull();
    expect(runOf('method=heavy-ball&beta=0.4&eta=0.01&kappa=25&run=cycle')).toBeNull();
    expect(runOf('method=heavy-ball&beta=1.2&eta=0.01&kappa=25&run=cycle')).toBeNull();
    expect(runOf('method=aggregated-momentum&betas=0,0.9&eta=0.01&kappa=18&run=cycle')).toBeNull();
  });
});

describe('errorView of a cycle', () => {
  it('has its flat line last, without a predicted rate', () => {
    const count = (fragment: string): number =>
      errorView(modelOf(readExplorerFragment(`1&${fragment}`))).entries.length;
    expect(count(`${polyak}&run=cycle`)).toBe(count(polyak) + 1);
  });
});
