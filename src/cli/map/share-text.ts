import { formatNumber } from '../../render/format-number.ts';

/** How much of a map some of its cells are, in percent. */
export function shareText(count: number, all: number): string {
  return `${formatNumber((100 * count) / all, { digits: 3 })} %`;
}
