/** Neighbours in the plane. */
const DIRECTIONS = 6;

/** The least value at the origin of the plane and at six points around it. */
export function leastAround(valueAt: (u: number, v: number) => number, distance: number): number {
  let least = valueAt(0, 0);
  for (let i = 0; i < DIRECTIONS; i += 1) {
    const angle = (2 * Math.PI * (i + 0.5)) / DIRECTIONS;
    least = Math.min(least, valueAt(distance * Math.cos(angle), distance * Math.sin(angle)));
  }
  return least;
}
