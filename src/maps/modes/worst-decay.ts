import type { LayerContext, RowFiller } from '../layer.ts';
import { decayAt } from './decay-at.ts';
import { endCurvatures } from './end-curvatures.ts';
import { largestOver } from './largest-over.ts';

/** Fills rows with −ln ρ of the slower end mode, below 0 where it grows. */
export function worstDecay(context: LayerContext): RowFiller {
  const fill = largestOver(context, endCurvatures(context), {
    fast: (row, i) => -decayAt(row, i),
    exact: ({ decay }) => -decay,
  });
  return (y, out) => {
    fill(y, out);
    for (let i = 0; i < out.length; i++) out[i] = -out[i]!;
  };
}
