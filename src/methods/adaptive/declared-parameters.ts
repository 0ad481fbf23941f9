import type { ParameterDescription } from '../method.ts';
import type { AdaptiveParameters } from './adaptive-method.ts';

const DESCRIPTIONS: Readonly<Record<keyof AdaptiveParameters, ParameterDescription>> = {
  eta: { symbol: 'η', usualRange: [0, 0.1], description: 'learning rate' },
  beta1: { symbol: 'β₁', usualRange: [0, 1], description: 'decay of the average of gradients' },
  beta2: { symbol: 'β₂', usualRange: [0, 1], description: 'decay of the average of squared gradients' },
  epsilon: { symbol: 'ε', usualRange: [0, 1e-3], description: 'added to the root of that average' },
  momentum: { symbol: 'β', usualRange: [0, 1], description: 'momentum of the divided gradients' },
  weightDecay: { symbol: 'w', usualRange: [0, 0.1], description: 'weight decay' },
  momentumDecay: { symbol: 'ψ', usualRange: [0, 0.1], description: 'how fast β₁ grows to its value' },
};

/** What a method says of its parameters: those that have defaults, and η. */
export function declaredParameters(
  defaults: Omit<AdaptiveParameters, 'eta'>,
): Readonly<Record<string, ParameterDescription>> {
  const { eta, ...others } = DESCRIPTIONS;
  const entries = Object.entries(others).flatMap(([name, description]) => {
    const value = Object.entries(defaults).find(([key]) => key === name)?.[1];
    return value === undefined ? [] : [[name, { ...description, default: value }] as const];
  });
  return { ...Object.fromEntries(entries), eta };
}
