import type { GameSolution } from './solve-game.ts';

/** Which picks the two players mix. */
export interface GameSupports {
  /** The row player’s. */
  readonly rows: readonly number[];
  /** The column player’s, as many. */
  readonly columns: readonly number[];
}

/** A gain that is off by no more than this is right but for rounding, where payoffs are of size 1. */
const ROUNDING = 1e-12;

/**
 * The solution of a matrix game in which the players mix the given picks, or null where they had better mix others: each side’s mixture
 * makes all picks of the other’s support pay the same, which are two systems of linear equations with one matrix.
 */
export function gameWithSupports(
  payoffs: readonly Float64Array[],
  { rows, columns }: GameSupports,
): GameSolution | null {
  const count = rows.length;
  const lift = 1 - payoffs.reduce((least, picks) => picks.reduce((a, b) => (b < a ? b : a), least), Infinity);
  const entries = (i: number, j: number): number => payoffs[columns[i]!]![rows[j]!]! + lift;
  const shares = solvedForOnes(count, entries);
  const picks = solvedForOnes(count, (i, j) => entries(j, i));
  if (!isMixture(shares) || !isMixture(picks)) return null;
  const total = shares.reduce((sum, share) => sum + share, 0);
  const value = 1 / total - lift;
  const mixture = spread(shares, rows, payoffs[0]!.length);
  const opponent = spread(picks, columns, payoffs.length);
  const isBest =
    payoffs.every((column) => rows.reduce((sum, j) => sum + mixture[j]! * column[j]!, 0) >= value - ROUNDING) &&
    mixture.every((_, j) => columns.reduce((sum, i) => sum + opponent[i]! * payoffs[i]![j]!, 0) <= value + ROUNDING);
  return isBest ? { value, mixture, opponent } : null;
}

function isMixture(shares: Float64Array): boolean {
  return shares.every((share) => share >= 0 && share < Infinity);
}

/** Shares of sum 1 at their places among so many. */
function spread(shares: Float64Array, places: readonly number[], count: number): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const all = Array<number>(count).fill(0);
  places.forEach((place, i) => (all[place] = shares[i]! / total));
  return all;
}

/** The solution of M x = (1, …, 1), by elimination with partial pivoting; not finite where M is singular. */
function solvedForOnes(count: number, entries: (i: number, j: number) => number): Float64Array {
  const system = Array.from({ length: count }, (_, i) =>
    Float64Array.from({ length: count + 1 }, (_entry, j) => (j < count ? entries(i, j) : 1)),
  );
  for (let j = 0; j < count; j++) {
    let largest = j;
    for (let i = j + 1; i < count; i++) if (Math.abs(system[i]![j]!) > Math.abs(system[largest]![j]!)) largest = i;
    [system[j], system[largest]] = [system[largest]!, system[j]!];
    const pivot = system[j]!;
    for (let i = j + 1; i < count; i++) eliminate(system[i]!, pivot, j);
  }
  const solution = new Float64Array(count);
  for (let i = count - 1; i >= 0; i--) {
    const row = system[i]!;
    let rest = row[count]!;
    for (let j = i + 1; j < count; j++) rest -= row[j]! * solution[j]!;
    solution[i] = rest / row[i]!;
  }
  return solution;
}

function eliminate(row: Float64Array, pivot: Float64Array, from: number): void {
  const factor = row[from]! / pivot[from]!;
  for (let j = from; j < row.length; j++) row[j]! -= factor * pivot[j]!;
}
