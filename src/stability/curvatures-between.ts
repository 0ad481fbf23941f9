/** A point in each of the open intervals into which the given ascending curvatures divide ]from, to[: their geometric means. */
export function curvaturesBetween(
  curvatures: readonly number[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly number[] {
  const inside = curvatures.filter((lambda) => lambda > from && lambda < to);
  const ends = [from, ...inside, to];
  return ends.slice(1).map((end, i) => Math.sqrt(ends[i]!) * Math.sqrt(end));
}
