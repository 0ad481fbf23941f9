/** The companion matrix of zⁿ + c₁zⁿ⁻¹ + … + cₙ, row after row: the next value from the n before it, newest first. */
export function companionRows(coefficients: readonly number[]): Float64Array<ArrayBuffer> {
  const n = coefficients.length - 1;
  const matrix = new Float64Array(n * n);
  for (let j = 0; j < n; j++) matrix[j] = -coefficients[j + 1]!;
  for (let i = 1; i < n; i++) matrix[i * n + i - 1] = 1;
  return matrix;
}
