/**
 * The code that marks an error as the caller's: its message is one line made for the reader, `where: what must be …, got …`.
 * Errors without it are defects of heavyball.
 */
export const INPUT_ERROR_CODE = 'ERR_HEAVYBALL_INPUT';

/** Returns a `RangeError` for a value outside its range, marked as the caller's. */
export function inputRangeError(message: string): RangeError {
  return Object.assign(new RangeError(message), { code: INPUT_ERROR_CODE });
}

/** Returns a `TypeError` for a value of the wrong shape or type, marked as the caller's. */
export function inputTypeError(message: string): TypeError {
  return Object.assign(new TypeError(message), { code: INPUT_ERROR_CODE });
}

/** Tells whether an error reports the caller's input (and not a defect of heavyball). */
export function isInputError(error: unknown): error is Error {
  return error instanceof Error && (error as { code?: unknown }).code === INPUT_ERROR_CODE;
}
