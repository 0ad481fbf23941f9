/** A rational number, numerator and denominator whole. */
export type Fraction = readonly [numerator: number, denominator: number];

/** The coefficients of an explicit embedded Runge–Kutta pair with a quartic interpolant, as exact fractions. */
export interface Tableau {
  /** The times of the stages within a step. */
  readonly nodes: readonly Fraction[];
  /** What each stage takes from those before it. */
  readonly stages: readonly (readonly Fraction[])[];
  /** Weights of the solution that is carried on. */
  readonly weights: readonly Fraction[];
  /** Weights of the solution that it is compared with. */
  readonly embeddedWeights: readonly Fraction[];
  /** Weights of the interpolant's last coefficient. */
  readonly denseWeights: readonly Fraction[];
}

/**
 * Dormand and Prince's pair of orders 5 and 4. The last stage is taken at the new point and is the first of the next step.
 * Sources: `dormand1980` (pair), `hairer1993` §II.6 (interpolant).
 */
export const DORMAND_PRINCE: Tableau = {
  nodes: [
    [0, 1],
    [1, 5],
    [3, 10],
    [4, 5],
    [8, 9],
    [1, 1],
    [1, 1],
  ],
  stages: [
    [],
    [[1, 5]],
    [
      [3, 40],
      [9, 40],
    ],
    [
      [44, 45],
      [-56, 15],
      [32, 9],
    ],
    [
      [19372, 6561],
      [-25360, 2187],
      [64448, 6561],
      [-212, 729],
    ],
    [
      [9017, 3168],
      [-355, 33],
      [46732, 5247],
      [49, 176],
      [-5103, 18656],
    ],
    [
      [35, 384],
      [0, 1],
      [500, 1113],
      [125, 192],
      [-2187, 6784],
      [11, 84],
    ],
  ],
  weights: [
    [35, 384],
    [0, 1],
    [500, 1113],
    [125, 192],
    [-2187, 6784],
    [11, 84],
    [0, 1],
  ],
  embeddedWeights: [
    [5179, 57600],
    [0, 1],
    [7571, 16695],
    [393, 640],
    [-92097, 339200],
    [187, 2100],
    [1, 40],
  ],
  denseWeights: [
    [-12715105075, 11282082432],
    [0, 1],
    [87487479700, 32700410799],
    [-10690763975, 1880347072],
    [701980252875, 199316789632],
    [-1453857185, 822651844],
    [69997945, 29380423],
  ],
};
