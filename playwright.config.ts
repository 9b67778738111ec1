import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const systemChromium = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));

/** Specs that walk through the application as its users do. */
const WALKS = [/-walk[.]spec[.]ts$/];

export default defineConfig({
  testDir: 'tests/e2e/specs',
  outputDir: 'test-results',
  // Side by side only where it is asked for: two windows on a laptop's two cores make every wait longer.
  workers: Number(process.env.E2E_WORKERS ?? 1),
  timeout: 180_000,
  expect: { timeout: 10_000 },
  retries: 0,
  reporter: [['list']],
  projects: [
    { name: 'mouse' },
    // The same walks by keyboard alone: every click, fill and check is done by keys (tests/e2e/keyboard-hands.ts).
    { name: 'keyboard', testMatch: WALKS },
  ],
  use: {
    viewport: { width: 1366, height: 768 },
    ...(systemChromium ? { launchOptions: { executablePath: systemChromium } } : {}),
  },
});
