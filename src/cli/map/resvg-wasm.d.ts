/** Types of the DOM library that the types of resvg name; this package does without that library. */
type RequestInfo = string | URL;
type BufferSource = ArrayBufferView | ArrayBuffer;
