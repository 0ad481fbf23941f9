/** The smaller root beside the one of {@link largestVersine}, by their product K/(4β). */
export function leastVersine(beta: number, complement: number, a: number, b: number, largest: number): number {
  return (2 * complement * ((a - b) / largest) + a * (b / largest)) / (4 * beta);
}
