import { METHODS } from '../methods/index.ts';
import type { Method } from '../methods/method.ts';

/** The methods that the explorer shows: those whose momentum β and learning rate η span a plane. */
export const EXPLORER_METHODS: readonly Method[] = METHODS.filter(
  ({ parameters }) => 'beta' in parameters && 'eta' in parameters,
);
