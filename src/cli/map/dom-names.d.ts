/** Types of the DOM library that the types of resvg and svg-to-pdfkit name; this package does without that library. */
type RequestInfo = string | URL;
type BufferSource = ArrayBufferView | ArrayBuffer;
interface SVGElement {
  readonly outerHTML: string;
}
