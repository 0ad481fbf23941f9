import { formatNumber } from '../render/format-number.ts';
import type { ModeResponse } from '../response/mode-response.ts';
import { section } from './describe-method-response.ts';

/** What noise on the curvature makes of a mode, where that was asked about. */
export function meanSquareSection({ meanSquare }: Pick<ModeResponse, 'meanSquare'>): readonly string[] {
  if (meanSquare === null) return [];
  const { stable, gain, variance } = meanSquare;
  const verdict = stable
    ? `stable in mean square, variance ${formatNumber(variance, { digits: 6 })} of what the method stores`
    : 'not stable in mean square';
  return [
    section('With noise on the curvature too', [
      ['verdict', `${verdict}: gain ${formatNumber(gain, { digits: 6 })}, where 1 is the limit`],
    ]),
  ];
}
