/** What a matcher finds; the message is read when the assertion fails, whether it was negated or not. */
export interface MatcherResult {
  /** Whether what is asserted holds. */
  readonly pass: boolean;
  /** The sentence for the reader of a failed assertion. */
  readonly message: () => string;
}
