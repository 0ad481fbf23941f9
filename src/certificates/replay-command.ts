import type { CurvatureInterval, MethodParameters } from '../methods/method.ts';
import { parameterSpelling } from '../methods/parameter-spelling.ts';

/** Steps for which a printed command replays a cycle. */
const REPLAY_STEPS = 100_000;

/** The command that replays the cycle of a method, with all digits: `heavyball certify --method heavy-ball --beta 0.4 … --replay 100000`. */
export function replayCommand(method: string, parameters: MethodParameters, { mu, L }: CurvatureInterval): string {
  // β is 1 − (1 − β) rounded where both are there, and only one of them may be given.
  const entries = Object.entries(parameters).filter(
    ([name, value]) =>
      value !== undefined && value !== false && (name !== 'beta' || parameters.oneMinusBeta === undefined),
  );
  const flags = entries.map(([name, value]: [string, unknown]) => {
    const flag = `--${parameterSpelling(name)}`;
    return value === true ? flag : `${flag} ${String(value)}`;
  });
  return ['heavyball certify', `--method ${method}`, ...flags, `--mu ${mu} --L ${L}`, `--replay ${REPLAY_STEPS}`].join(
    ' ',
  );
}
