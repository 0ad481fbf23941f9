/** Folders in the order in which imports may point: each only at those in rows above it. */
const RANKS = [
  ['numeric'],
  ['spectrum', 'mode'],
  ['methods'],
  ['stability'],
  ['tuning'],
  ['response', 'objectives'],
  ['dynamics'],
  ['certificates'],
  ['maps'],
  ['claims', 'render', 'io'],
  ['cli', 'explorer', 'matchers'],
];

/** The only place that may import each library. A library that is not here may be imported by no source file. */
const IMPORTERS = {
  'complex.js': 'numeric/complex.ts',
  'ml-matrix': 'numeric/matrix.ts',
  'pure-rand': 'numeric/',
  'd3-contour': 'maps/geometry/',
  'd3-scale': 'render/',
  'd3-scale-chromatic': 'render/map-palettes.ts',
  'fast-png': 'render/png-uri.ts',
  papaparse: 'io/',
  commander: 'cli/',
  'fastest-levenshtein': 'cli/',
  workerpool: 'cli/big-map/',
  '@resvg/resvg-wasm': 'cli/map/png-of.ts',
  pdfkit: 'cli/map/pdf-of.ts',
  'svg-to-pdfkit': 'cli/map/pdf-of.ts',
  vitest: 'matchers/vitest.ts',
};

/** Folders that may name one method: a theorem beyond quadratics and a claim are about one, and the command line has a default. */
const MAY_NAME_A_METHOD = ['methods', 'certificates', 'claims', 'cli'];

/**
 * The rules of who may import what, for dependency-cruiser.
 *
 * @param {string} source The folder `src`, relative to where the check runs.
 * @param {readonly string[]} methodNames A method lives in the file of its name in `methods`.
 * @returns {import('dependency-cruiser').IForbiddenRuleType[]}
 */
export function importRules(source, methodNames) {
  return [
    {
      name: 'no cycles',
      severity: 'error',
      from: { path: `^${source}/` },
      // A type that comes back from a file that its own file uses is no cycle for whoever runs the code.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'resolvable', severity: 'error', from: { path: `^${source}/` }, to: { couldNotResolve: true } },
    {
      name: 'not through the front door',
      severity: 'error',
      from: { path: `^${source}/` },
      to: { path: `^${source}/index\\.ts$` },
    },
    {
      name: 'Node only in cli',
      severity: 'error',
      from: { path: `^${source}/`, pathNot: `^${source}/cli/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no method by name',
      severity: 'error',
      from: { path: `^${source}/[^/]+/`, pathNot: `^${source}/(${MAY_NAME_A_METHOD.join('|')})/` },
      to: { path: `^${source}/methods/(${methodNames.join('|')})\\.ts$` },
    },
    ...RANKS.flatMap((row, rank) => row.map((folder) => rankRule(source, folder, RANKS.slice(0, rank).flat()))),
    ...Object.entries(IMPORTERS).map(([library, importer]) => importerRule(source, library, importer)),
    {
      name: 'no unlisted library',
      severity: 'error',
      from: { path: `^${source}/` },
      to: { path: 'node_modules/', pathNot: `node_modules/(@types/)?(${Object.keys(IMPORTERS).join('|')})/` },
    },
  ];
}

/**
 * @param {string} source
 * @param {string} folder
 * @param {readonly string[]} earlier
 * @returns {import('dependency-cruiser').IForbiddenRuleType}
 */
function rankRule(source, folder, earlier) {
  return {
    name: `${folder} imports only earlier folders`,
    severity: 'error',
    from: { path: `^${source}/${folder}/` },
    to: { path: `^${source}/[^/]+/`, pathNot: `^${source}/(${[folder, ...earlier].join('|')})/` },
  };
}

/**
 * @param {string} source
 * @param {string} library
 * @param {string} importer
 * @returns {import('dependency-cruiser').IForbiddenRuleType}
 */
function importerRule(source, library, importer) {
  return {
    name: `${library} only in ${importer}`,
    severity: 'error',
    from: { path: `^${source}/`, pathNot: `^${source}/${importer.replace('.', '\\.')}` },
    to: { path: `node_modules/(@types/)?${library.replace('.', '\\.')}/` },
  };
}
