/** A slope that is not linear, so that no algebra of linear modes can hide a difference. */
function bentSlope(theta: number): number {
  return Math.sinh(theta) + 0.2 * Math.cos(3 * theta);
}

/**
 * The points of momentum with a buffer v, from rest at 1: v ← β_k v + g and θ ← θ − η_k v where the rate is outside the buffer,
 * v ← β_k v + η_k g and θ ← θ − v where it is inside.
 */
export function bufferRun(place: 'inside' | 'outside', eta: readonly number[], beta: readonly number[]): number[] {
  let [theta, velocity] = [1, 0];
  return eta.map((rate, i) => {
    const slope = bentSlope(theta);
    velocity = (beta[i] ?? NaN) * velocity + (place === 'inside' ? rate : 1) * slope;
    theta -= (place === 'inside' ? 1 : rate) * velocity;
    return theta;
  });
}

/** A learning rate that is multiplied by a factor in the middle of a run, and back at three quarters of it. */
export function changingRates(eta: number, factor: number, steps: number): number[] {
  return Array.from({ length: steps }, (_, i) => (2 * i >= steps && 4 * i < 3 * steps ? eta * factor : eta));
}
