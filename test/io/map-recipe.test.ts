import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planOf } from '../../src/io/plan-of.ts';
import { recipeOf } from '../../src/io/recipe-of.ts';
import type { MapPlan } from '../../src/maps/grid-map.ts';
import { layerMap } from '../../src/maps/layer-map.ts';
import { planMap } from '../../src/maps/plan-map.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { aggregatedMomentum } from '../../src/methods/aggregated-momentum.ts';
import { pytorchSgd } from '../../src/methods/pytorch-sgd.ts';
import { ALL_METHODS } from '../../src/methods/all-methods.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { refusal } from '../helpers/refusal.ts';

const AXES = { x: { from: 0, to: 1, count: 3 }, y: { from: 0.01, to: 0.04, count: 2 } };
const plan = planMap('rate', heavyBall, fromKappa(100), AXES);
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;
const positive = fc.double({ min: 1e-70, max: 1e70, noNaN: true });

describe('recipeOf and planOf', () => {
  const plans: readonly (readonly [string, MapPlan])[] = [
    ['an interval', plan],
    ['eigenvalues with a threshold', planMap('rate', nesterov, fromEigenvalues([1e-3, 0.1, -0, 1]), AXES)],
    ['eigenvalues with weights', planMap('rate', heavyBall, fromEigenvalues([3, 1], [0.1, 0.7]), AXES)],
    [
      'a fixed look-ahead and settings of every kind',
      planMap(
        'rate',
        generalMomentum,
        fromInterval(1 / 3, 0.1 + 0.2 + 1),
        { ...AXES, x: { from: 1e-5, to: 2, count: 3 } },
        {
          plane: 'one-minus-beta-eta',
          ...{ fixed: { gamma: 1 / 7 }, precision: 'exact', epsilon: 1 / 3, steps: 7, end: 'L' },
          ...{ against: generalMomentum, methods: [generalMomentum] },
        },
      ),
    ],
  ];

  it.each(plans)('lead from a plan with %s through JSON to the same plan', (_, made) => {
    const again = planOf(throughJson(recipeOf(made)));
    expect(again).toEqual(made);
    expect(again.subject.method).toBe(made.subject.method);
    expect(again.layer).toBe(made.layer);
    expect(again.plane).toBe(made.plane);
  });

  it('keep every double', () => {
    fc.assert(
      fc.property(positive, positive, positive, (a, b, c) => {
        fc.pre(Math.max(a, b) > 1.1 * Math.min(a, b));
        const axes = { ...AXES, y: { from: Math.min(a, b), to: Math.max(a, b), count: 2 } };
        const made = planMap('rate', heavyBall, fromEigenvalues([c, a, b]), axes);
        const again = planOf(throughJson(recipeOf(made)));
        expect(again.y).toEqual(made.y);
        expect(again.subject.spectrum).toEqual(made.subject.spectrum);
      }),
      { numRuns: 50 },
    );
  });

  it('make the same map', () => {
    const { values } = layerMap('rate', heavyBall, fromKappa(100), AXES);
    const { layer, subject, axes, settings } = planOf(throughJson(recipeOf(plan)));
    expect(layerMap(layer.name, subject.method, subject.spectrum, axes, settings).values).toEqual(values);
  });
});

const METHOD_NAMES = ALL_METHODS.map(({ name }) => name).join(', ');

