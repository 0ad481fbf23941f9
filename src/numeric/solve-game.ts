/** A solved matrix game. */
export interface GameSolution {
  /** What the row player gets at least, on average. */
  readonly value: number;
  /** The row player's best mixture: shares ≥ 0 with sum 1. */
  readonly mixture: readonly number[];
  /** The column player's best mixture. */
  readonly opponent: readonly number[];
}

/** Improvements smaller than this part are rounding. */
const NEGLIGIBLE = 1e-12;

/**
 * Solves the matrix game in which the row player, who picks j, gets `payoffs[i][j]` from the column player, who picks i: the
 * mixture t that makes $\min_i \sum_j t_j\,\mathrm{payoffs}_{ij}$ largest.
 *
 * Payoffs made positive, the column player's problem max Σq, Σᵢ qᵢ payoffs[i][j] ≤ 1 is a linear program whose origin is
 * feasible; the simplex method solves it, its q is the column player's mixture and its prices are the row player's.
 */
export function solveGame(payoffs: readonly Float64Array[]): GameSolution {
  const rows = payoffs[0]!.length;
  const columns = payoffs.length;
  const lift = 1 - payoffs.reduce((least, picks) => picks.reduce((a, b) => (b < a ? b : a), least), Infinity);
  const width = columns + rows + 1;
  const tableau = Array.from({ length: rows }, (_, j) => {
    const row = new Float64Array(width);
    payoffs.forEach((picks, i) => (row[i] = picks[j]! + lift));
    row[columns + j] = 1;
    row[width - 1] = 1;
    return row;
  });
  const profit = new Float64Array(width).fill(1, 0, columns);
  const basic = tableau.map((_, j) => columns + j);
  for (let entering = mostProfitable(profit); entering >= 0; entering = mostProfitable(profit)) {
    const place = leaving(tableau, entering);
    const pivotRow = tableau[place]!;
    basic[place] = entering;
    scaleRow(pivotRow, 1 / pivotRow[entering]!);
    for (const row of tableau) if (row !== pivotRow) subtract(row, row[entering]!, pivotRow);
    subtract(profit, profit[entering]!, pivotRow);
  }
  const prices = Array.from(profit.subarray(columns, columns + rows), (price) => Math.max(0, -price));
  const total = prices.reduce((sum, price) => sum + price, 0);
  const opponent = Array<number>(columns).fill(0);
  basic.forEach((variable, j) => {
    if (variable < columns) opponent[variable] = tableau[j]![width - 1]! / total;
  });
  return { value: 1 / total - lift, mixture: prices.map((price) => price / total), opponent };
}

function mostProfitable(profit: Float64Array): number {
  let best = -1;
  for (let i = 0; i < profit.length - 1; i++) {
    if (profit[i]! > (best < 0 ? NEGLIGIBLE : profit[best]!)) best = i;
  }
  return best;
}

/** The row that first reaches its limit. */
function leaving(tableau: readonly Float64Array[], entering: number): number {
  let best = 0;
  let least = Infinity;
  tableau.forEach((row, j) => {
    const ratio = row[entering]! > NEGLIGIBLE ? row[row.length - 1]! / row[entering]! : Infinity;
    if (ratio < least) [best, least] = [j, ratio];
  });
  return best;
}

function scaleRow(row: Float64Array, factor: number): void {
  for (let i = 0; i < row.length; i++) row[i]! *= factor;
}

function subtract(row: Float64Array, times: number, other: Float64Array): void {
  if (times === 0) return;
  for (let i = 0; i < row.length; i++) row[i]! -= times * other[i]!;
}
