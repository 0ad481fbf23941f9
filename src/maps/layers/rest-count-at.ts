import { lastRealExceedance } from '../../tuning/last-real-exceedance.ts';
import { lastSpiralExceedance } from '../../tuning/last-spiral-exceedance.ts';
import type { Spiral } from '../../tuning/spiral-of.ts';
import { decayAt } from '../modes/decay-at.ts';
import { discriminantAt } from '../modes/discriminant-at.ts';
import { gapAt } from '../modes/gap-at.ts';
import { isStableAt } from '../modes/is-stable-at.ts';
import type { ModeRow } from '../modes/mode-row.ts';

/** e^{−k · MOST} is 0 for every k ≥ 1, as it would be for Infinity, and 1 for k = 0, as it would not. */
const MOST_DECAY = 800;

/**
 * The smallest K ≥ `known` with |θ_k| ≤ ε for all k ≥ K from rest, in cell i, in plain doubles; Infinity unless the mode is
 * stable. To find that K is the known one, which other modes need, takes little.
 */
export function restCountAt(row: ModeRow, i: number, epsilon: number, known: number): number {
  if (known === Infinity || !isStableAt(row, i)) return Infinity;
  const delta = discriminantAt(row, i);
  if (delta >= 0) {
    const sizeAt = realSize(row, i, Math.sqrt(delta));
    // Of two neighbours one bounds all that are later, as `lastRealExceedance` has it.
    if (sizeAt(known) <= epsilon && sizeAt(known + 1) <= epsilon) return known;
    return lastRealExceedance((k) => sizeAt(k) > epsilon) + 1;
  }
  const { spiral, ratio } = spiralAt(row, i, Math.sqrt(-delta));
  const { decay, angle } = spiral;
  const sizeAt = (k: number): number => {
    const phase = k * angle.hi;
    return Math.exp(-decay * k) * Math.abs(Math.cos(phase) + ratio * Math.sin(phase));
  };
  return lastSpiralExceedance(spiral, epsilon, (k) => sizeAt(k) > epsilon, known - 1) + 1;
}

/** |θ_k| = |z₁|ᵏ |qᵏ + (1 − z₂)(1 − qᵏ)/(1 − q)| with q = z₂/z₁; the last factor is k for q = 1. */
function realSize(row: ModeRow, i: number, root: number): (k: number) => number {
  const [T, D] = [row.trace[i]!, row.determinant[i]!];
  const size = Math.abs(T);
  const decay = Math.min(decayAt(row, i), MOST_DECAY);
  const [near, far] = D < 0 ? [size, root] : [root, size];
  const ratioDecay = Math.min(Math.log1p((2 * near) / (far - near)), MOST_DECAY);
  const oneMinusRatio = (2 * root) / (size + root);
  const S = row.complement[i]! + row.atOne[i]!;
  const oneMinusSecond = T < 0 ? (2 * row.atOne[i]!) / (S + root) : (S + root) / 2;
  return (k) => {
    const power = D < 0 && k % 2 === 1 ? -Math.exp(-k * ratioDecay) : Math.exp(-k * ratioDecay);
    const oneMinusPower = power > 0.5 ? -Math.expm1(-k * ratioDecay) : 1 - power;
    const sum = oneMinusRatio === 0 ? k : oneMinusPower / oneMinusRatio;
    return Math.exp(-k * decay) * Math.abs(power + oneMinusSecond * sum);
  };
}

/** |θ_k| = ρᵏ |cos kω + S sin kω|, S = (1 − ρ − 2 sin²(ω/2))/sin ω for T ≥ 0; T < 0 by z → −z. */
function spiralAt(row: ModeRow, i: number, root: number): { readonly spiral: Spiral; readonly ratio: number } {
  const T = row.trace[i]!;
  const gap = gapAt(row, i);
  const decay = decayAt(row, i);
  const angle = Math.atan2(root, Math.abs(T));
  const shift = 2 * Math.sin(angle / 2) ** 2;
  const ratio = (T < 0 ? 2 - gap - shift : gap - shift) / Math.sin(angle);
  const spiral = {
    decay,
    angle: { hi: angle, lo: 0 },
    phase: Math.atan(ratio),
    logSize: Math.log(Math.hypot(1, ratio)),
    phaseOfPeak: Math.atan2(ratio * angle - decay, angle + ratio * decay),
  };
  return { spiral, ratio };
}
