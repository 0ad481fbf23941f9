/** The digits of round numbers, from the most to the fewest of them in a decade. */
const DIGITS: readonly (readonly number[])[] = [[1, 2, 5], [1, 3], [1]];

/**
 * Round numbers above 0 within (least, most), ascending: as many as `count` allows of 1, 2, 5, of 1, 3 or of powers of
 * ten in each decade, else powers of ten evenly apart; evenly spaced ones where the ends are less than a factor of 3 apart.
 */
export function roundValues(least: number, most: number, count: number): readonly number[] {
  if (!(most > least)) return [];
  if (!(least > 0) || most / least < 3) return evenValues(least, most, count);
  const [first, last] = [Math.floor(Math.log10(least)), Math.ceil(Math.log10(most))];
  const powers = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  for (const digits of DIGITS) {
    const values = powers.flatMap((power) => digits.map((digit) => decimal(digit, power)));
    const within = values.filter((value) => value > least && value < most);
    if (within.length <= count) return within;
  }
  const stride = Math.ceil((Math.log10(most) - Math.log10(least)) / count);
  return powers
    .filter((power) => power % stride === 0)
    .map((power) => decimal(1, power))
    .filter((value) => value > least && value < most);
}

/** Multiples of 1, 2 or 5 times a power of ten within (least, most), at most `count`. */
function evenValues(least: number, most: number, count: number): readonly number[] {
  const finest = (most - least) / count;
  const power = Math.floor(Math.log10(finest));
  const digit = [1, 2, 5].find((candidate) => decimal(candidate, power) >= finest) ?? 10;
  const first = Math.floor(least / decimal(digit, power));
  const values = Array.from({ length: count + 2 }, (_, i) => decimal((first + i) * digit, power));
  return values.filter((value) => value > least && value < most);
}

/** digits · 10^power as the double nearest to it. */
function decimal(digits: number, power: number): number {
  return Number(`${digits}e${power}`);
}
