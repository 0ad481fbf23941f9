import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';

/** Globals of Node. Those of the browser need no rule: their types are not there. */
const PLATFORM_GLOBALS = new Set(['process', 'Buffer', 'require', 'global', 'setImmediate', '__dirname', '__filename']);

/**
 * Words in code that break the rules of the house: a method's name outside src/methods, where code should ask the method
 * instead of comparing names; a global of Node outside src/cli.
 *
 * @param {string} source The folder with the sources.
 * @param {readonly string[]} methodNames
 * @returns {string[]} One line each: `file:line: what`. Comments and doc examples are not looked at.
 */
export function wordViolations(source, methodNames) {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).map((name) => name.split(sep).join('/'));
  return files
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .flatMap((name) => {
      const file = ts.createSourceFile(name, readFileSync(join(source, name), 'utf8'), ts.ScriptTarget.ES2023, true);
      const methods = name.startsWith('methods/') ? [] : methodNames;
      const globals = /^(cli|explorer)\//.test(name) ? new Set() : PLATFORM_GLOBALS;
      return [...nodesOf(file)].flatMap((node) => {
        const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
        if (ts.isStringLiteralLike(node) && methods.includes(node.text))
          return [`${name}:${line}: names '${node.text}'`];
        return ts.isIdentifier(node) && globals.has(node.text) && !isProperty(node)
          ? [`${name}:${line}: uses ${node.text}`]
          : [];
      });
    });
}

/**
 * @param {ts.Node} node
 * @returns {Generator<ts.Node>}
 */
function* nodesOf(node) {
  yield node;
  /** @type {ts.Node[]} */
  const children = [];
  node.forEachChild((child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}

/** @param {ts.Identifier} node */
function isProperty(node) {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node)
  );
}
