import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What the test runs, and the Debian packages that bring it. */
const PACKAGES: Readonly<Record<string, string>> = {
  munged: 'munge',
  slurmctld: 'slurmctld',
  slurmd: 'slurmd',
  sbatch: 'slurm-client',
  parallel: 'parallel',
};

/** Why Slurm cannot be tried on this machine, or null. */
export function obstacle(): string | null {
  if (process.getuid?.() !== 0) return 'only root can start a Slurm of its own';
  if (missing().length > 0 && !existsSync('/usr/bin/apt-get')) {
    return `${missing().join(', ')} not there, and no apt-get to install them with`;
  }
  return null;
}

/** Installs those of the packages that are not there. Nothing is started: a daemon would be in the way of the test's own. */
export function installPackages(): void {
  const packages = missing();
  if (packages.length === 0) return;
  apt('update', '-qq');
  apt('install', '-qq', '--yes', '--no-install-recommends', ...packages);
  if (missing().length > 0) throw new Error(`${missing().join(', ')} still not there`);
}

function missing(): readonly string[] {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin'];
  const found = (program: string): boolean => folders.some((folder) => existsSync(join(folder, program)));
  return Object.entries(PACKAGES).flatMap(([program, name]) => (found(program) ? [] : [name]));
}

function apt(...words: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const { status, stderr } = spawnSync('apt-get', words, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`apt-get ${words.join(' ')} failed:\n${stderr}`);
}
