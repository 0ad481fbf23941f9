import type { Vector } from '../../numeric/vector.ts';
import type { Spectrum } from '../../spectrum/spectrum.ts';
import type { Method, MethodParameters } from '../method.ts';

/** An adaptive method at a given second moment: a linear method on the preconditioned Hessian. */
export interface FrozenMethod<P extends MethodParameters> {
  /** The method that it is there. */
  readonly method: Method<P>;
  /** Its parameters. */
  readonly parameters: P;
  /** The diagonal of P: √v̂ + ε. */
  readonly preconditioner: Vector;
  /** The spectrum of P^{−1/2} H P^{−1/2}, with weight decay in H where that is part of the gradient. */
  readonly spectrum: Spectrum;
}

/** At which step an adaptive method is frozen. */
export interface FrozenAt {
  /** The number k ≥ 1 of the step, for bias corrections. Default Infinity: none. */
  readonly step?: number;
}
