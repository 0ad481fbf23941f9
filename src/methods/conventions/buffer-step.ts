/**
 * One step of momentum at the points y where gradients are taken, G = ∇f(y) + weight · y:
 * v ← keep · v + take · G, then y ← (1 − shrink) y − push · v − direct · G.
 *
 * Every convention is of this form, with a buffer v of its own scale; the first buffer is 0.
 */
export interface BufferStep {
  /** What is kept of the buffer. */
  readonly keep: number;
  /** How much of the gradient the buffer takes in. */
  readonly take: number;
  /** How far the new buffer pushes the point. */
  readonly push: number;
  /** How far the gradient moves the point past the buffer; 0 without look-ahead. */
  readonly direct: number;
  /** Decoupled weight decay: the part of the point that is lost. */
  readonly shrink: number;
  /** Coupled weight decay. */
  readonly weight: number;
}
