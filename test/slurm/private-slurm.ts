import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { until } from './until.ts';

/** A Slurm of one node that no one else sees. */
export interface PrivateSlurm {
  /** Stops its daemons and their jobs. */
  stop(): Promise<void>;
}

/** Starts a Slurm that keeps everything in a folder, and has this process and its children use it. */
export async function startSlurm(folder: string): Promise<PrivateSlurm> {
  for (const name of ['state', 'spool']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'munge.key'), randomBytes(1024), { mode: 0o600 });
  writeFileSync(join(folder, 'slurm.conf'), await configuration(folder));
  process.env['SLURM_CONF'] = join(folder, 'slurm.conf');
  const daemons: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    spawnSync('scancel', ['--user=root']);
    for (const daemon of daemons.reverse()) await end(daemon);
  };
  const start = (program: string, ...words: readonly string[]): void => {
    const log = openSync(join(folder, `${program}.log`), 'w');
    const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` };
    // The system ends it with this process, however that ends.
    const bound = ['--pdeathsig', 'KILL', program, ...words];
    daemons.push(spawn('setpriv', bound, { env, stdio: ['ignore', log, log] }));
    closeSync(log);
  };
  try {
    const at = (name: string): string => join(folder, name);
    const files = [`--key-file=${at('munge.key')}`, `--socket=${at('munge.socket')}`, `--pid-file=${at('munge.pid')}`];
    start('munged', '--foreground', '--force', ...files, `--seed-file=${at('munge.seed')}`);
    await until(
      'munge',
      () => existsSync(at('munge.socket')),
      () => '',
    );
    start('slurmctld', '-D');
    start('slurmd', '-D');
    const nodes = (): string => spawnSync('sinfo', ['-h', '-o', '%T'], { encoding: 'utf8' }).stdout;
    await until('idle node', () => nodes().startsWith('idle'), nodes);
  } catch (error) {
    await stop();
    const logs = ['munged', 'slurmctld', 'slurmd'].map((name) => join(folder, `${name}.log`)).filter(existsSync);
    throw new Error(logs.map((log) => `${log}:\n${readFileSync(log, 'utf8')}`).join('\n'), { cause: error });
  }
  return { stop };
}

async function configuration(folder: string): Promise<string> {
  const [host = ''] = hostname().split('.');
  const [controller, node] = [await freePort(), await freePort()];
  return `ClusterName=heavyball
SlurmctldHost=${host}(127.0.0.1)
SlurmctldPort=${controller}
SlurmdPort=${node}
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
CredType=cred/munge
AuthInfo=socket=${join(folder, 'munge.socket')}
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SlurmdParameters=config_overrides
SchedulerParameters=batch_sched_delay=0,sched_interval=1,sched_min_interval=0
ReturnToService=2
KillWait=2
MpiDefault=none
StateSaveLocation=${join(folder, 'state')}
SlurmdSpoolDir=${join(folder, 'spool')}
SlurmctldPidFile=${join(folder, 'slurmctld.pid')}
SlurmdPidFile=${join(folder, 'slurmd.pid')}
NodeName=${host} NodeAddr=127.0.0.1 CPUs=2
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
`;
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Ends a daemon: by asking, and if it does not listen, by force. */
async function end(daemon: ChildProcess): Promise<void> {
  if (daemon.exitCode !== null || daemon.signalCode !== null || daemon.pid === undefined) return;
  const gone = new Promise((resolve) => daemon.once('exit', resolve));
  const force = setTimeout(() => daemon.kill('SIGKILL'), 5_000);
  daemon.kill('SIGTERM');
  await gone;
  clearTimeout(force);
}
