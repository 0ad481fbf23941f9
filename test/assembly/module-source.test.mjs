import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { moduleSource, TARGET } from '../../assembly/module-source.mjs';

describe('moduleSource', () => {
  it('is what the library carries, byte for byte', async () => {
    expect(await moduleSource()).toBe(readFileSync(TARGET, 'utf8'));
  });
});
