import { isDeepStrictEqual } from 'node:util';
import type { MapRecipe } from '../../io/map-recipe.ts';
import { recipeOf } from '../../io/recipe-of.ts';
import type { MapPlan } from '../../maps/grid-map.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import { VERSION } from '../version.ts';
import type { Share } from './band.ts';

/** What decides the bytes of a map, or of one share of it. */
export interface Description {
  /** The version that makes it. */
  readonly heavyball: string;
  /** The map. */
  readonly recipe: MapRecipe;
  /** The share; the whole map is the first of one. */
  readonly share: Share;
}

/** Describes a share of a planned map. */
export function descriptionOf(plan: MapPlan, share: Share): Description {
  return { heavyball: VERSION, recipe: recipeOf(plan), share };
}

/** Throws unless what a file says of itself, read from JSON, is what is wanted; says what differs first. */
export function checkSame(file: string, found: unknown, wanted: unknown): void {
  const difference = differenceOf(found, JSON.parse(JSON.stringify(wanted)), '');
  if (difference !== null) throw inputRangeError(`${file} must be of the same map, got another: ${difference}`);
}

/** The first place at which two JSON values differ, with both values, or null. */
function differenceOf(found: unknown, wanted: unknown, path: string): string | null {
  if (isDeepStrictEqual(found, wanted)) return null;
  if (!isObject(found) || !isObject(wanted)) return `${path} is ${shown(found)} there and ${shown(wanted)} here`;
  const keys = new Set([...Object.keys(found), ...Object.keys(wanted)]);
  const differences = [...keys].map((key) =>
    differenceOf(found[key], wanted[key], path === '' ? key : `${path}.${key}`),
  );
  return differences.find((difference) => difference !== null) ?? null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** A value in a few characters. */
function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
