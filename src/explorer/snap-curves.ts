import { acrossOf } from '../io/explorer-methods.ts';
import type { Method } from '../methods/method.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { criticalCurves } from '../stability/critical-curves.ts';
import type { PlanePoint } from '../stability/region.ts';
import { stabilityRegion } from '../stability/stability-region.ts';
import { bestBetaFor } from '../tuning/best-beta-for.ts';
import { edgeAt } from './edge-at.ts';
import type { Model, Subject } from './model.ts';
import { withEta } from './momentum.ts';

/** A curve of the plane that a dragged point sticks to. */
export interface SnapCurve {
  /** What it is, in words. */
  readonly what: string;
  /** The point at t, from 0 to 1. */
  readonly at: (t: number) => PlanePoint;
  /** Points at equal steps of t, from 0 to 1. */
  readonly samples: readonly PlanePoint[];
}

/** Pieces that a curve is first searched in. */
export const PIECES = 24;
/** Next to the ends of the stable learning rates no momentum is best. */
const END = 1e-6;

/**
 * The curves of a method: its ridge, its critical curves and its edges where they are known as curves, else the edge alone, from one
 * stable learning rate to the next; some ten milliseconds.
 */
export function snapCurves({ subject, spectrum }: Model): readonly SnapCurve[] {
  if (subject.kind === 'higher' || subject.method.lookAhead === null) return [edgeOf(subject, spectrum)];
  const { method } = subject;
  const edges = stabilityRegion(method, spectrum).edges.map((edge) => sampled('edge of stability', (t) => edge.at(t)));
  const critical = [spectrum.mu, spectrum.L].flatMap((lambda) =>
    criticalCurves(method, lambda).map((curve) =>
      sampled(`critical damping at ${lambda === spectrum.mu ? 'μ' : 'L'}`, (t) => curve.at(t)),
    ),
  );
  return [...ridgeOf(method, spectrum), ...critical, ...edges];
}

/** The edge of stability over what is usual from left to right. */
function edgeOf({ method, parameters }: Subject, spectrum: Spectrum): SnapCurve {
  const [from, to] = method.parameters[acrossOf(method) ?? '']?.usualRange ?? [0, 0];
  return sampled('edge of stability', (t) => {
    const beta = from + t * (to - from);
    return { beta, eta: edgeAt(method, parameters, beta, spectrum) };
  });
}

/** The best momentum for each learning rate up to the largest stable one. */
function ridgeOf(method: Method, spectrum: Spectrum): readonly SnapCurve[] {
  const highest = Math.max(...stabilityRegion(method, spectrum).vertices.map(({ eta }) => eta));
  if (!(highest > 0 && highest < Infinity)) return [];
  const at = (t: number): PlanePoint => {
    const { parameters } = bestBetaFor(method, highest * Math.min(Math.max(t, END), 1 - END), spectrum);
    return withEta(method, parameters, parameters.eta);
  };
  return [sampled('ridge: best β for this η', at)];
}

function sampled(what: string, at: SnapCurve['at']): SnapCurve {
  return { what, at, samples: Array.from({ length: PIECES + 1 }, (_, i) => at(i / PIECES)) };
}
