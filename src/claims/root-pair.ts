import type { ClaimVariable } from './claim.ts';

/** The cases of a claim about the two roots of a method with one momentum. */
export const ROOT_VARIABLES: {
  readonly beta: ClaimVariable;
  readonly eta: ClaimVariable;
  readonly lambda: ClaimVariable;
} = {
  beta: { least: -1.5, most: 1.5, scale: 'linear' },
  eta: { least: 1e-3, most: 4, scale: 'log' },
  lambda: { least: -1, most: 2, scale: 'linear' },
};

/** Two real or conjugate roots as three numbers without an order: the larger and the smaller real part, and |Im|. */
export function rootPair(roots: readonly { readonly re: number; readonly im: number }[]): readonly number[] {
  const re = roots.map((root) => root.re);
  return [Math.max(...re), Math.min(...re), Math.max(...roots.map((root) => Math.abs(root.im)))];
}
