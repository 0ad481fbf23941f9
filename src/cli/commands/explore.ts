import type { Command } from 'commander';
import { explorerFragment } from '../../io/explorer-fragment.ts';
import type { ExplorerState } from '../../io/explorer-state.ts';
import { readExplorerFragment } from '../../io/read-explorer-fragment.ts';
import { explorerSpectrum } from '../../io/read-explorer-spectrum.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import { explorerStateOf, type ExplorerFlags } from '../explore/explorer-flags.ts';
import { EXPLORER_FILE, EXPLORER_FOLDER } from '../explore/explorer-page.ts';
import { facts } from '../facts.ts';
import { addMethodOptions, methodOf, methodText } from '../method-options.ts';
import { integerFlag, numberFlag } from '../number-option.ts';
import { print } from '../print.ts';
import { addSpectrumOptions, spectrumIsGiven } from '../spectrum-options.ts';
import { spectrumText } from '../spectrum-text.ts';
import { toJson } from '../to-json.ts';

interface Flags extends ExplorerFlags {
  readonly fromUrl?: string;
  readonly port: number;
  readonly serve: boolean;
  readonly json?: true;
}

/** The largest port number. */
const MOST_PORT = 65_535;

/** `heavyball explore`: the interactive page, at the state that the flags or an address say. */
export function defineExplore(program: Command): void {
  const command = program
    .command('explore')
    .description('the interactive page: linked views of one state, served to this machine only, until Ctrl+C');
  addSpectrumOptions(addMethodOptions(command))
    .option('--layer <name>', 'what the map shows (see heavyball map --help)')
    .addOption(numberFlag('--epsilon <ε>', 'count iterations to this fraction of the error'))
    .option('--from-url <address>', 'print the state that an address of the page holds, instead of opening one')
    .addOption(integerFlag('--port <number>', 'port to serve at; 0 takes a free one').default(0))
    .option('--no-serve', 'print the address of the page as a file, which needs no server')
    .option('--json', 'print one JSON document: the address and the state')
    .addHelpText(
      'after',
      '\nExamples:\n  heavyball explore --kappa 100 --beta 0.9 --eta 0.01\n  heavyball explore --hessian hessian.npy --no-serve',
    )
    .action(async (flags: Flags) => {
      const state = flags.fromUrl === undefined ? await explorerStateOf(flags) : stateOfAddress(flags.fromUrl, flags);
      const fragment = `#${explorerFragment(state)}`;
      if (flags.fromUrl !== undefined) tell(flags, state);
      else if (flags.serve) await serveUntilStopped(flags, state, fragment);
      else tell(flags, state, await fileAddress(fragment));
    });
}

/** The state in an address: all of it, or what stands behind its #. */
function stateOfAddress(address: string, flags: Flags): ExplorerState {
  if (flags.beta !== undefined || flags.eta !== undefined || spectrumIsGiven(flags)) {
    throw inputRangeError('--from-url must stand alone: an address says all of the state, got other flags beside it');
  }
  return readExplorerFragment(address.slice(address.indexOf('#') + 1));
}

function tell(flags: Flags, state: ExplorerState, address?: string): void {
  if (flags.json === true)
    print(toJson({ ...(address === undefined ? {} : { address }), fragment: explorerFragment(state), state }));
  else print(address ?? describeState(state));
}

function describeState({ method, against, spectrum, layer, steps, epsilon }: ExplorerState): string {
  const words = ({ name, parameters }: ExplorerState['method']): string =>
    methodText(methodOf({ method: name }), parameters);
  return facts([
    ['method', words(method)],
    ...(against === null ? [] : [['compared with', words(against)] as const]),
    ['spectrum', spectrumText(explorerSpectrum(spectrum))],
    ['map', layer],
    ['run', `${steps} iterations, ε = ${epsilon}`],
  ]);
}

/** The page as a file, which opens without a server. */
async function fileAddress(fragment: string): Promise<string> {
  const [{ pathToFileURL }, { existsSync }] = await Promise.all([import('node:url'), import('node:fs')]);
  const path = EXPLORER_FOLDER + EXPLORER_FILE;
  if (!existsSync(path)) throw inputRangeError(`the explorer must be built (npm run build), got no file ${path}`);
  return pathToFileURL(path).href + fragment;
}

async function serveUntilStopped(flags: Flags, state: ExplorerState, fragment: string): Promise<void> {
  if (flags.port > MOST_PORT) throw inputRangeError(`--port must be at most ${MOST_PORT}, got ${flags.port}`);
  const { serveExplorer } = await import('../explore/explorer-server.ts');
  const server = await serveExplorer(EXPLORER_FOLDER, flags.port);
  tell(flags, state, server.address + fragment);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  await server.stop();
}
