import { constantMomentum } from '../constant-momentum.ts';
import type { Linear } from '../mode-line.ts';
import type { MapCurvature, Plane } from '../plane.ts';
import { KAPPA } from './kappa-axis.ts';
import { ETA_L } from './momentum-axes.ts';
import { familyOf } from './family-of.ts';
import { refuseParameters } from './refuse-parameters.ts';

/** Condition number against ηL at a fixed momentum, or for a method without momentum; L is that of the spectrum. */
export const kappaEtaL: Plane = {
  name: 'kappa-eta-L',
  title: '(κ, ηL)',
  x: KAPPA,
  y: { ...ETA_L, scale: 'linear' },
  sameSpectrum: false,

  refusal(subject) {
    return refuseParameters(subject, ['eta']);
  },

  cellAt({ spectrum: { L }, fixed }, kappa, etaL) {
    return { parameters: { ...fixed, eta: etaL / L }, mu: L / kappa, L };
  },

  /** Along 1/κ. */
  rowAt({ method, fixed, spectrum: { L } }, etaL) {
    const family = familyOf(method);
    if (family === null) return null;
    const { beta, gamma, eta } = family.family({ ...fixed, eta: etaL / L });
    const constants = constantMomentum(beta, fixed.oneMinusBeta ?? 1 - beta, gamma);
    const etaLambda = (lambda: MapCurvature): Linear => {
      if (lambda === 'mu') return { constant: 0, slope: etaL };
      return { constant: lambda === 'L' ? etaL : etaL * (lambda / L), slope: 0 };
    };
    return {
      coordinate: (kappa) => 1 / kappa,
      eta: { constant: eta, slope: 0 },
      family: (lambda) => ({ ...constants, etaLambda: etaLambda(lambda) }),
    };
  },
};
