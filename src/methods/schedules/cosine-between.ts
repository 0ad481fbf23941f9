/** Goes from one number to another along half a cosine wave, as t goes from 0 to 1. */
export function cosineBetween(from: number, to: number, t: number): number {
  // The weights are sin² and cos² of the same angle, so that neither end loses digits.
  return from * Math.cos((Math.PI * t) / 2) ** 2 + to * Math.sin((Math.PI * t) / 2) ** 2;
}
