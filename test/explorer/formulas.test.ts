import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modelOf } from '../../src/explorer/model.ts';
import { numberRows } from '../../src/explorer/number-rows.ts';
import { EXPLORER_DEFAULT } from '../../src/io/explorer-default.ts';

const formulas = JSON.parse(readFileSync('src/explorer/formulas.json', 'utf8')) as Readonly<
  Record<string, { readonly tex: string; readonly source: string }>
>;

describe('formulas.json', () => {
  it('has a formula for every number of the table, and no other', () => {
    const ids = numberRows(modelOf(EXPLORER_DEFAULT), null).map(({ id }) => id);
    expect(Object.keys(formulas).sort()).toEqual([...ids].sort());
  });

  it('names sources that the references list', () => {
    const references = readFileSync('docs/references.md', 'utf8');
    for (const { source } of Object.values(formulas)) expect(references).toContain(`### ${source}\n`);
  });
});
