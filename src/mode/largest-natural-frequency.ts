/** The natural frequency at which a pair of roots of this damping ratio ζ meets on the negative real axis: $\pi/\sqrt{1 - \zeta^2}$. */
export function largestNaturalFrequency(dampingRatio: number): number {
  return Math.PI / Math.sqrt((1 - dampingRatio) * (1 + dampingRatio));
}
