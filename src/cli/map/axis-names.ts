import type { Plane } from '../../maps/plane.ts';

/** What people call the axes with the symbols of planes, the name for messages first; letters and digits alone count. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  β: ['beta', 'momentum'],
  '1 − β': ['one-minus-beta', '1 - beta'],
  η: ['eta', 'lr', 'learning-rate'],
  ηλ: ['eta-lambda'],
  ηL: ['eta-L'],
  γ: ['gamma'],
  κ: ['kappa'],
  'θ₁': ['theta-1'],
  'θ₂': ['theta-2'],
};

/** What the two axes of a plane are called in messages. */
export function namesOfAxes({ x, y }: Pick<Plane, 'x' | 'y'>): readonly [x: string, y: string] {
  return [NAMES[x.symbol]?.[0] ?? x.symbol, NAMES[y.symbol]?.[0] ?? y.symbol];
}

/** Whether a heading names the x axis or the y axis of a plane; null if neither. */
export function axisNamed(heading: string, { x, y }: Pick<Plane, 'x' | 'y'>): 'x' | 'y' | null {
  const isNameOf = (name: 'x' | 'y', symbol: string): boolean =>
    [name, symbol, ...(NAMES[symbol] ?? [])].some((known) => plain(known) === plain(heading));
  if (isNameOf('x', x.symbol)) return 'x';
  return isNameOf('y', y.symbol) ? 'y' : null;
}

/** A name without what people join its words by. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{Letter}\p{Number}]/gu, '');
}
