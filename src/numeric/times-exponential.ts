/** value · e^exponent · root⁴, in four equal steps: it over- or underflows only if the product does. */
export function timesExponential(value: number, exponent: number, root = 1): number {
  const step = root * Math.exp(exponent / 4);
  return value === 0 ? 0 : value * step * step * step * step;
}
