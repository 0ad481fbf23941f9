/** The bytes of float64 numbers in the order of a `.npy` file, whatever the order of the machine. */
export function littleEndian(values: Float64Array): Uint8Array {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  if (new Uint8Array(Uint16Array.of(1).buffer)[0] === 1) return bytes;
  const swapped = bytes.slice();
  for (let at = 0; at < swapped.length; at += 8) swapped.subarray(at, at + 8).reverse();
  return swapped;
}
