// npm run build:wasm: compiles the kernel of rate maps into the file that carries it.
import { writeFileSync } from 'node:fs';
import { moduleSource, TARGET } from './module-source.mjs';

writeFileSync(TARGET, await moduleSource());
