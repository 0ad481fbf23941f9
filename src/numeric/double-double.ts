/**
 * An unevaluated sum hi + lo of two doubles with |lo| ≤ ulp(hi)/2: about 106 significant bits.
 */
export interface DoubleDouble {
  /** The value rounded to the nearest double. */
  readonly hi: number;
  /** What `hi` leaves out. */
  readonly lo: number;
}
