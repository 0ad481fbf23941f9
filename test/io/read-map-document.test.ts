import { describe, expect, it } from 'vitest';
import { CONVENTION, type MapDocument } from '../../src/io/map-document.ts';
import { readMapDocument } from '../../src/io/read-map-document.ts';
import { recipeOf } from '../../src/io/recipe-of.ts';
import { planMap } from '../../src/maps/plan-map.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { refusal } from '../helpers/refusal.ts';

const AXES = { x: { from: 0, to: 1, count: 3 }, y: { from: 0.01, to: 0.04, count: 2 } };
const plan = planMap('rate', heavyBall, fromKappa(100), AXES);
const overlays: MapDocument['overlays'] = {
  include: ['friction', 'levels', 'optimum', 'boundary'],
  values: { levels: [0.9, 1 / 3], friction: [2] },
  given: { x: 0.9, y: 0.01 },
  points: [{ x: 0.1, y: 0.02, label: 'here' }],
  paths: [{ label: '', points: [{ x: 0, y: 1 }] }],
};
const document: MapDocument = {
  heavyball: '0.1.0',
  convention: CONVENTION,
  map: recipeOf(plan),
  overlays,
  look: { theme: 'dark', palette: 'magma', preset: 'print', dpi: 300 },
};
const read = (value: unknown): ReturnType<typeof readMapDocument> =>
  readMapDocument(JSON.parse(JSON.stringify(value)), 'map.svg');

describe('readMapDocument', () => {
  it('reads back what was written', () => {
    expect(read(document)).toEqual({ plan, overlays, look: document.look });
    const none = { ...document, overlays: { ...overlays, given: null } };
    expect(read(none).overlays?.given).toBeNull();
  });

  it('reads the recipe of an array, which says nothing of pictures, and leaves other fields alone', () => {
    expect(read({ map: document.map, values: [1], layer: {} })).toEqual({ plan, overlays: null, look: {} });
  });

  const withOverlays = (change: object): object => ({ ...document, overlays: { ...overlays, ...change } });
  it.each([
    ['no object', 'map', 'TypeError: map.svg: must be a file of a map that heavyball wrote, got another'],
    ['no map', { look: {} }, 'TypeError: map.svg: must be a file of a map that heavyball wrote, got another'],
    [
      'another map',
      { map: {} },
      'TypeError: map.svg: must hold the recipe of a map with its formatVersion, got a value of type object',
    ],
    [
      'an unknown overlay',
      withOverlays({ stars: [] }),
      'TypeError: map.svg: overlays must have no fields but include, values, given, points, paths, got "stars"',
    ],
    [
      'an unknown family',
      withOverlays({ include: ['levels', 'stars'] }),
      'RangeError: map.svg: overlays.include[1] must be one of levels, contours, critical, effective-rate, friction, frontier, ridge, optimum, boundary, got "stars"',
    ],
    [
      'values of a family without any',
      withOverlays({ values: { ridge: [1] } }),
      'TypeError: map.svg: overlays.values must have no fields but levels, contours, effective-rate, friction, got "ridge"',
    ],
    [
      'a level in words',
      withOverlays({ values: { levels: [1, '2'] } }),
      'TypeError: map.svg: overlays.values.levels[1] must be a finite number, got "2"',
    ],
    [
      'half a mark',
      withOverlays({ given: { x: 1 } }),
      'TypeError: map.svg: overlays.given.y must be a finite number, got undefined',
    ],
    [
      'a point without a label',
      withOverlays({ points: [{ x: 1, y: 1 }] }),
      'TypeError: map.svg: overlays.points[0].label must be a text, got undefined',
    ],
    [
      'a point in words',
      withOverlays({ points: [{ x: '1', y: 1, label: '' }] }),
      'TypeError: map.svg: overlays.points[0].x must be a finite number, got "1"',
    ],
    [
      'a path with a height',
      withOverlays({ paths: [{ label: '', points: [{ x: 1, y: 1, z: 1 }] }] }),
      'TypeError: map.svg: overlays.paths[0].points[0] must have no fields but x, y, got "z"',
    ],
    [
      'an unknown theme',
      { ...document, look: { theme: 'pink' } },
      'RangeError: map.svg: look.theme must be one of auto, light, dark, got "pink"',
    ],
    [
      'an unknown preset',
      { ...document, look: { preset: 'wall' } },
      'RangeError: map.svg: look.preset must be one of screen, print, slide, got "wall"',
    ],
    [
      'no pixels',
      { ...document, look: { dpi: 0 } },
      'RangeError: map.svg: look.dpi must be a whole number from 1 to 1200, got 0',
    ],
    [
      'a palette in numbers',
      { ...document, look: { palette: 3 } },
      'TypeError: map.svg: look.palette must be a text, got 3',
    ],
  ])('refuses %s and names the field', (_, value, message) => {
    expect(refusal(() => read(value))).toBe(message);
  });
});
