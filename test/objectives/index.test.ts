import { describe, expect, it } from 'vitest';
import { OBJECTIVES } from '../../src/objectives/index.ts';

describe('OBJECTIVES', () => {
  it('names each entry once', () => {
    const names = OBJECTIVES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(OBJECTIVES)('$name is made from its defaults, the same when they are given', (entry) => {
    const { parameters } = entry;
    const defaults = Object.fromEntries(Object.entries(parameters).map(([name, { default: value }]) => [name, value]));
    const [bare, given] = [entry.make(), entry.make(defaults)];
    const start = bare.start ?? [];
    expect(start).toHaveLength(bare.dimension);
    expect(bare.gradient(start)).toEqual(given.gradient(start));
    expect(Math.max(...bare.gradient(start).map(Math.abs))).toBeGreaterThan(0);
    expect(bare).toHaveProperty('hessianTimes');
  });

  it.each(OBJECTIVES.filter(({ parameters }) => Object.keys(parameters).length > 0))(
    '$name depends on each of its parameters',
    ({ parameters, make }) => {
      for (const [name, { default: value }] of Object.entries(parameters)) {
        const changed = make({ [name]: name === 'mu' ? 0.5 : value + 1 });
        const same = make();
        const differs =
          changed.dimension !== same.dimension ||
          changed.gradient(changed.start ?? []).some((slope, i) => slope !== same.gradient(same.start ?? [])[i]) ||
          changed.hessian?.([]).get(0, 0) !== same.hessian?.([]).get(0, 0);
        expect(differs, name).toBe(true);
      }
    },
  );

  it('refuses values out of range', () => {
    const rotated = OBJECTIVES.find(({ name }) => name === 'rotated-quadratic');
    expect(() => rotated?.make({ n: 1.5 })).toThrow('rotated-quadratic: n must be a whole number ≥ 1, got 1.5');
    expect(() => rotated?.make({ kappa: 0 })).toThrow('rotated-quadratic: kappa must be a finite number > 0, got 0');
  });
});
