/** Two real or conjugate roots as three numbers without an order: the larger and the smaller real part, and |Im|. */
export function rootPair(roots: readonly { readonly re: number; readonly im: number }[]): readonly number[] {
  const re = roots.map((root) => root.re);
  return [Math.max(...re), Math.min(...re), Math.max(...roots.map((root) => Math.abs(root.im)))];
}
