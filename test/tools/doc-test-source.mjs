import ts from 'typescript';

/** @typedef {import('./doc-examples.mjs').DocExample} DocExample */

/**
 * A documentation file and its examples.
 *
 * @typedef {object} Document
 * @property {string} file Its name, for the names of the tests.
 * @property {readonly DocExample[]} examples Its fences.
 */

/**
 * The text of a test file that runs the examples of some documentation files.
 *
 * Each example is one test. `expression; // => value` and `const name = expression; // => value` assert what the value
 * prints as; `console.log(…); // => text` asserts what is written. A `// =>` anywhere else fails, so none is skipped.
 *
 * @param {readonly Document[]} documents
 * @param {string} helper Module specifier of `expectPrinted`.
 * @returns {string}
 */
export function docTestSource(documents, helper) {
  /** @type {Imports} */
  const imports = new Map();
  const tests = documents.flatMap(({ file, examples }) => [
    `describe(${JSON.stringify(file)}, () => {`,
    ...examples.map((example) => testOf(file, example, imports)),
    '});',
  ]);
  return [
    `import { format } from 'node:util';`,
    `import { describe, it } from 'vitest';`,
    `import { expectPrinted } from '${helper}';`,
    ...importLines(imports),
    '',
    `void format;`,
    `void expectPrinted;`,
    ...tests,
    '',
  ].join('\n');
}

/**
 * @param {string} file
 * @param {DocExample} example
 * @param {Imports} imports Those of the example are added.
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
 * Named imports by module: for each name, as it is written in the braces, whether it is imported as a type only.
 *
 * @typedef {Map<string, Map<string, boolean>>} Imports
 */

/**
 * @param {ts.ImportDeclaration} statement
 * @param {ts.SourceFile} source
 * @param {Imports} imports
 */
function addImports(statement, source, imports) {
  const module = /** @type {ts.StringLiteral} */ (statement.moduleSpecifier).text;
  /** @type {Map<string, boolean>} */
  const names = imports.get(module) ?? new Map();
  imports.set(module, names);
  const clause = statement.importClause;
  const isType = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  const add = (/** @type {string} */ name, /** @type {boolean} */ asType) =>
    void names.set(name, asType && names.get(name) !== false);
  if (clause?.name) add(`default as ${clause.name.text}`, isType);
  const bindings = clause?.namedBindings;
  if (!bindings || ts.isNamespaceImport(bindings)) return;
  for (const element of bindings.elements) {
    add(element.getText(source).replace(/^type /, ''), isType || element.isTypeOnly);
  }
}

/**
 * @param {Imports} imports
 * @returns {string[]}
 */
function importLines(imports) {
  return [...imports].map(([module, names]) => {
    const written = [...names].map(([name, isType]) => (isType ? `type ${name}` : name));
    return `import { ${written.join(', ')} } from '${module}';`;
  });
}
