/** The integral of equidistant samples, an odd number of them, over a duration, by Simpson's rule. */
export function simpson(samples: readonly number[], duration: number): number {
  const last = samples.length - 1;
  const weights = samples.map((_, k) => (k === 0 || k === last ? 1 : k % 2 === 0 ? 2 : 4));
  return (samples.reduce((total, sample, k) => total + weights[k]! * sample, 0) * duration) / last / 3;
}
