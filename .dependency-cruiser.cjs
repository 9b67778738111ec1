// The layers of docs/architecture.md as rules. Every rule says what to do instead.
const layers = {
  'assessment-framework': [],
  db: ['assessment-framework'],
  reports: ['assessment-framework'],
  electron: ['assessment-framework', 'db', 'reports'],
  renderer: ['assessment-framework'],
};
const folders = Object.keys(layers).join('|');

const direction = Object.entries(layers).map(([from, allowed]) => ({
  name: `${from}-imports-only-${allowed.join('-') || 'itself'}`,
  comment: `${from}/ may import ${allowed.join(', ') || 'nothing'} besides itself. Move the shared piece down a layer.`,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: '[.]test[.]tsx?$' },
  to: {
    path: `^(${folders})/`,
    pathNot: [
      `^(${[from, ...allowed].join('|')})/`,
      ...(from === 'renderer' ? ['^electron/api/contract[a-z-]*[.]ts$'] : []),
    ],
  },
}));

module.exports = {
  forbidden: [
    ...direction,
    {
      name: 'contract-only-as-types',
      comment: 'The interface may know the shape of the contract, never its code: use `import type`.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '[.]test[.]tsx?$' },
      to: { path: '^electron/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'renderer-does-not-load-zod-at-run-time',
      comment:
        'The schemas would make every start of the window slower. Import types from model/ with `import type`, and values from assessment-framework/model/constants.ts.',
      severity: 'error',
      from: {
        path: '^(renderer|assessment-framework/(scoring|coverage|gaps|plan|compare|derivation))/',
        pathNot: '[.]test[.]tsx?$',
      },
      to: {
        path: '^(node_modules/zod/|assessment-framework/model/)',
        pathNot: '^assessment-framework/model/constants[.]ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'pure-layers-do-no-io',
      comment:
        'The methodology and the reports take values and return values. Read files in electron/ and pass the result.',
      severity: 'error',
      from: { path: '^(assessment-framework|reports)/', pathNot: '[.]test[.]ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-doors-know-electron',
      comment:
        'Use cases know no transport. Only electron/main.ts, electron/preload.ts and electron/shell/ may import electron.',
      severity: 'error',
      from: { path: '^(?!electron/(shell/|main[.]ts$|preload[.]ts$))', pathNot: '^(tests|scripts)/' },
      to: { path: '^electron$|node_modules/electron/' },
    },
    {
      name: 'only-the-browser-door-speaks-http',
      comment: 'Only electron/browser.ts and electron/shell/ may open a port.',
      severity: 'error',
      from: {
        path: '^(assessment-framework|db|reports|electron|renderer)/',
        pathNot: '^electron/(browser[.]ts$|shell/)',
      },
      to: { path: '^(node:)?(http|https|net|tls|dgram)$' },
    },
    {
      name: 'features-do-not-import-each-other',
      comment: 'shared <- features <- app. What two features need belongs to renderer/shared.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/(features|app)/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'shared-imports-no-feature',
      comment: 'renderer/shared serves the features and knows none of them.',
      severity: 'error',
      from: { path: '^renderer/shared/' },
      to: { path: '^renderer/(features|app)/' },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'Test code stays out of the product.',
      severity: 'error',
      from: { path: `^(${folders})/`, pathNot: '[.]test[.]tsx?$' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or want a third below them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|out)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'] },
  },
};
