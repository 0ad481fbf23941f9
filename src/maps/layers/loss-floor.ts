import type { Layer, LayerContext, RowFiller } from '../layer.ts';
import type { MapCurvature } from '../plane.ts';
import { higherOrderCells, type HigherOrderQuantity } from '../modes/higher-order-cells.ts';
import { listedCurvatures } from '../modes/listed-curvatures.ts';
import type { ModeQuantity } from '../modes/mode-quantity.ts';
import { quantityRows } from '../modes/quantity-rows.ts';
import { higherOrderVariance, modeVariance } from './mode-variance.ts';

/** ½ λ Var θ. */
const modeFloor: ModeQuantity = {
  fast(row, i) {
    const etaLambda = row.atOne[i]! - row.eta[i]! * row.shift[i]!;
    return (0.5 * etaLambda * modeVariance.fast(row, i, -Infinity)) / row.eta[i]!;
  },
  exact: (mode, ...of) => 0.5 * mode.lambda * modeVariance.exact(mode, ...of),
};

/** The same of a mode of a method of higher order. */
const higherOrderFloor: HigherOrderQuantity = (method, parameters, lambda) =>
  0.5 * lambda * higherOrderVariance(method, parameters, lambda);

/** Where the loss stops falling when gradients are noisy. In plain doubles right to 1e-14/m, m the smallest Jury margin. */
export const lossFloorLayer: Layer = {
  name: 'loss-floor',
  title: 'loss floor',
  unit: '1 / curvature',
  meaning:
    'Expected loss above the minimum at which the method settles when every gradient coordinate carries independent noise of variance 1: ½ Σ w λ Var over the eigenvalues of a list with their weights, or over the two ends of an interval; Infinity where a mode with a weight is not stable.',
  takes: ['precision'],
  anyOrder: true,
  categories: () => null,
  refusal: () => null,

  filler(context) {
    const curvatures: readonly MapCurvature[] = listedCurvatures(context) ?? ['mu', 'L'];
    const weights = curvatures.map((curvature) => weightOf(context, curvature));
    const cells = higherOrderCells(context, curvatures, higherOrderFloor, (floors) =>
      floors.reduce((sum, floor, j) => (weights[j] === 0 ? sum : sum + weights[j]! * floor), 0),
    );
    return cells ?? secondOrderFiller(context, curvatures, weights);
  },
};

function secondOrderFiller(
  context: LayerContext,
  curvatures: readonly MapCurvature[],
  weights: readonly number[],
): RowFiller {
  const floorsAt = quantityRows(context, curvatures, [modeFloor]);
  return (y, out) => {
    out.fill(0);
    floorsAt(y).forEach((quantities, j) => {
      const [floors, weight] = [quantities[0]!, weights[j]!];
      if (weight === 0) return;
      for (let i = 0; i < out.length; i++) out[i]! += weight * floors[i]!;
    });
  };
}

/** The sum of the weights of a curvature of a list, 1 for each where there are none; 1 for an end of an interval. */
function weightOf({ subject: { spectrum } }: LayerContext, curvature: MapCurvature): number {
  const { eigenvalues, weights } = spectrum;
  if (typeof curvature !== 'number') return 1;
  return eigenvalues.reduce((sum, lambda, i) => (lambda === curvature ? sum + (weights?.[i] ?? 1) : sum), 0);
}
