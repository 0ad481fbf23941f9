import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serveExplorer } from '../../src/cli/explore/explorer-server.ts';
import { runInProcess } from '../helpers/run-in-process.ts';

const FLAGS = 'explore --beta 0.9 --eta 0.01 --kappa 50';
const FRAGMENT = '1&method=heavy-ball&beta=0.9&eta=0.01&kappa=50';

/** A folder with a page and, beside it, something that is nobody's business. */
function folderWithPage(): string {
  const outer = mkdtempSync(join(tmpdir(), 'explorer-'));
  const folder = mkdtempSync(join(outer, 'served-'));
  writeFileSync(
    join(folder, 'index.html'),
    `<meta http-equiv="Content-Security-Policy" content="script-src 'none'" />page`,
  );
  writeFileSync(join(outer, 'secret.txt'), 'secret');
  return folder;
}

/** What a server answers to a request line that no client would send. */
async function rawAnswer(address: string, line: string, host = new URL(address).host): Promise<string> {
  const socket: Socket = connect(Number(new URL(address).port), '127.0.0.1');
  socket.end(`${line} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  let text = '';
  socket.on('data', (bytes) => {
    text += String(bytes);
  });
  await once(socket, 'close');
  return text;
}

describe('heavyball explore', () => {
  it('prints the address of the page as a file, at the state of the flags', async () => {
    const { code, stdout } = await runInProcess(`${FLAGS} --no-serve`.split(' '));
    expect(code).toBe(0);
    expect(stdout).toMatch(/^file:\/\/.*\/dist\/explorer\/index\.html#/);
    expect(stdout.trim().endsWith(`#${FRAGMENT}`)).toBe(true);
  });

  it('reads the address that it prints', async () => {
    const { stdout } = await runInProcess(['explore', '--from-url', `file:///x/index.html#${FRAGMENT}`, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      fragment: FRAGMENT,
      state: { method: { name: 'heavy-ball', parameters: { beta: 0.9, eta: 0.01 } }, spectrum: { mu: 1, L: 50 } },
    });
  });

  it('describes the state of an address', async () => {
    const { stdout } = await runInProcess([
      'explore',
      '--from-url',
      `#${FRAGMENT}&vs=nesterov&vs.beta=0.5&vs.eta=0.01`,
    ]);
    expect(stdout.split('\n').map((line) => line.trim().replace(/ {2,}/, ': '))).toEqual([
      'method: heavy ball (β = 0.9, η = 0.01)',
      'compared with: Nesterov (β = 0.5, η = 0.01)',
      'spectrum: curvatures in [1, 50], κ = 50',
      'map: rate',
      'run: 100 iterations, ε = 0.000001',
      '',
    ]);
  });

  it('takes the best parameters where none are given, with all digits of 1 − β', async () => {
    const { stdout } = await runInProcess('explore --kappa 25 --no-serve'.split(' '));
    expect(stdout).toContain('#1&method=heavy-ball&oneMinusBeta=0.5555555555555');
  });

  it('takes gradient descent, whose best learning rate is all that it has', async () => {
    const { stdout } = await runInProcess('explore --method gradient-descent --kappa 3 --no-serve'.split(' '));
    expect(stdout).toContain('#1&method=gradient-descent&eta=0.5&kappa=3');
  });

  it.each([
    ['explore --method adam --eta 1', '--method must be one of gradient-descent'],
    ['explore --from-url 2 --kappa 3', '--from-url must stand alone'],
    ['explore --from-url #3&kappa=5', 'was made by a newer heavyball (version 3)'],
    ['explore --port 70000', '--port must be at most 65535, got 70000'],
    ['explore --kappa 1e200', 'curvatures must be from 1e-100'],
    ['explore --layer gold', 'layer must be one of rate'],
  ])('refuses %s', async (words, message) => {
    const { code, stderr } = await runInProcess(words.split(' '));
    expect([code, stderr.includes(message)]).toEqual([2, true]);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'serves until %s, and then ends quietly, with a client still there',
    async (signal) => {
      const child = spawn(process.execPath, ['dist/cli/main.js', ...FLAGS.split(' ')]);
      const [printed] = (await once(child.stdout, 'data')) as [Buffer];
      const address = String(printed).trim();
      expect(address).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:\\d+/#`));
      const page = await fetch(address.replace(/#.*/, ''));
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('heavyball explorer');
      const waiting = connect(Number(new URL(address).port), '127.0.0.1');
      waiting.on('error', () => undefined);
      await once(waiting, 'connect');
      child.kill(signal);
      const [code] = (await once(child, 'exit')) as [number | null];
      expect(code).toBe(0);
    },
  );
});

describe('serveExplorer', () => {
  it('serves the page with the policy that it asks for, in no frame', async () => {
    const server = await serveExplorer(folderWithPage(), 0);
    const answer = await fetch(server.address);
    expect(answer.headers.get('content-security-policy')).toBe("script-src 'none'; frame-ancestors 'none'");
    expect([answer.status, (await answer.text()).endsWith('page')]).toEqual([200, true]);
    const head = await fetch(`${server.address}index.html?x`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    await server.stop();
    await expect(fetch(server.address)).rejects.toThrow();
  });

  it('serves nothing outside its folder, however it is asked', async () => {
    const server = await serveExplorer(folderWithPage(), 0);
    const paths = [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '//secret.txt',
      '/./../secret.txt',
      '/secret.txt',
      '../secret.txt',
    ];
    for (const path of paths) {
      const text = await rawAnswer(server.address, `GET ${path}`);
      expect(text).toMatch(/^HTTP\/1\.1 40[04]/);
      expect(text).not.toContain('secret\n');
    }
    await server.stop();
  });

  it('listens on the loopback interface alone', async () => {
    const server = await serveExplorer(folderWithPage(), 0);
    const port = Number(new URL(server.address).port);
    const elsewhere = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of elsewhere) {
      const outcome = await new Promise((resolve) => {
        const socket = connect(port, address, () => resolve('connected'));
        socket.on('error', ({ code }: NodeJS.ErrnoException) => resolve(code));
      });
      expect(outcome, address).toBe('ECONNREFUSED');
    }
    expect(new URL(server.address).hostname).toBe('127.0.0.1');
    await server.stop();
  });

  it('answers only to its own name, and only reads', async () => {
    const server = await serveExplorer(folderWithPage(), 0);
    expect(await rawAnswer(server.address, 'GET /', 'elsewhere.example')).toMatch(/^HTTP\/1\.1 403/);
    expect((await fetch(server.address, { method: 'POST' })).status).toBe(405);
    await server.stop();
  });

  it('refuses a folder without the page, and a port that is taken', async () => {
    await expect(serveExplorer(join(tmpdir(), 'nowhere'), 0)).rejects.toThrow(
      'the explorer must be built (npm run build)',
    );
    const server = await serveExplorer(folderWithPage(), 0);
    const { port } = new URL(server.address);
    await expect(serveExplorer(folderWithPage(), Number(port))).rejects.toThrow(
      `--port must be one that is free, got ${port} (EADDRINUSE)`,
    );
    await server.stop();
  });
});
