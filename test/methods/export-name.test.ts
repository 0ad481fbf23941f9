import { describe, expect, it } from 'vitest';
import * as library from '../../src/index.ts';
import { ALL_METHODS } from '../../src/methods/all-methods.ts';
import { exportNameOf } from '../../src/methods/export-name.ts';

describe('exportNameOf', () => {
  it.each(ALL_METHODS)('is the name under which $name is exported', (method) => {
    expect(new Map(Object.entries(library)).get(exportNameOf(method))).toBe(method);
  });
});
