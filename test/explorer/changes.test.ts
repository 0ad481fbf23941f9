import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { panned, zoomed } from '../../src/explorer/changes/zoomed.ts';
import { methodLike, withAgainst, withMethod } from '../../src/explorer/changes/with-method.ts';
import { withParameter, withPoint } from '../../src/explorer/changes/with-parameters.ts';
import { withInterval, withKappa } from '../../src/explorer/changes/with-interval.ts';
import { hasRootHandles, withRoot } from '../../src/explorer/changes/with-root.ts';
import { withEigenvalue, withEnd, withSpectrum } from '../../src/explorer/changes/with-spectrum.ts';
import { modelOf } from '../../src/explorer/model.ts';
import { isInside, pixelOf, placeOf, pointAt } from '../../src/explorer/plane-mapping.ts';
import { checkExplorerState } from '../../src/io/check-explorer-state.ts';
import { EXPLORER_DEFAULT } from '../../src/io/explorer-default.ts';
import { EXPLORER_METHODS } from '../../src/io/explorer-methods.ts';
import type { ExplorerState } from '../../src/io/explorer-state.ts';
import { checkExplorerMethod } from '../../src/io/read-explorer-method.ts';

const part = fc.double({ min: 0, max: 1, noNaN: true });
const rectangle = { x: [0, 1], y: [0, 0.04] } as const;
const box = { x: 60, y: 10, width: 500, height: 300 };

describe('zoomed', () => {
  it('leaves the place under the pointer where it is, and changes both lengths by the factor', () => {
    fc.assert(
      fc.property(part, part, fc.double({ min: 1, max: 50, noNaN: true }), (x, y, factor) => {
        const found = zoomed(rectangle, factor, { x, y });
        expect(found.x[1] - found.x[0]).toBeCloseTo(1 / factor, 12);
        expect(found.y[1] - found.y[0]).toBeCloseTo(0.04 / factor, 12);
        expect(found.x[0] + x * (found.x[1] - found.x[0])).toBeCloseTo(x, 12);
      }),
    );
  });

  it('does not go below a learning rate of 0', () => {
    expect(zoomed(rectangle, 0.5, { x: 0.5, y: 0.5 }).y).toEqual([0, 0.08]);
  });
});

describe('panned', () => {
  it('moves by parts of width and height, down to 0', () => {
    expect(panned({ x: [0, 2], y: [1, 2] }, 0.5, 1)).toEqual({ x: [1, 3], y: [2, 3] });
    expect(panned({ x: [0, 2], y: [0.5, 2] }, 0, -9)).toEqual({ x: [0, 2], y: [0, 1.5] });
  });
});

describe('pointAt', () => {
  it('is the inverse of pixelOf inside the box, and its edge outside', () => {
    const mapping = { rectangle, box };
    fc.assert(
      fc.property(part, fc.double({ min: 1e-3, max: 0.04, noNaN: true }), (beta, eta) => {
        const pixel = pixelOf(mapping, { beta, eta });
        expect(isInside(mapping, pixel)).toBe(true);
        expect(pointAt(mapping, pixel).beta).toBeCloseTo(beta, 12);
        expect(pointAt(mapping, pixel).eta).toBeCloseTo(eta, 12);
      }),
    );
    expect(pointAt(mapping, { x: 0, y: 999 })).toEqual({ beta: 0, eta: 0.04e-6 });
    expect(placeOf(mapping, { x: 60, y: 10 })).toEqual({ x: 0, y: 1 });
    expect(isInside(mapping, { x: 58, y: 100 })).toBe(false);
  });
});

