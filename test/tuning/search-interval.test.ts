import { describe, expect, it } from 'vitest';
import { searchInterval } from '../../src/tuning/search-interval.ts';

describe('searchInterval', () => {
  it('tries both ends and finds a peak inside, to the resolution it states', () => {
    expect(searchInterval({ mu: 2, L: 50 }, (lambda) => -lambda).lambda).toBe(2);
    expect(searchInterval({ mu: 2, L: 50 }, (lambda) => lambda).lambda).toBe(50);
    const { lambda, search } = searchInterval({ mu: 1, L: 1e6 }, (x) => -Math.abs(Math.log(x / 777)));
    expect(Math.max(lambda / 777, 777 / lambda)).toBeLessThanOrEqual(search.resolution);
    expect(search.resolution).toBeLessThan(1.00001);
    expect(search.resolution).toBeGreaterThan(1);
  });

  it('counts the curvatures that it tries, all within the interval', () => {
    const tried: number[] = [];
    const { search } = searchInterval({ mu: 3, L: 4 }, (lambda) => tried.push(lambda));
    expect(search.curvatures).toBe(tried.length);
    expect(tried.length).toBe(513 + 3 * 33);
    expect(Math.min(...tried)).toBe(3);
    expect(Math.max(...tried)).toBe(4);
    const steps = tried.slice(1, 513).map((lambda, i) => lambda / tried[i]!);
    expect(Math.max(...steps) / Math.min(...steps)).toBeCloseTo(1, 12);
  });

  it('refines around the first of several worst curvatures', () => {
    const tried: number[] = [];
    const { lambda } = searchInterval({ mu: 1, L: 100 }, (x) => {
      tried.push(x);
      return x > 10 && x < 20 ? Infinity : 0;
    });
    expect(lambda).toBeGreaterThan(10);
    expect(lambda).toBeLessThan(10.1);
    expect(tried.slice(513).every((x) => x < 10.3)).toBe(true);
  });
});
