import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { InlineConfig, Plugin } from 'vite';

/** What the PDF preview reads beside its code: folder in the build, folder of pdfjs-dist, which files of it. */
const PDF_FILES = [
  ['cmaps', 'cmaps', /\.bcmap$/],
  ['fonts', 'standard_fonts', /\.(pfb|ttf)$/],
  ['decoders', 'wasm', /^openjpeg_nowasm_fallback\.js$/],
] as const;

/** Copies character maps, standard fonts and a picture decoder of pdfjs-dist into the build: nothing comes from a network. */
const pdfFiles: Plugin = {
  name: 'pdf-files',
  apply: 'build',
  generateBundle() {
    for (const [folder, from, isWanted] of PDF_FILES) {
      const source = fileURLToPath(new URL(`../node_modules/pdfjs-dist/${from}`, import.meta.url));
      for (const name of readdirSync(source).filter((file) => isWanted.test(file))) {
        const fileName = `pdf/${folder}/${name}`;
        this.emitFile({ type: 'asset', fileName, source: readFileSync(join(source, name)) });
      }
    }
  },
};

/**
 * Build of the interface. `chrome114` is the oldest engine it must run in; the base is relative so that one
 * build serves under `app://` and under a local address.
 */
export const rendererConfig: InlineConfig = {
  configFile: false,
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [react(), pdfFiles],
  worker: { format: 'es' },
  build: {
    outDir: fileURLToPath(new URL('../dist/renderer', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome114',
    // Fonts and icons stay files: data: addresses would need a wider content policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_200,
    rollupOptions: {
      output: {
        // What every start needs is one file: each request through the window's own protocol costs a few milliseconds.
        codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] },
      },
    },
  },
};
