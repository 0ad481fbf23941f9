import type { LayerContext, RowFiller } from '../layer.ts';
import { higherOrderRow } from './higher-order-rows.ts';
import { modeLineOf } from '../mode-line.ts';
import { modeGap } from '../layers/mode-gap.ts';
import { endCurvatures } from '../modes/end-curvatures.ts';
import { quantityRows } from '../modes/quantity-rows.ts';
import { worstModeRow } from '../modes/worst-mode-row.ts';
import { familyOf } from '../planes/family-of.ts';
import { type RateKernel, rateKernelOf } from './rate-kernel.ts';
import { worstRateFiller, type WorstRateFiller } from './worst-rate-filler.ts';

/**
 * The larger spectral radius of the two end modes in each cell of a row: the worst over [μ, L], because {ρ ≤ r} is an interval
 * of ηλ.
 *
 * With $u = 2^{-53}$ and $M = \max(1, \rho, |\beta|, \eta\lambda)$ the fast radius is within $16u(1 + \delta^{-1/2})M$ of the
 * exact one, δ the relative distance of ηλ from the nearest critical damping (with a free γ also of β(1 + γ) from γ, where
 * critical dampings merge), and never farther than $10^{-7}M$; radii beyond 1e150 may come out as Infinity. Rows along which
 * modes are not linear are filled cell by cell, to the same bounds; on the plane of the best learning rate exactly. Rows in the
 * memory of a {@link rateKernel} are filled there, with the same numbers.
 */
export function worstRateRow(context: LayerContext): RowFiller {
  const { subject, plane, settings, xs } = context;
  const higherOrder = higherOrderRow(context, 'rate');
  if (higherOrder !== null) return higherOrder;
  const fillExactly = worstModeRow(context, endCurvatures(context), ({ spectralRadius }) => spectralRadius);
  if (settings.precision === 'exact') return fillExactly;
  const fillCells = plane.sameSpectrum || familyOf(subject.method) === null ? worstGapRow(context) : fillExactly;
  const kernelOf = lastKernelOf();
  let coordinates: Float64Array | undefined;
  let fill: WorstRateFiller | undefined;
  return (y, out) => {
    const row = plane.rowAt(subject, y);
    if (row === null) {
      fillCells(y, out);
      return;
    }
    coordinates ??= xs.map((x) => row.coordinate(x));
    const [slow, steep] = [row.family('mu'), row.family('L')];
    if (kernelOf(out)?.fillRow(coordinates, slow, steep, out) === true) return;
    fill ??= worstRateFiller(coordinates);
    fill(modeLineOf(slow), modeLineOf(steep), out);
  };
}

/** `rateKernelOf`, which is asked again only when rows lie elsewhere than the last one. */
function lastKernelOf(): typeof rateKernelOf {
  let buffer: ArrayBufferLike | undefined;
  let kernel: RateKernel | undefined;
  return (row) => {
    if (row.buffer !== buffer) {
      buffer = row.buffer;
      kernel = rateKernelOf(row);
    }
    return kernel;
  };
}

/** ρ = 1 − gap of the worse end, cell by cell. */
function worstGapRow(context: LayerContext): RowFiller {
  const gapsAt = quantityRows(context, endCurvatures(context), [modeGap]);
  return (y, out) => {
    out.fill(0);
    for (const quantities of gapsAt(y)) {
      const gaps = quantities[0]!;
      for (let i = 0; i < out.length; i++) out[i] = Math.max(out[i]!, 1 - gaps[i]!);
    }
  };
}
