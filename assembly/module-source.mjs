import asc from 'assemblyscript/asc';

const SOURCE = 'assembly/fill-worst-rates.ts';
const FLAGS = ['-O3', '--enable', 'simd', '--runtime', 'stub', '--noAssert', '--initialMemory', '1'];

/** The file that carries the compiled kernel as a constant, so that there is nothing to fetch where the library runs. */
export const TARGET = 'src/maps/kernels/worst-rate-module.ts';

/**
 * Compiles the kernel, from the folder of the package. The same compiler makes the same bytes of the same source.
 *
 * @returns {Promise<string>} What is to stand in {@link TARGET}.
 */
export async function moduleSource() {
  /** @type {Map<string, string | Uint8Array>} */
  const files = new Map();
  /** @type {(string | Uint8Array)[]} */
  const messages = [];
  const { error } = await asc.main([SOURCE, ...FLAGS, '--outFile', 'module.wasm'], {
    writeFile: (name, contents) => void files.set(name, contents),
    stderr: { write: (text) => void messages.push(text) },
  });
  const binary = files.get('module.wasm');
  if (error || binary === undefined) throw new Error(`${SOURCE} does not compile:\n${messages.join('')}`);
  return [
    `/** ${SOURCE}, compiled into WebAssembly by npm run build:wasm, in hexadecimal digits. */`,
    'export const WORST_RATE_MODULE =',
    `  '${Buffer.from(binary).toString('hex')}';`,
    '',
  ].join('\n');
}
