/** Where a value stands in a JSON document: the index or key at each level. */
export type JsonPath = readonly (string | number)[];

/** The first place at which a text stops being JSON, and what would have to stand there. */
export interface JsonFault {
  readonly offset: number;
  readonly expected: string;
}

/** What may come next; the last two are where a scan ends, well or badly. */
type Expected =
  | 'a value'
  | 'a value or ]'
  | 'a key'
  | 'a key or }'
  | 'a colon'
  | 'a comma or ]'
  | 'a comma or }'
  | 'the end'
  | 'the rest of a string';

/** A scan under way. The path leads to the child that is being read, one entry for each open array or object. */
interface Scan {
  readonly text: string;
  readonly path: (string | number)[];
  at: number;
  expected: Expected;
}

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** All that may stand in a string unescaped: from the space on, without the quote and the backslash. */
const PLAIN = /[ !#-[\]-\uffff]*/y;
const QUOTE = /"/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Finds where a text departs from JSON (RFC 8259); null if it does not. Any depth of nesting. */
export function jsonFault(text: string): JsonFault | null {
  const scan = newScan(text);
  while (step(scan));
  return scan.expected === 'the end' && scan.at === text.length ? null : { offset: scan.at, expected: scan.expected };
}

/** The offset at which the value at a path begins, in a text that is JSON and has such a value. */
export function jsonOffset(text: string, path: JsonPath): number {
  const scan = newScan(text);
  do {
    const wantsValue = scan.expected === 'a value' || scan.expected === 'a value or ]';
    if (wantsValue && scan.path.length === path.length && path.every((part, i) => part === scan.path[i])) break;
  } while (step(scan));
  return scan.at;
}

function newScan(text: string): Scan {
  const scan: Scan = { text, path: [], at: 0, expected: 'a value' };
  skip(scan, SPACE);
  return scan;
}

/** Reads one token and the space behind it; false if the token is not one of those expected. */
function step(scan: Scan): boolean {
  const done = readToken(scan);
  if (done) skip(scan, SPACE);
  return done;
}

function readToken(scan: Scan): boolean {
  const character = scan.text[scan.at];
  switch (scan.expected) {
    case 'a value':
    case 'a value or ]':
      return (scan.expected === 'a value or ]' && character === ']' && close(scan)) || readValue(scan, character);
    case 'a key':
    case 'a key or }':
      return (scan.expected === 'a key or }' && character === '}' && close(scan)) || readKey(scan);
    case 'a colon':
      return character === ':' && advance(scan, 'a value');
    case 'a comma or ]':
      if (character === ',') scan.path.push(Number(scan.path.pop()) + 1);
      return (character === ',' && advance(scan, 'a value')) || (character === ']' && close(scan));
    case 'a comma or }':
      return (character === ',' && advance(scan, 'a key')) || (character === '}' && close(scan));
    case 'the end':
    case 'the rest of a string':
      return false;
  }
}

function readValue(scan: Scan, character: string | undefined): boolean {
  if (character === '[') {
    scan.path.push(0);
    return advance(scan, 'a value or ]');
  }
  if (character === '{') {
    scan.path.push('');
    return advance(scan, 'a key or }');
  }
  if (!skip(scan, SCALAR) && !skipString(scan)) return false;
  scan.expected = afterValue(scan);
  return true;
}

function readKey(scan: Scan): boolean {
  const start = scan.at;
  if (!skipString(scan)) return false;
  scan.path[scan.path.length - 1] = String(JSON.parse(scan.text.slice(start, scan.at)));
  scan.expected = 'a colon';
  return true;
}

/** Leaves the innermost array or object. */
function close(scan: Scan): boolean {
  scan.path.pop();
  return advance(scan, afterValue(scan));
}

function afterValue({ path }: Scan): Expected {
  if (path.length === 0) return 'the end';
  return typeof path.at(-1) === 'number' ? 'a comma or ]' : 'a comma or }';
}

function advance(scan: Scan, expected: Expected): boolean {
  scan.at++;
  scan.expected = expected;
  return true;
}

/** Moves over a pattern; false if it does not match here or matches nothing. */
function skip(scan: Scan, pattern: RegExp): boolean {
  pattern.lastIndex = scan.at;
  const { length } = pattern.exec(scan.text)?.[0] ?? '';
  scan.at += length;
  return length > 0;
}

/** Moves over a string; where it is broken, stays at the character that breaks it. */
function skipString(scan: Scan): boolean {
  if (!skip(scan, QUOTE)) return false;
  while (skip(scan, PLAIN) || skip(scan, ESCAPE));
  if (skip(scan, QUOTE)) return true;
  scan.expected = 'the rest of a string';
  return false;
}
