#!/usr/bin/env node
import { run } from './run.ts';
import { outputError } from './write-output.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that closes the pipe early, such as head, is no failure.
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`heavyball: ${outputError('standard output', error).message}\n`);
  process.exit(2);
});

process.exitCode = await run(process.argv.slice(2));
