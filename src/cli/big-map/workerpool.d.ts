/** A type of the DOM library that workerpool’s own types name; this package does without that library. */
interface WorkerOptions {
  readonly name?: string;
}
