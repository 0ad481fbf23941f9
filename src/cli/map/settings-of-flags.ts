import type { Layer, LayerSettings } from '../../maps/layer.ts';
import { LAYERS } from '../../maps/layers/index.ts';
import { ALL_METHODS } from '../../methods/all-methods.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import { namedChoice } from '../named-choice.ts';
import type { PlanFlags } from './map-flags.ts';

const SETTINGS = ['precision', 'epsilon', 'steps', 'end', 'against', 'methods'] as const;

/** The settings that the flags give a layer. */
export function settingsOfFlags(flags: PlanFlags, layer: Layer): LayerSettings {
  const { precision, epsilon, steps, end, against, methods } = flags;
  for (const name of SETTINGS) {
    if (flags[name] === undefined || layer.takes.includes(name)) continue;
    const layers = LAYERS.filter(({ takes }) => takes.includes(name)).map((other) => other.name);
    throw inputRangeError(`--${name} must stand beside --layer ${layers.join(' or ')}, got ${layer.name}`);
  }
  return {
    ...(precision === undefined ? {} : { precision }),
    ...(epsilon === undefined ? {} : { epsilon }),
    ...(steps === undefined ? {} : { steps }),
    ...(end === undefined ? {} : { end }),
    ...(against === undefined ? {} : { against: namedChoice('--against', against, ALL_METHODS) }),
    ...(methods === undefined
      ? {}
      : { methods: methods.split(',').map((name) => namedChoice('--methods', name.trim(), ALL_METHODS)) }),
  };
}
