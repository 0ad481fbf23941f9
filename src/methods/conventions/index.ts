import type { Convention } from './convention.ts';
import { ema } from './ema.ts';
import { heavyball } from './heavyball.ts';
import { keras } from './keras.ts';
import { optaxSgd } from './optax-sgd.ts';
import { optaxTrace } from './optax-trace.ts';
import { polyak } from './polyak.ts';
import { pytorch } from './pytorch.ts';
import { qhm } from './qhm.ts';
import { sutskever } from './sutskever.ts';

/**
 * Every convention that can be converted from and to. A new one is one file and one line here.
 *
 * @example
 * ```ts
 * import { CONVENTIONS } from 'heavyball';
 * CONVENTIONS.length; // => 9
 * ```
 */
export const CONVENTIONS: readonly Convention[] = [
  pytorch,
  keras,
  optaxSgd,
  optaxTrace,
  sutskever,
  polyak,
  ema,
  qhm,
  heavyball,
];
