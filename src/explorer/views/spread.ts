/** Numbers from one to another, evenly in their logarithm, both ends among them. */
export function logarithmic(from: number, to: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => from * (to / from) ** (i / (count - 1)));
}
