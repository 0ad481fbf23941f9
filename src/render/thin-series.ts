/**
 * Which points of a long series to draw: in each of the given number of stretches the first, the smallest, the largest and the
 * last. A picture with that many pixels across looks the same as with all of them.
 */
export function thinSeries(values: readonly number[], stretches: number): readonly number[] {
  if (values.length <= 4 * stretches) return Array.from(values, (_, k) => k);
  const kept = new Set<number>();
  for (let i = 0; i < stretches; i += 1) {
    const first = Math.floor((i * values.length) / stretches);
    const end = Math.floor(((i + 1) * values.length) / stretches);
    let [least, most] = [first, first];
    for (let k = first; k < end; k += 1) {
      if (values[k]! < values[least]!) least = k;
      if (values[k]! > values[most]!) most = k;
    }
    for (const k of [first, Math.min(least, most), Math.max(least, most), end - 1]) kept.add(k);
  }
  return [...kept];
}
