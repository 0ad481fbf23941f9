/** A type of the DOM library that the types of d3-array name; this package does without that library. */
interface ImageData {
  readonly data: Uint8ClampedArray;
}
