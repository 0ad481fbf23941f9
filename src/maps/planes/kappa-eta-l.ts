import { modeLineOf } from '../mode-line.ts';
import type { Plane } from '../plane.ts';
import { refuseLookAhead, takes } from './family-line.ts';

/** Condition number against ηL at a fixed momentum, or for a method without momentum; L is that of the spectrum. */
export const kappaEtaL: Plane = {
  name: 'kappa-eta-L',
  title: '(κ, ηL)',
  x: { symbol: 'κ', title: 'condition number κ', scale: 'log' },
  y: { symbol: 'ηL', title: 'scaled learning rate ηL', scale: 'linear' },
  sameSpectrum: false,

  refusal(subject) {
    const { method, fixed } = subject;
    const momentum = fixed.beta ?? fixed.oneMinusBeta;
    if (takes(method, 'beta') && momentum === undefined) {
      return `beta must be held fixed for ${method.name} on this plane, got nothing`;
    }
    if (!takes(method, 'beta') && momentum !== undefined)
      return `beta must not be given for ${method.name}, got ${momentum}`;
    return refuseLookAhead(subject);
  },

  cellAt({ spectrum: { L }, fixed }, kappa, etaL) {
    return { parameters: { ...fixed, eta: etaL / L }, mu: L / kappa, L };
  },

  rowAt({ method, fixed, spectrum: { L } }, etaL) {
    const { beta, gamma } = method.family({ ...fixed, eta: etaL / L });
    const constant = { beta: { constant: beta, slope: 0 }, gamma: { constant: gamma, slope: 0 } };
    const oneMinusBeta = { constant: fixed.oneMinusBeta ?? 1 - beta, slope: 0 };
    return {
      coordinate: (kappa) => 1 / kappa,
      line(lambda) {
        const etaLambda =
          lambda === 'mu'
            ? { constant: 0, slope: etaL }
            : { constant: lambda === 'L' ? etaL : etaL * (lambda / L), slope: 0 };
        return modeLineOf({ ...constant, oneMinusBeta, etaLambda });
      },
    };
  },
};