describe('methodLike', () => {
  it('makes parameters that the other method takes, for every pair of methods', () => {
    for (const from of EXPLORER_METHODS) {
      const start = methodLike(from.name, EXPLORER_DEFAULT.method, 100);
      for (const to of EXPLORER_METHODS) {
        const { name, parameters } = methodLike(to.name, start, 100);
        expect(() => checkExplorerMethod(to, parameters), `${from.name} to ${to.name}`).not.toThrow();
        expect([name, parameters.eta]).toEqual([to.name, 0.02]);
      }
    }
  });

  it('keeps 1 − β where that is what is known', () => {
    const state: ExplorerState = {
      ...EXPLORER_DEFAULT,
      method: { name: 'heavy-ball', parameters: { oneMinusBeta: 1e-20, eta: 1 } },
    };
    expect(withMethod(state, 'nesterov').method.parameters).toEqual({ oneMinusBeta: 1e-20, eta: 1 });
    expect(withAgainst(state, 'nesterov').against?.parameters).toEqual({ oneMinusBeta: 1e-20, eta: 1 });
    expect(withAgainst(state, null).against).toBeNull();
  });

  it('stays at its place of the map: the last of several momenta, or another number', () => {
    const parametersOf = (name: string): unknown => withMethod(EXPLORER_DEFAULT, name).method.parameters;
    expect(parametersOf('aggregated-momentum')).toEqual({ betas: [0, 0.8], eta: 0.02 });
    expect(parametersOf('robust-momentum')).toEqual({ rho: 0.8, kappa: 100, eta: 0.02 });
    const several = withParameter(
      withMethod(EXPLORER_DEFAULT, 'aggregated-momentum'),
      'method',
      'betas',
      [0, 0.5, 0.9],
    );
    expect(withPoint(several, { beta: 0.95, eta: 1 }).method.parameters).toEqual({ betas: [0, 0.5, 0.95], eta: 1 });
    expect(withMethod(several, 'heavy-ball').method.parameters).toEqual({ beta: 0.9, eta: 0.02 });
  });

  it('is gradient descent at the same η, on the line β = 0, from where every other method begins', () => {
    const descent = withMethod(EXPLORER_DEFAULT, 'gradient-descent');
    expect(descent.method.parameters).toEqual({ eta: 0.02 });
    expect(withPoint(descent, { beta: 0.7, eta: 0.01 }).method.parameters).toEqual({ eta: 0.01 });
    expect(withMethod(descent, 'nesterov').method.parameters).toEqual({ beta: 0, eta: 0.02 });
    // Its own number may not be 0: then it is in the middle of what is usual.
    expect(withMethod(descent, 'robust-momentum').method.parameters).toEqual({ rho: 0.5, kappa: 100, eta: 0.02 });
  });

  it('leaves a layer that the other method does not have', () => {
    const regimes = { ...EXPLORER_DEFAULT, layer: 'regime' };
    expect(withMethod(regimes, 'nesterov').layer).toBe('regime');
    expect(withMethod(regimes, 'complex-momentum').layer).toBe('rate');
  });
});

describe('withParameter', () => {
  it('replaces momentum however it was given, and any other parameter', () => {
    const one = withParameter(EXPLORER_DEFAULT, 'method', 'oneMinusBeta', 0.1);
    expect(one.method.parameters).toEqual({ oneMinusBeta: 0.1, eta: 0.02 });
    expect(withParameter(one, 'method', 'beta', 0.3).method.parameters).toEqual({ beta: 0.3, eta: 0.02 });
    expect(withParameter(one, 'method', 'eta', 1).method.parameters).toEqual({ oneMinusBeta: 0.1, eta: 1 });
    expect(withParameter(one, 'against', 'eta', 1)).toBe(one);
    expect(withPoint(one, { beta: 0.5, eta: 2 }).method.parameters).toEqual({ beta: 0.5, eta: 2 });
  });
});

