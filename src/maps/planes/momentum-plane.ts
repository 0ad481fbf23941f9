import type { MethodParameters } from '../../methods/method.ts';
import type { Linear } from '../mode-line.ts';
import type { MapSubject, Plane, PlaneAxis } from '../plane.ts';
import { curvatureOf } from './curvature-of.ts';
import { gammaAlong } from './gamma-along.ts';
import { familyOf } from './family-of.ts';
import { refuseParameters } from './refuse-parameters.ts';
import { takes } from './takes.ts';

/** How momentum stands on the x axis. */
export interface MomentumAxis extends PlaneAxis {
  /** β along x. */
  readonly beta: Linear;
  /** 1 − β along x. */
  readonly oneMinusBeta: Linear;
  /** Momentum at x, as the parameter that keeps its digits. */
  parameters(x: number): Pick<MethodParameters, 'beta' | 'oneMinusBeta'>;
}

/** How the learning rate stands on the y axis: times a curvature, or as it is. */
export interface LearningRateAxis extends PlaneAxis {
  /** η = y / unit. */
  unit(subject: MapSubject): number;
  /** Why the subject has no such axis, or null. */
  refusal(subject: MapSubject): string | null;
}

/** Momentum to the right, the learning rate upwards, over the given spectrum. */
export function momentumPlane(name: string, title: string, x: MomentumAxis, y: LearningRateAxis): Plane {
  return {
    name,
    title,
    x,
    y,
    sameSpectrum: true,

    refusal(subject) {
      const { method } = subject;
      if (!takes(method, 'beta')) return `method must have momentum for this plane, got ${method.name}`;
      return refuseParameters(subject, ['beta', 'eta']) ?? y.refusal(subject);
    },

    cellAt(subject, momentum, rate) {
      const { mu, L } = subject.spectrum;
      return { parameters: { ...subject.fixed, ...x.parameters(momentum), eta: rate / y.unit(subject) }, mu, L };
    },

    rowAt(subject, rate) {
      const method = familyOf(subject.method);
      if (method === null) return null;
      const unit = y.unit(subject);
      const { beta, oneMinusBeta } = x;
      const gamma = gammaAlong(method, subject.fixed, beta);
      return {
        coordinate: (momentum) => momentum,
        eta: { constant: rate / unit, slope: 0 },
        family: (lambda) => {
          const etaLambda = { constant: rate * (curvatureOf(subject.spectrum, lambda) / unit), slope: 0 };
          return { beta, oneMinusBeta, gamma, etaLambda };
        },
      };
    },
  };
}
