/** A quantity that is linear along a row of a map: constant + slope · u, u the row's coordinate. */
export interface Linear {
  /** The value at u = 0. */
  readonly constant: number;
  /** The change per unit of u. */
  readonly slope: number;
}

/**
 * The characteristic polynomial $z^2 - Tz + D$ of one mode along one row of a map, where all of it is linear in one
 * coordinate. 1 − D, p(1) and p(−1) are given beside T and D because a difference of rounded T and D would lose them.
 */
export interface ModeLine {
  /** T. */
  readonly trace: Linear;
  /** D. */
  readonly determinant: Linear;
  /** 1 − D. */
  readonly complement: Linear;
  /** p(1) = 1 − T + D = ηλ. */
  readonly atOne: Linear;
  /** p(−1) = 1 + T + D. */
  readonly atMinusOne: Linear;
}

/** β, 1 − β, γ and ηλ along a row. Either ηλ is constant, or β and γ are. */
export interface FamilyLine {
  /** β. */
  readonly beta: Linear;
  /** 1 − β, which a difference of rounded numbers would lose. */
  readonly oneMinusBeta: Linear;
  /** γ. */
  readonly gamma: Linear;
  /** ηλ. */
  readonly etaLambda: Linear;
}

/** T = 1 + β − (1 + γ)ηλ, D = β − γηλ and their company along a row. */
export function modeLineOf({ beta, oneMinusBeta, gamma, etaLambda }: FamilyLine): ModeLine {
  const x = etaLambda.constant;
  const dx = etaLambda.slope;
  const g = gamma.constant;
  const dg = gamma.slope;
  return {
    trace: { constant: 1 + beta.constant - (1 + g) * x, slope: beta.slope - dg * x - (1 + g) * dx },
    determinant: { constant: beta.constant - g * x, slope: beta.slope - dg * x - g * dx },
    complement: { constant: oneMinusBeta.constant + g * x, slope: oneMinusBeta.slope + dg * x + g * dx },
    atOne: etaLambda,
    atMinusOne: {
      constant: 2 * (1 + beta.constant) - (1 + 2 * g) * x,
      slope: 2 * beta.slope - 2 * dg * x - (1 + 2 * g) * dx,
    },
  };
}
