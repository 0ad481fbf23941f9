import { parameterSpelling } from '../methods/parameter-spelling.ts';

/** The flag of a parameter: `--weight-decay` for `weightDecay`. */
export function flagOf(parameter: string): string {
  return `--${parameterSpelling(parameter)}`;
}
