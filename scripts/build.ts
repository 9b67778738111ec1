import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig, mergeConfig } from 'vite';
import { OLDER_RUNTIMES } from './older-runtimes.ts';
import { buildWhenStale, type Target } from './stale.ts';

// Builds what is stale into dist/: the doors, the page, the compiled framework and the practice country.
// `node scripts/build.ts --force` builds everything.
const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

/** Native addons and what only Node 24 runs; they are found in node_modules at run time. */
const EXTERNAL = ['electron', 'better-sqlite3', '@resvg/resvg-js', 'open'];

/** Bundles for Electron's main process and for Node, as CommonJS. */
function forNode(input: Record<string, string>): InlineConfig {
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    define: { 'import.meta.dirname': '__dirname', 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true, external: EXTERNAL, target: 'node' },
    build: {
      ssr: true,
      target: 'node18',
      outDir: join(dist, 'main'),
      emptyOutDir: false,
      rollupOptions: {
        input,
        external: EXTERNAL,
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: 'shared-[name].cjs',
          banner: OLDER_RUNTIMES,
        },
      },
    },
  };
}

async function buildPage(): Promise<void> {
  const { rendererConfig } = await import('../renderer/vite.config.ts');
  await build(
    mergeConfig(rendererConfig, {
      logLevel: 'warn',
      build: { rollupOptions: { output: { banner: OLDER_RUNTIMES } } },
    }),
  );
}

async function compileFrameworks(): Promise<void> {
  const { readFrameworkFolder } = await import('../electron/shell/read-framework-folder.ts');
  const { BUILT_IN_FRAMEWORKS } = await import('../electron/shell/framework-shelf.ts');
  for (const name of BUILT_IN_FRAMEWORKS) {
    const { framework, texts } = readFrameworkFolder(join(root, 'assessment-framework', 'content', name));
    const folder = join(dist, 'frameworks', name);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'framework.json'), JSON.stringify(framework));
    for (const [language, text] of texts)
      writeFileSync(join(folder, `texts.${language}.json`), JSON.stringify(text));
  }
}

async function copyFonts(): Promise<void> {
  const { fontFilesOfBuild, fontFilesOfProject } = await import('../electron/shell/report-fonts.ts');
  const sources = Object.values(fontFilesOfProject(root));
  Object.values(fontFilesOfBuild(dist)).forEach((path, index) => {
    cpSync(sources[index] ?? '', path, { recursive: true });
  });
}

async function packPractice(): Promise<void> {
  const { practicePackage } = await import('../electron/commands/practice.ts');
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, 'practice-country.mdsa'), practicePackage());
}

/** Everything of the framework that the doors hold in their bundles: all but its content. */
const engine = [
  'model',
  'scoring',
  'coverage',
  'derivation',
  'gaps',
  'letters',
  'locales',
  'plan',
  'release',
  'report-outline',
  'rich-text',
  'sensitivity',
  'sentences',
].map((folder) => `assessment-framework/${folder}`);
const targets: readonly Target[] = [
  {
    name: 'doors',
    inputs: ['electron', 'db', 'reports', ...engine],
    outputs: [
      'main',
      'browser',
      'report-worker',
      'library-worker',
      'backup-worker',
      'import-worker',
      'sheet-reader',
    ].map((name) => `dist/main/${name}.cjs`),
    build: async () => {
      const entries = {
        main: 'electron/main.ts',
        browser: 'electron/browser.ts',
        'report-worker': 'electron/report-worker.ts',
        'library-worker': 'electron/library-worker.ts',
        'backup-worker': 'electron/backup-worker.ts',
        'import-worker': 'electron/import-worker.ts',
        'sheet-reader': 'electron/sheet-reader.ts',
      };
      const folder = join(dist, 'main');
      mkdirSync(folder, { recursive: true });
      for (const name of readdirSync(folder)) if (name.startsWith('shared-')) rmSync(join(folder, name));
      await build(forNode(entries));
    },
  },
  {
    name: 'preload',
    inputs: ['electron/preload.ts'],
    outputs: ['dist/main/preload.cjs'],
    build: async () => {
      await build(forNode({ preload: 'electron/preload.ts' }));
    },
  },
  {
    name: 'page',
    inputs: ['renderer', 'assessment-framework', 'electron/api/contract.ts'],
    outputs: ['dist/renderer/index.html'],
    build: buildPage,
  },
  {
    name: 'migrations',
    inputs: ['db/migrations'],
    outputs: ['dist/migrations'],
    build: async () => {
      rmSync(join(dist, 'migrations'), { recursive: true, force: true });
      cpSync(join(root, 'db', 'migrations'), join(dist, 'migrations'), { recursive: true });
    },
  },
  {
    name: 'frameworks',
    inputs: [
      'assessment-framework',
      'electron/shell/read-framework-folder.ts',
      'electron/shell/framework-shelf.ts',
    ],
    outputs: ['dist/frameworks'],
    build: compileFrameworks,
  },
  { name: 'fonts', inputs: ['electron/shell/report-fonts.ts'], outputs: ['dist/fonts'], build: copyFonts },
  {
    name: 'practice',
    inputs: ['practice-country', 'db/package', 'assessment-framework/model', 'electron/commands/practice.ts'],
    outputs: ['dist/practice-country.mdsa'],
    build: packPractice,
  },
];

const isForced = process.argv.includes('--force');
const outcomes = await Promise.allSettled(targets.map((target) => buildWhenStale(root, target, isForced)));
outcomes.forEach((outcome, index) => {
  if (outcome.status === 'fulfilled') return;
  console.error(`${targets[index]?.name}:`, outcome.reason);
  process.exitCode = 1;
});
