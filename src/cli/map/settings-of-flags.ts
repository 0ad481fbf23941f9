import type { LayerSettings } from '../../maps/layer.ts';
import { METHODS } from '../../methods/index.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import { namedChoice } from '../named-choice.ts';
import type { PlanFlags } from './map-flags.ts';
import { TAKEN_BY } from './taken-by.ts';

/** The settings that the flags give a layer. */
export function settingsOfFlags(flags: PlanFlags, layer: string): LayerSettings {
  const { precision, epsilon, steps, end, against, methods } = flags;
  for (const [name, layers] of Object.entries(TAKEN_BY) as [keyof LayerSettings, readonly string[]][]) {
    if (flags[name] !== undefined && !layers.includes(layer)) {
      throw inputRangeError(`--${name} must stand beside --layer ${layers.join(' or ')}, got ${layer}`);
    }
  }
  return {
    ...(precision === undefined ? {} : { precision }),
    ...(epsilon === undefined ? {} : { epsilon }),
    ...(steps === undefined ? {} : { steps }),
    ...(end === undefined ? {} : { end }),
    ...(against === undefined ? {} : { against: namedChoice('--against', against, METHODS) }),
    ...(methods === undefined
      ? {}
      : { methods: methods.split(',').map((name) => namedChoice('--methods', name.trim(), METHODS)) }),
  };
}
