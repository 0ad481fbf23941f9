import { crc32 } from 'node:zlib';

/** The CRC-32 of bytes, in eight hexadecimal digits. */
export function checksumOf(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(8, '0');
}
