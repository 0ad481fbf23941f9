import ts from 'typescript';

/** The functions that make the errors that report a caller's input, and what they make. */
const MAKERS = new Map([
  ['inputRangeError', 'RangeError'],
  ['inputTypeError', 'TypeError'],
]);

/**
 * The errors with which a public function may refuse what it is given: those that its code makes, or the code of functions that
 * it uses, except of public ones, whose comments say it of them.
 *
 * @param {ts.TypeChecker} checker
 * @param {ts.Symbol} start The function.
 * @param {ReadonlySet<ts.Symbol>} known The public functions.
 * @returns {ReadonlySet<string>} Of `RangeError` and `TypeError`.
 */
export function refusalsOf(checker, start, known) {
  const seen = new Set([start]);
  for (const symbol of seen) {
    for (const used of functionsIn(checker, symbol)) if (!known.has(used)) seen.add(used);
  }
  return new Set([...seen].flatMap(({ name }) => MAKERS.get(name) ?? []));
}

/**
 * The functions of modules that the code of a function names.
 *
 * @param {ts.TypeChecker} checker
 * @param {ts.Symbol} symbol
 */
function functionsIn(checker, symbol) {
  /** @type {ts.Symbol[]} */
  const found = [];
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isTypeNode(node)) return;
    const used = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
    const target = used && used.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(used) : used;
    if (target && isFunction(target.valueDeclaration)) found.push(target);
    ts.forEachChild(node, visit);
  };
  for (const declaration of symbol.declarations ?? []) visit(declaration);
  return found;
}

/** @param {ts.Declaration | undefined} declaration */
function isFunction(declaration) {
  if (declaration === undefined || declaration.getSourceFile().isDeclarationFile) return false;
  if (ts.isFunctionDeclaration(declaration)) return true;
  const value = ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  return value !== undefined && (ts.isArrowFunction(value) || ts.isFunctionExpression(value));
}
