/** What a failing assertion tells its reader. */
export function failureOf(assertion: () => void): string {
  try {
    assertion();
  } catch (error) {
    if (error instanceof Error) return error.message;
    throw error;
  }
  throw new Error('the assertion did not fail');
}
