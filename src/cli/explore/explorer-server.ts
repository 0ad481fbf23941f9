import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { inputRangeError } from '../../numeric/input-error.ts';
import { EXPLORER_FILE } from './explorer-page.ts';

/** Only this machine can ask. */
const LOOPBACK = '127.0.0.1';
/** Besides what the page allows itself: it stands in no other page. */
const FRAMING = "frame-ancestors 'none'";

/** A server that runs, and how it is stopped. */
export interface ExplorerServer {
  /** The address of the page, without a state. */
  readonly address: string;
  /** Answers no more, and is done when everybody has been told. */
  stop(): Promise<void>;
}

/** A file that is served. */
interface Served {
  readonly bytes: Uint8Array;
  readonly policy: string;
}

/** Serves the files of one folder on the loopback interface; port 0 takes one that is free. */
export async function serveExplorer(folder: string, port: number): Promise<ExplorerServer> {
  const files = filesOf(folder);
  const server = createServer((request, response) => answer(files, request, response));
  const bound = await listening(server, port);
  return {
    address: `http://${LOOPBACK}:${bound}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** All that there is to be served, read beforehand: what is asked for is looked up, and never becomes a path. */
function filesOf(folder: string): ReadonlyMap<string, Served> {
  const names = listed(folder);
  if (!names.includes(EXPLORER_FILE)) {
    throw inputRangeError(`the explorer must be built (npm run build), got no ${EXPLORER_FILE} in ${folder}`);
  }
  return new Map(names.map((name) => [`/${name}`, servedOf(readFileSync(join(folder, name)))]));
}

function listed(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  } catch {
    return [];
  }
}

/** A page with the policy that it asks for itself. */
function servedOf(bytes: Buffer): Served {
  const own = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(bytes.toString('utf8'))?.[1];
  return { bytes, policy: `${own ?? "default-src 'none'"}; ${FRAMING}` };
}

function answer(files: ReadonlyMap<string, Served>, request: IncomingMessage, response: ServerResponse): void {
  const { method = '', url = '', headers } = request;
  const [path = ''] = url.split(/[?#]/);
  const found = files.get(path === '/' ? `/${EXPLORER_FILE}` : path);
  const isRead = method === 'GET' || method === 'HEAD';
  // A page elsewhere may have given this machine a name of its own: that is not us.
  const isHere = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers.host ?? '');
  const status = !isHere ? 403 : !isRead ? 405 : found === undefined ? 404 : 200;
  response.writeHead(status, {
    'Content-Type': status === 200 ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
    'Content-Security-Policy': found?.policy ?? "default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  });
  if (method === 'HEAD') response.end();
  else response.end(status === 200 ? found?.bytes : `${status}\n`);
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(inputRangeError(`--port must be one that is free, got ${port} (${error.code ?? error.message})`)),
    );
    server.listen(port, LOOPBACK, () => {
      const bound = server.address();
      resolve(typeof bound === 'object' && bound !== null ? bound.port : port);
    });
  });
}
