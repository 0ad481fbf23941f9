import { describe, expect, it } from 'vitest';
import { textTable } from '../../src/render/text-table.ts';

const ROWS = [
  { name: 'heavy ball', count: 95 },
  { name: 'θ̈', count: 363_435 },
];

describe('textTable', () => {
  it('aligns words left and numbers right, under a rule', () => {
    const text = textTable(ROWS, [
      { head: 'method', align: 'left', cell: ({ name }) => name },
      { head: 'k', cell: ({ count }) => String(count) },
    ]);
    expect(text.split('\n')).toEqual([
      'method           k',
      '──────────  ──────',
      'heavy ball      95',
      'θ̈           363435',
    ]);
  });

  it('ends no line in spaces', () => {
    const text = textTable(ROWS, [{ head: 'a long heading', align: 'left', cell: ({ name }) => name }]);
    expect(text).not.toMatch(/ $/m);
  });

  it('paints a cell after it is aligned, so that colours take no room', () => {
    const text = textTable(ROWS, [
      { head: 'method', align: 'left', cell: ({ name }) => name, paint: (cell, { count }) => `<${count}>${cell}</>` },
      { head: 'k', cell: ({ count }) => String(count) },
    ]);
    expect(text.split('\n')[3]).toBe('<363435>θ̈         </>  363435');
  });

  it('is a heading and a rule where there are no rows', () => {
    expect(textTable([], [{ head: 'k', cell: String }])).toBe('k\n─');
  });
});
