import ts from 'typescript';

/** @typedef {import('./doc-examples.mjs').DocExample} DocExample */

/**
 * The text of a test file that runs the examples of one documentation file.
 *
 * Each example is one test. `expression; // => value` and `const name = expression; // => value` assert what the value
 * prints as; `console.log(…); // => text` asserts what is written. A `// =>` anywhere else fails, so none is skipped.
 *
 * @param {string} file Name of the documentation file, for the names of the tests.
 * @param {readonly DocExample[]} examples Its fences.
 * @param {string} helper Module specifier of `expectPrinted`.
 * @returns {string}
 */
export function docTestSource(file, examples, helper) {
  /** @type {Map<string, Set<string>>} */
  const imports = new Map();
  const tests = examples.map((example) => testOf(file, example, imports));
  const importLines = [...imports].map(([module, names]) => `import { ${[...names].join(', ')} } from '${module}';`);
  return [
    `import { format } from 'node:util';`,
    `import { describe, it } from 'vitest';`,
    `import { expectPrinted } from '${helper}';`,
    ...importLines,
    '',
    `void format;`,
    `void expectPrinted;`,
    `describe(${JSON.stringify(file)}, () => {`,
    ...tests,
    '});',
    '',
  ].join('\n');
}

/**
 * @param {string} file
 * @param {DocExample} example
 * @param {Map<string, Set<string>>} imports Named imports by module; those of the example are added.
 * @returns {string}
 */
function testOf(file, { line, code }, imports) {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2023, true);
  const expected = code.split('// =>').length - 1;
  let found = 0;
  const body = source.statements.flatMap((statement) => {
    if (ts.isImportDeclaration(statement)) {
      addImports(statement, source, imports);
      return [];
    }
    const value = /^[ \t]*\/\/ => (.+)/.exec(code.slice(statement.end))?.[1];
    const assertion = value === undefined ? undefined : assertionOf(statement, source, value.trim());
    if (assertion === undefined) return [statement.getText(source)];
    found += 1;
    return assertion;
  });
  if (found !== expected) {
    body.push(`throw new Error('${file}:${line}: each "// =>" must follow one expression or one constant');`);
  }
  return `  it('line ${line}', async () => {\n${body.map((text) => `    ${text}\n`).join('')}  });`;
}

/**
 * @param {ts.Statement} statement
 * @param {ts.SourceFile} source
 * @param {string} value The text after the arrow.
 * @returns {string[] | undefined} The lines that stand for the statement; undefined if it is of no kind with a value.
 */
function assertionOf(statement, source, value) {
  const text = JSON.stringify(value);
  if (ts.isExpressionStatement(statement)) {
    const { expression } = statement;
    if (ts.isCallExpression(expression) && expression.expression.getText(source) === 'console.log') {
      const written = expression.arguments.map((argument) => argument.getText(source)).join(', ');
      return [`expectPrinted(format(${written}), ${text}, 'as text');`];
    }
    return [`expectPrinted(${expression.getText(source)}, ${text});`];
  }
  if (!ts.isVariableStatement(statement)) return undefined;
  const [declaration, ...others] = statement.declarationList.declarations;
  if (!declaration || others.length > 0 || !ts.isIdentifier(declaration.name)) return undefined;
  return [statement.getText(source), `expectPrinted(${declaration.name.text}, ${text});`];
}

/**
 * @param {ts.ImportDeclaration} statement
 * @param {ts.SourceFile} source
 * @param {Map<string, Set<string>>} imports
 */
function addImports(statement, source, imports) {
  const module = /** @type {ts.StringLiteral} */ (statement.moduleSpecifier).text;
  const names = imports.get(module) ?? new Set();
  imports.set(module, names);
  const clause = statement.importClause;
  const typeOnly = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ? 'type ' : '';
  if (clause?.name) names.add(`${typeOnly}default as ${clause.name.text}`);
  const bindings = clause?.namedBindings;
  if (!bindings || ts.isNamespaceImport(bindings)) return;
  for (const element of bindings.elements) names.add(typeOnly + element.getText(source));
}
