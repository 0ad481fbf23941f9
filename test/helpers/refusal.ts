import { isInputError } from '../../src/numeric/input-error.ts';

/** The class and message of the input error that a call throws: `RangeError: where: …`. Any other outcome is a failure. */
export function refusal(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (isInputError(error)) return `${error.name}: ${error.message}`;
    throw error;
  }
  throw new Error('the call was not refused');
}
