import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Procedure } from '../../electron/api/contract.ts';
import { readFrameworkFolder } from '../../electron/shell/read-framework-folder.ts';
import { buildPractice } from '../../practice-country/build-practice.ts';
import { createFakeBridge } from '../fixtures/fake-bridge.ts';

const root = join(import.meta.dirname, '../..');
const ADDRESS = 'http://localhost:9/';
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

interface FakeStart {
  readonly hasProfile?: boolean;
  readonly isEmpty?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  readonly interfaceLanguage?: 'en' | 'ar';
}

/** Opens the built page over an application in memory; `failing` holds procedures that answer 'disk full' from then on. */
export async function openInterface(page: Page, { isEmpty = false, ...start }: FakeStart = {}) {
  const { framework, texts } = readFrameworkFolder(join(root, 'assessment-framework/content/mdsa-1.0'));
  const english = texts.get('en');
  if (!english) throw new Error('the framework has no English texts');
  const practice = buildPractice().assessment;
  const failing = new Set<Procedure>();
  const world = {
    ...start,
    framework,
    texts: english,
    practice,
    assessments: isEmpty ? [] : [practice],
    failing,
  };
  const bridge = createFakeBridge(world);
  await page.route(`${ADDRESS}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/api') {
      const { procedure, input } = route.request().postDataJSON() as { procedure: string; input: unknown };
      return route.fulfill({ json: await bridge.call(procedure, input) });
    }
    const path = join(root, 'dist/renderer', pathname === '/' ? 'index.html' : pathname);
    const contentType = MEDIA_TYPES[extname(path)] ?? 'application/octet-stream';
    return route.fulfill({ body: readFileSync(path), contentType });
  });
  const assessment = `/a/${practice.head.id}`;
  return { failing, go: (address: string) => page.goto(`${ADDRESS}#${address}`), assessment };
}
