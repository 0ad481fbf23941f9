/** Numbers are brought back when they leave [1/FAR, FAR]: before their squares, or a step, could overflow. */
const FAR = 2 ** 64;

/** The power of two to be taken out of numbers of which this is the largest size; 0 while they are near enough to 1. */
export function binaryShift(size: number): number {
  return (size <= FAR && size >= 1 / FAR) || size === 0 ? 0 : Math.floor(Math.log2(size));
}
