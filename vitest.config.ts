import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      '{assessment-framework,db,reports,electron,renderer,practice-country,scripts}/**/*.test.{ts,tsx}',
      'tests/{unit,integration}/**/*.test.ts',
    ],
    // Generous: a slow computer must not fail what is right; what hangs is ended all the same.
    testTimeout: 180_000,
    hookTimeout: 240_000,
    // Two workers: the laptops this is built on have two to four cores, and several suites start LibreOffice.
    maxWorkers: 2,
  },
});
