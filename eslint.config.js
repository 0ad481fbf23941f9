import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Only `array[index]!` may be asserted: in a loop that keeps the index in range, no type can say so. */
const assertedElsewhere = {
  selector: 'TSNonNullExpression:not([expression.type="MemberExpression"][expression.computed=true])',
  message: 'Narrow the value instead; only an indexed element may be asserted with "!".',
};

export default defineConfig(
  globalIgnores([
    'dist',
    'docs-html',
    'coverage',
    'reports',
    'out',
    '.doctest',
    '.stryker-tmp',
    'test/fixtures/architecture',
  ]),
  tseslint.configs.strictTypeChecked,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.json',
          './tsconfig.explorer.json',
          './tsconfig.scripts.json',
          './tsconfig.examples.json',
          './assembly/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      'no-restricted-syntax': ['error', assertedElsewhere],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/naming-convention': [
        'error',
        {
          selector: ['variable', 'parameter'],
          format: ['camelCase', 'UPPER_CASE'],
          filter: { regex: '^_$', match: false },
        },
        // A callback that does not read its first parameter names it `_time`.
        { selector: 'parameter', modifiers: ['unused'], filter: { regex: '^_', match: true }, format: null },
        { selector: 'function', format: ['camelCase'] },
        { selector: 'typeLike', format: ['PascalCase'] },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Merging into a library's interface takes one without a body.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/**'],
    rules: {
      'max-lines': ['error', { max: 200 }],
      'max-lines-per-function': ['error', { max: 40, skipComments: true, skipBlankLines: true }],
    },
  },
  // A list of names, one line each.
  { files: ['src/index.ts'], rules: { 'max-lines': 'off' } },
  { files: ['examples/**', 'bench/**'], rules: { 'no-console': 'off' } },
  { files: ['examples/**'], extends: [tseslint.configs.disableTypeChecked] },
);
