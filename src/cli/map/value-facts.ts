import type { GridMap } from '../../maps/grid-map.ts';
import { formatNumber } from '../../render/format-number.ts';
import type { Fact } from '../facts.ts';
import { shareText } from './share-text.ts';

const show = (value: number): string => formatNumber(value, { digits: 6 });

/** The smallest and largest finite value and where they are, and the shares of cells that are infinite or undefined. */
export function valueFacts({ values, x, y, plane, layer }: GridMap): readonly Fact[] {
  let [least, most, missing, infinite] = [-1, -1, 0, 0];
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (Number.isNaN(value)) missing++;
    else if (!Number.isFinite(value)) infinite++;
    else {
      if (least < 0 || value < values[least]!) least = at;
      if (most < 0 || value > values[most]!) most = at;
    }
  }
  const unit = layer.unit === '' ? '' : ` ${layer.unit}`;
  const place = (at: number): string =>
    `${show(values[at]!)}${unit} at ${plane.x.symbol} = ${show(x[at % x.length]!)}, ${plane.y.symbol} = ${show(y[Math.floor(at / x.length)]!)}`;
  const list: readonly Fact[] = [
    ['smallest', least < 0 ? 'no cell is finite' : place(least)],
    ['largest', most < 0 ? 'no cell is finite' : place(most)],
    ['infinite', infinite === 0 ? '' : shareText(infinite, values.length)],
    ['undefined', missing === 0 ? '' : shareText(missing, values.length)],
  ];
  return list.filter(([, text]) => text !== '');
}
