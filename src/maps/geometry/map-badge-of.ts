import { badgeOfAnalysis } from '../../certificates/badge-of-analysis.ts';
import type { Badge } from '../../certificates/badge-of.ts';
import { isSecondOrder } from '../../methods/any-method.ts';
import { fromInterval } from '../../spectrum/from-interval.ts';
import { analyze } from '../../stability/analyze.ts';
import { optimalTuning } from '../../tuning/optimal-tuning.ts';
import { endsOf } from '../ends-of.ts';
import type { MapPlan } from '../grid-map.ts';
import type { MapGeometry, MapPoint } from '../map-geometry.ts';

/**
 * Whether the optimum that a map marks is safe beyond quadratics; where the optimum of each κ is a curve, that of the largest κ on it.
 * Null where none is marked, and at a saddle.
 */
export function mapBadgeOf(plan: MapPlan, { curves, marks }: MapGeometry): Badge | null {
  const { L, negative } = plan.subject.spectrum;
  if (negative.length > 0) return null;
  const mark = marks.find(({ kind }) => kind === 'optimum');
  if (mark !== undefined) return badgeAt(plan, mark.at);
  const kappas = curves.flatMap(({ kind, points }) => (kind === 'optimum' ? points.map(({ x }) => x) : []));
  return kappas.length === 0 ? null : badgeOfOptimum(plan, L / Math.max(...kappas));
}

/** The badge of the method’s own optimum, or of the best point of a plane on which something is held fixed. */
function badgeAt(plan: MapPlan, { x, y }: MapPoint): Badge | null {
  const { method, spectrum, fixed } = plan.subject;
  if (Object.keys(fixed).length === 0) return badgeOfOptimum(plan, spectrum.mu);
  const { parameters } = plan.plane.cellAt(plan.subject, x, y);
  return badgeOfAnalysis(analyze(method, parameters, endsOf(spectrum)), method);
}

function badgeOfOptimum({ subject: { method, spectrum } }: MapPlan, mu: number): Badge | null {
  if (!isSecondOrder(method)) return null;
  return badgeOfAnalysis(optimalTuning(method, fromInterval(mu, spectrum.L)).attained, method);
}
