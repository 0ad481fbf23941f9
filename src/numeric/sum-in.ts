import type { Arithmetic } from './arithmetic.ts';
import type { ExactSum } from './exact-sum.ts';

/** An exact sum as a number of the arithmetic; 0 for none. */
export function sumIn<N>({ of, add }: Arithmetic<N>, [first = 0, ...rest]: ExactSum): N {
  return rest.reduce((total, term) => add(total, of(term)), of(first));
}
