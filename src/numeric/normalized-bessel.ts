import { add, divide, multiply, scale, type DoubleDouble } from './double-double.ts';
import { gammaFunction } from './gamma-function.ts';
import { twoSum } from './two-sum.ts';

/** Up to here the power series, whose terms reach e^x, keeps 17 digits in double-double arithmetic. */
const LARGE = 30;
/** Beyond it I_ν exceeds the doubles whatever its factor. */
const OVERFLOW = 1000;
/** The unit of the power series, so that products of double-doubles reach as far as doubles do. */
const UNIT: number = 2 ** -64;

/**
 * The Bessel functions of the first kind without their zero or pole at 0,
 *
 * $$\Gamma(\nu + 1)\Big(\frac2x\Big)^\nu J_\nu(x) = \sum_{k \ge 0} \frac{(-x^2/4)^k}{k!\,(\nu + 1)_k}$$
 *
 * and, for `isGrowing`, the same with the terms of $I_\nu$, all positive. For −½ < ν ≤ 11 and x ≥ 0. The error is below
 * 2e-14 of the envelope $\min(1, \Gamma(\nu + 1)(2/x)^\nu\sqrt{2/(\pi x)})$, of what grows below 2e-15 of the value: the power series
 * in double-double arithmetic up to x = 30, Hankel's asymptotic expansion beyond. Source: `olver2010`, §10.2 and §10.17.
 */
export function normalizedBessel(order: number, x: DoubleDouble, isGrowing: boolean): number {
  if (isGrowing && x.hi > OVERFLOW) return Infinity;
  if (isGrowing || x.hi <= LARGE) return powerSeries(order, scale(multiply(x, x), isGrowing ? 0.25 : -0.25));
  return hankelExpansion(order, x);
}

/** $\sum y^k / (k!\,(\nu + 1)_k)$. */
function powerSeries(order: number, y: DoubleDouble): number {
  let term: DoubleDouble = { hi: UNIT, lo: 0 };
  let sum = term;
  for (let k = 1; Math.abs(term.hi) > 1e-18 * Math.abs(sum.hi) || k * k < Math.abs(y.hi); k++) {
    const divisor = multiply({ hi: k, lo: 0 }, twoSum(k, order));
    term = divide(multiply(term, y), divisor);
    sum = add(sum, term);
    if (!Number.isFinite(sum.hi)) return Infinity;
  }
  return sum.hi / UNIT;
}

/**
 * $\sqrt{2/(\pi x)}\,(P\cos\chi - Q\sin\chi)$ with χ = x − (ν/2 + ¼)π, times Γ(ν + 1)(2/x)^ν. P and Q are asymptotic: their
 * terms shrink up to k ≈ 2x, to about $e^{-2x}$, and grow beyond.
 */
function hankelExpansion(order: number, x: DoubleDouble): number {
  if (x.hi === Infinity) return 0;
  const sums: [number, number] = [0, 0];
  let term = 1;
  for (let k = 0; Math.abs(term) > 1e-18 && k < 2 * x.hi; k++) {
    sums[k % 2 === 0 ? 0 : 1] += k % 4 < 2 ? term : -term;
    term *= (4 * order * order - (2 * k + 1) ** 2) / (8 * (k + 1) * x.hi);
  }
  const [p, q] = sums;
  const [cosine, sine] = [Math.cos(x.hi) - x.lo * Math.sin(x.hi), Math.sin(x.hi) + x.lo * Math.cos(x.hi)];
  const shift = (order / 2 + 0.25) * Math.PI;
  const [c, s] = [Math.cos(shift), Math.sin(shift)];
  const envelope = gammaFunction(order + 1) * (2 / x.hi) ** order * Math.sqrt(2 / (Math.PI * x.hi));
  return envelope * (p * (cosine * c + sine * s) - q * (sine * c - cosine * s));
}
