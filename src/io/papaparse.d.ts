/** The one function of papaparse that is used. Its published types ask for the DOM library, which this package does without. */
declare module 'papaparse' {
  interface ParseError {
    readonly code: string;
    /** Offset in the text. */
    readonly index?: number;
  }
  interface ParseResult {
    readonly data: readonly (readonly string[])[];
    readonly errors: readonly ParseError[];
  }
  const papaparse: {
    parse(text: string, options: { readonly delimiter: string; readonly newline: string }): ParseResult;
  };
  export default papaparse;
}
