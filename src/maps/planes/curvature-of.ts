import type { CurvatureInterval } from '../../methods/method.ts';

/** A curvature of a plane that has the same spectrum everywhere, given by its value or by the end that it is. */
export function curvatureOf({ mu, L }: CurvatureInterval, lambda: number | 'mu' | 'L'): number {
  if (lambda === 'mu') return mu;
  return lambda === 'L' ? L : lambda;
}
