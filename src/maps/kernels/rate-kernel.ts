import type { FamilyLine } from '../mode-line.ts';
import { WORST_RATE_MODULE } from './worst-rate-module.ts';

/** An instance of the WebAssembly module, with room in its memory for the values of one map, whose rows it fills there. */
export interface RateKernel {
  /** The values, in a part of that memory, which is given back when nothing holds them any more. */
  readonly values: Float64Array;
  /**
   * Fills a row with the larger spectral radius of two modes, as `worstRateFiller` does, to the last bit. False, and nothing
   * done, unless `out` is as many of the values as the kernel was made for in a row.
   */
  readonly fillRow: (coordinates: Float64Array, slow: FamilyLine, steep: FamilyLine, out: Float64Array) => boolean;
}

/** What assembly/fill-worst-rates.ts exports: places in memory, in bytes, and functions of places and numbers of cells. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly FAMILIES: { readonly value: number };
  readonly COORDINATES: { readonly value: number };
  readonly allocate: (columns: number, cells: number) => number;
  readonly prepare: () => void;
  readonly fill: (out: number) => void;
}

/** Numbers of one family in the kernel's memory. */
const FAMILY = 8;

const kernels = new WeakMap<ArrayBufferLike, RateKernel>();
/** The module of this thread, compiled when it is first asked for; null where it cannot be. */
let compiled: WebAssembly.Module | null | undefined;

/** A new kernel. Null where WebAssembly or its vectors are missing or forbidden, and where there is no room. */
export function rateKernel(columns: number, rows: number): RateKernel | null {
  if (compiled === undefined) compiled = compile();
  const exports = compiled === null ? null : instantiate(compiled);
  const place = exports?.allocate(columns, columns * rows) ?? 0;
  if (exports === null || place === 0) return null;
  const kernel = kernelOver(exports, columns, new Float64Array(exports.memory.buffer, place, columns * rows));
  kernels.set(kernel.values.buffer, kernel);
  return kernel;
}

/** The kernel in whose memory these numbers are. */
export function rateKernelOf(numbers: Float64Array): RateKernel | undefined {
  return kernels.get(numbers.buffer);
}

function compile(): WebAssembly.Module | null {
  const bytes = Uint8Array.from(WORST_RATE_MODULE.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  try {
    return new WebAssembly.Module(bytes);
  } catch {
    // No WebAssembly, no vectors, or a policy that forbids it: there is another way, equal but for time.
    return null;
  }
}

function instantiate(module: WebAssembly.Module): Exports | null {
  try {
    const { exports } = new WebAssembly.Instance(module);
    return isOurs(exports) ? exports : null;
  } catch {
    // No addresses left for one more memory.
    return null;
  }
}

/** The module is the one that we have compiled, and has what it exports. */
function isOurs(exports: object): exports is Exports {
  return 'fill' in exports;
}

function kernelOver(exports: Exports, columns: number, values: Float64Array): RateKernel {
  const { memory, FAMILIES, COORDINATES, prepare, fill } = exports;
  const families = new Float64Array(memory.buffer, FAMILIES.value, 2 * FAMILY);
  const own = new Float64Array(memory.buffer, COORDINATES.value, columns);
  const end = values.byteOffset + values.byteLength;
  let prepared: Float64Array | undefined;
  return {
    values,
    fillRow: (coordinates, slow, steep, out) => {
      const start = out.byteOffset;
      if (out.length !== columns || coordinates.length !== columns) return false;
      if (start < values.byteOffset || start + out.byteLength > end) return false;
      writeFamily(slow, families, 0);
      writeFamily(steep, families, FAMILY);
      // Rows of several maps may take turns.
      if (prepared !== coordinates) {
        own.set(coordinates);
        prepare();
        prepared = coordinates;
      }
      fill(start);
      return true;
    },
  };
}

function writeFamily({ beta, oneMinusBeta, gamma, etaLambda }: FamilyLine, out: Float64Array, at: number): void {
  out[at] = beta.constant;
  out[at + 1] = beta.slope;
  out[at + 2] = oneMinusBeta.constant;
  out[at + 3] = oneMinusBeta.slope;
  out[at + 4] = gamma.constant;
  out[at + 5] = gamma.slope;
  out[at + 6] = etaLambda.constant;
  out[at + 7] = etaLambda.slope;
}
