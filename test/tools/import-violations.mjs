import { cruise } from 'dependency-cruiser';
import { importRules } from './import-rules.mjs';

/**
 * Imports that break the rules.
 *
 * @param {string} source The folder with the sources, relative to the working folder, with forward slashes.
 * @param {readonly string[]} methodNames
 * @returns {Promise<string[]>} One line each: `rule: from → to`.
 */
export async function importViolations(source, methodNames) {
  const { output } = await cruise(
    [source],
    {
      ruleSet: { forbidden: importRules(source, methodNames) },
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
    },
    {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.d.ts'],
    },
  );
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered in text: ${output}`);
  if (output.modules.length === 0) throw new Error(`dependency-cruiser found no module in ${source}`);
  return output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}