describe('planOf', () => {
  const recipe = throughJson(recipeOf(plan)) as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  const [axes, settings] = [recipe['axes'] ?? {}, recipe['settings'] ?? {}];

  it('takes eigenvalues without a threshold, as a person writes them', () => {
    const { subject } = planOf({ ...recipe, spectrum: { eigenvalues: [3, 1] } });
    expect(subject.spectrum).toEqual(fromEigenvalues([1, 3]));
  });

  it('says of a newer form that it is newer, whatever else it holds', () => {
    expect(refusal(() => planOf({ formatVersion: 2, hologram: true }, 'map.svg'))).toBe(
      'RangeError: map.svg: was written by a newer heavyball (format 2); this one reads up to 1',
    );
  });

  it('keeps lists, switches and numbers of the method’s own', () => {
    const axes = { x: { from: 1, to: 9, count: 2 }, y: { from: 0.1, to: 1, count: 2 } };
    const listed = planMap('rate', aggregatedMomentum, fromKappa(9), axes, {
      plane: 'kappa-eta-L',
      fixed: { betas: [0, 0.1 + 0.2] },
    });
    const switched = planMap('rate', pytorchSgd, fromKappa(9), axes, {
      plane: 'kappa-eta-L',
      fixed: { beta: 0.5, nesterov: true, weightDecay: 1e-4 },
    });
    for (const each of [listed, switched]) {
      const again = planOf(throughJson(recipeOf(each)));
      expect(again.subject).toEqual(each.subject);
      expect(recipeOf(again)).toEqual(recipeOf(each));
    }
    const wrong = (fixed: object): string => refusal(() => planOf({ ...recipeOf(switched), fixed }));
    expect(wrong({ nesterov: 1 })).toBe('TypeError: recipe: fixed.nesterov must be true or false, got 1');
    expect(wrong({ beta: [0.5] })).toBe(
      'TypeError: recipe: fixed.beta must be a finite number, got an array of length 1',
    );
    expect(wrong({ nu: 1 })).toMatch(/^TypeError: recipe: fixed must have no fields but beta, .*, got "nu"$/);
    expect(refusal(() => planOf({ ...recipeOf(listed), fixed: { betas: 3 } }))).toBe(
      'TypeError: recipe: fixed.betas must be an array, got 3',
    );
  });

  const x = { from: 0, to: 1, count: 3, scale: 'linear' };
  it.each([
    ['no object', 3, 'TypeError: recipe: must hold the recipe of a map with its formatVersion, got 3'],
    [
      'a format 0',
      { ...recipe, formatVersion: 0 },
      'RangeError: recipe: formatVersion must be a whole number from 1 to 1, got 0',
    ],
    [
      'a format in words',
      { ...recipe, formatVersion: '1' },
      'TypeError: recipe: formatVersion must be a whole number from 1 to 1, got "1"',
    ],
    [
      'an unknown field',
      { ...recipe, colour: 'red' },
      'TypeError: recipe: recipe must have no fields but formatVersion, layer, plane, method, spectrum, fixed, runs, axes, settings, got "colour"',
    ],
    ['no layer', { ...recipe, layer: undefined }, 'TypeError: recipe: layer must be a text, got undefined'],
    [
      'an unknown method',
      { ...recipe, method: 'adam' },
      `RangeError: recipe: method must be one of ${METHOD_NAMES}, got "adam"`,
    ],
    [
      'axes that are a list',
      { ...recipe, axes: [] },
      'TypeError: recipe: axes must be an object, got an array of length 0',
    ],
    [
      'a third axis',
      { ...recipe, axes: { ...axes, z: x } },
      'TypeError: recipe: axes must have no fields but x, y, got "z"',
    ],
    [
      'an end in words',
      { ...recipe, axes: { ...axes, x: { ...x, from: '0' } } },
      'TypeError: recipe: axes.x.from must be a finite number, got "0"',
    ],
    [
      'an infinite end',
      { ...recipe, axes: { ...axes, x: { ...x, to: Infinity } } },
      'RangeError: recipe: axes.x.to must be a finite number, got Infinity',
    ],
    [
      'one cell',
      { ...recipe, axes: { ...axes, y: { ...x, count: 1 } } },
      'RangeError: recipe: axes.y.count must be a whole number ≥ 2, got 1',
    ],
    [
      'no scale',
      { ...recipe, axes: { ...axes, y: { from: 0, to: 1, count: 2 } } },
      'RangeError: recipe: axes.y.scale must be one of linear, log, got undefined',
    ],
    [
      'reversed axes',
      { ...recipe, axes: { ...axes, x: { ...x, from: 2 } } },
      'RangeError: map: x.from must be below x.to, got 2 and 1',
    ],
    [
      'a spectrum of nothing',
      { ...recipe, spectrum: {} },
      'TypeError: recipe: spectrum.mu must be a finite number, got undefined',
    ],
    [
      'a spectrum without L',
      { ...recipe, spectrum: { mu: 1 } },
      'TypeError: recipe: spectrum.L must be a finite number, got undefined',
    ],
    [
      'two spectra',
      { ...recipe, spectrum: { mu: 1, L: 2, eigenvalues: [1] } },
      'TypeError: recipe: spectrum must have either mu and L or eigenvalues, got both',
    ],
    [
      'weights of nothing',
      { ...recipe, spectrum: { mu: 1, L: 2, weights: [1] } },
      'TypeError: recipe: spectrum must have eigenvalues beside weights or flatThreshold, got none',
    ],
    [
      'a threshold of nothing',
      { ...recipe, spectrum: { mu: 1, L: 2, flatThreshold: 1 } },
      'TypeError: recipe: spectrum must have eigenvalues beside weights or flatThreshold, got none',
    ],
    [
      'a threshold in words',
      { ...recipe, spectrum: { eigenvalues: [1], flatThreshold: '0' } },
      'TypeError: recipe: spectrum.flatThreshold must be a finite number, got "0"',
    ],
    [
      'an eigenvalue in words',
      { ...recipe, spectrum: { eigenvalues: [1, '2'] } },
      'TypeError: recipe: spectrum.eigenvalues[1] must be a finite number, got "2"',
    ],
    [
      'weights that are no list',
      { ...recipe, spectrum: { eigenvalues: [1], weights: 1 } },
      'TypeError: recipe: spectrum.weights must be an array, got 1',
    ],
    [
      'momentum in words',
      { ...recipe, fixed: { beta: '0.9' } },
      'TypeError: recipe: fixed.beta must be a finite number, got "0.9"',
    ],
    [
      'a fixed learning rate',
      { ...recipe, fixed: { eta: 1 } },
      'TypeError: map: eta must not be held fixed on this plane, got 1',
    ],
    [
      'an unknown precision',
      { ...recipe, settings: { ...settings, precision: 'half' } },
      'RangeError: recipe: settings.precision must be one of fast, exact, got "half"',
    ],
    [
      'ε in words',
      { ...recipe, settings: { ...settings, epsilon: '1' } },
      'TypeError: recipe: settings.epsilon must be a finite number, got "1"',
    ],
    [
      'half a step',
      { ...recipe, settings: { ...settings, steps: 0.5 } },
      'RangeError: recipe: settings.steps must be a whole number ≥ 1, got 0.5',
    ],
    [
      'an unknown end',
      { ...recipe, settings: { ...settings, end: 'l' } },
      'RangeError: recipe: settings.end must be one of mu, L, got "l"',
    ],
    [
      'an unknown rival',
      { ...recipe, settings: { ...settings, against: 'adam' } },
      `RangeError: recipe: settings.against must be one of ${METHOD_NAMES}, got "adam"`,
    ],
    [
      'rivals that are no list',
      { ...recipe, settings: { ...settings, methods: 'all' } },
      'TypeError: recipe: settings.methods must be an array, got "all"',
    ],
    [
      'an unknown rival among others',
      { ...recipe, settings: { ...settings, methods: ['nesterov', 3] } },
      `RangeError: recipe: settings.methods[1] must be one of ${METHOD_NAMES}, got 3`,
    ],
  ])('refuses %s and names the field', (_, given, message) => {
    expect(refusal(() => planOf(given))).toBe(message);
  });
});
