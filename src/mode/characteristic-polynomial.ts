import type { DoubleDouble } from '../numeric/double-double.ts';

/** p(z) = z² − T z + D of one mode, with the five numbers that its analysis needs, each free of cancellation. */
export interface CharacteristicPolynomial {
  /** η λ: the exact product of the two doubles, to double-double accuracy. */
  readonly etaLambda: DoubleDouble;
  /** T = 1 + β − (1 + γ) ηλ, the sum of the roots. */
  readonly trace: DoubleDouble;
  /** D = β − γ ηλ, the product of the roots. */
  readonly determinant: DoubleDouble;
  /** 1 − D. */
  readonly oneMinusDeterminant: DoubleDouble;
  /** p(1) = 1 − T + D = ηλ. */
  readonly atOne: DoubleDouble;
  /** p(−1) = 1 + T + D. */
  readonly atMinusOne: DoubleDouble;
  /** Δ = T² − 4 D. Its sign is exact. */
  readonly discriminant: DoubleDouble;
}
