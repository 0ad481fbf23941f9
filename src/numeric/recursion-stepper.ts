/**
 * Steps $\theta_{k+n} = -c_1\theta_{k+n-1} - \dots - c_n\theta_k$ on from n points: each call returns the next one.
 */
export function recursionStepper(coefficients: readonly number[], points: readonly number[]): () => number {
  const window = Float64Array.from(points);
  const order = window.length;
  let oldest = 0;
  return () => {
    let next = 0;
    for (let i = 1; i <= order; i++) next -= coefficients[i]! * window[(oldest + order - i) % order]!;
    window[oldest] = next;
    oldest = (oldest + 1) % order;
    return next;
  };
}
