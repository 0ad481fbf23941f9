import type { MethodParameters } from '../../methods/method.ts';
import { modeLineOf, type Linear } from '../mode-line.ts';
import type { MapSubject, Plane, PlaneAxis } from '../plane.ts';
import { fixedGamma, gammaAlong, refuseMomentumAxis } from './family-line.ts';

/** How momentum stands on the x axis. */
export interface MomentumAxis extends PlaneAxis {
  readonly beta: Linear;
  readonly oneMinusBeta: Linear;
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
      return refuseMomentumAxis(subject) ?? y.refusal(subject);
    },

    cellAt(subject, momentum, rate) {
      const { mu, L } = subject.spectrum;
      const eta = rate / y.unit(subject);
      return { parameters: { ...x.parameters(momentum), eta, ...fixedGamma(subject.fixed) }, mu, L };
    },

    rowAt(subject, rate) {
      const { mu, L } = subject.spectrum;
      const unit = y.unit(subject);
      const family = { beta: x.beta, oneMinusBeta: x.oneMinusBeta, gamma: gammaAlong(subject, x.beta) };
      return {
        coordinate: (momentum) => momentum,
        line(lambda) {
          const curvature = lambda === 'mu' ? mu : lambda === 'L' ? L : lambda;
          return modeLineOf({ ...family, etaLambda: { constant: rate * (curvature / unit), slope: 0 } });
        },
      };
    },
  };
}