describe('withSpectrum', () => {
  it('follows a mode that is there', () => {
    const three = withSpectrum({ ...EXPLORER_DEFAULT, mode: 1 }, { eigenvalues: [3, 1, 2] });
    expect(three.mode).toBe(1);
    expect(withSpectrum({ ...three, mode: 2 }, { mu: 1, L: 2 }).mode).toBe(1);
  });

  it('moves one end of an interval, and the followed one of a list, up to its neighbours', () => {
    expect(withEnd(EXPLORER_DEFAULT, 'L', 30).spectrum).toEqual({ mu: 1, L: 30 });
    const list = { ...EXPLORER_DEFAULT, spectrum: { eigenvalues: [3, 1, 2] }, mode: 1 };
    expect(withEigenvalue(list, 2.5).spectrum).toEqual({ eigenvalues: [3, 1, 2.5] });
    expect(withEigenvalue(list, 9).spectrum).toEqual({ eigenvalues: [3, 1, 3] });
    expect(withEigenvalue({ ...list, mode: 0 }, -4).spectrum).toEqual({ eigenvalues: [3, -4, 2] });
    expect(withEigenvalue(EXPLORER_DEFAULT, 0.5).spectrum).toEqual({ mu: 0.5, L: 100 });
    expect(withEnd(list, 'mu', 5)).toBe(list);
  });
});

describe('withInterval', () => {
  it('moves an end, and makes an interval of a list', () => {
    expect(withInterval(EXPLORER_DEFAULT, { L: 30 }).spectrum).toEqual({ mu: 1, L: 30 });
    expect(withKappa({ ...EXPLORER_DEFAULT, spectrum: { mu: 2, L: 9 } }, 3).spectrum).toEqual({ mu: 2, L: 6 });
    const list = { ...EXPLORER_DEFAULT, spectrum: { eigenvalues: [-3, 2, 8] }, mode: 2 };
    expect(withInterval(list, { mu: 4 })).toMatchObject({ spectrum: { mu: 4, L: 8 }, mode: 1 });
    expect(withInterval(list, { L: 4 }).spectrum).toEqual({ mu: 2, L: 4 });
    expect(withKappa(list, 5).spectrum).toEqual({ mu: 2, L: 10 });
  });
});

describe('withRoot', () => {
  it('puts the root where it is dragged to, its conjugate with it', () => {
    const { subject, state } = modelOf(EXPLORER_DEFAULT);
    expect(hasRootHandles(subject)).toBe(true);
    const moved = withRoot(state, subject, 0, { re: 0.7, im: 0.3 });
    const { roots } = modelOf(checkExplorerState('test', moved ?? state)).subject.mode;
    expect(roots.map(({ re, im }) => [re.toFixed(12), im.toFixed(12)])).toEqual([
      ['0.700000000000', '0.300000000000'],
      ['0.700000000000', '-0.300000000000'],
    ]);
  });

  it('makes a double root on the real axis, from which one root goes its own way', () => {
    const { subject, state } = modelOf(EXPLORER_DEFAULT);
    const double = withRoot(state, subject, 0, { re: 0.5, im: 0.001 });
    expect(double?.method.parameters).toMatchObject({ beta: 0.25, eta: 0.25 });
    const model = modelOf({ ...state, method: { name: 'heavy-ball', parameters: { beta: 0.25, eta: 0.2 } } });
    const apart = withRoot(model.state, model.subject, 0, { re: 0.9, im: 0 });
    const [first, second] = modelOf(apart ?? state).subject.mode.roots;
    expect([first.re, second.re]).toEqual([
      expect.closeTo(0.9, 12),
      expect.closeTo(model.subject.mode.roots[1].re, 12),
    ]);
  });

  it('moves η alone where there is no momentum: the other root stays 0', () => {
    const { subject, state } = modelOf(withMethod(EXPLORER_DEFAULT, 'gradient-descent'));
    const moved = withRoot(state, subject, 0, { re: 0.25, im: 0.5 });
    expect(moved?.method.parameters).toEqual({ eta: 0.75 });
    expect(withRoot(state, subject, 0, { re: 1.5, im: 0 })).toBeNull();
  });

  it('leaves the state where no learning rate has the root', () => {
    const { subject, state } = modelOf(EXPLORER_DEFAULT);
    expect(withRoot(state, subject, 0, { re: 1, im: 0 })).toBeNull();
  });
});
