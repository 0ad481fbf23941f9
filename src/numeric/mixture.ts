/** a first + b second, of two columns of equal length. */
export function mixture(first: Float64Array, second: Float64Array, a: number, b: number): Float64Array {
  const mixed = new Float64Array(first.length);
  for (let k = 0; k < mixed.length; k++) mixed[k] = a * first[k]! + b * second[k]!;
  return mixed;
}
