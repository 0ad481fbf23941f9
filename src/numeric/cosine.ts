import { add, divide, multiply, negate, scale, type DoubleDouble } from './double-double.ts';

/** 2π to 106 bits. */
const TURN: DoubleDouble = { hi: 6.283185307179586, lo: 2.4492935982947064e-16 };
/** The angle is halved so often that the series needs few terms. */
const HALVINGS = 4;
/** Terms of the series of 1 − cos t for t up to π/16: what is left out is below 2⁻¹¹⁰. */
const TERMS = 11;
const ONE: DoubleDouble = { hi: 1, lo: 0 };
const TWO: DoubleDouble = { hi: 2, lo: 0 };

/** cos φ for |φ| ≤ 2³⁰, within 2⁻¹⁰⁰(1 + |φ|): the series of 1 − cos, then 1 − cos 2t = 2v(2 − v) with v = 1 − cos t. */
export function cosine(angle: number): DoubleDouble {
  const turns = Math.round(angle / TURN.hi);
  const reduced = add({ hi: angle, lo: 0 }, negate(multiply(TURN, { hi: turns, lo: 0 })));
  const small = scale(reduced, 2 ** -HALVINGS);
  const square = multiply(small, small);
  let series = ONE;
  for (let m = TERMS; m >= 2; m--) {
    const factor = divide(square, { hi: (2 * m - 1) * 2 * m, lo: 0 });
    series = add(ONE, negate(multiply(factor, series)));
  }
  let versine = multiply(scale(square, 0.5), series);
  for (let i = 0; i < HALVINGS; i++) versine = scale(multiply(versine, add(TWO, negate(versine))), 2);
  return add(ONE, negate(versine));
}
