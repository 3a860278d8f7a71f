import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    globalSetup: ['src/db/testing.setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        // Modules hold no state, so a worker reads them once for all its files: a quarter of the time of importing.
        test: { name: 'unit', include: ['src/**/*.test.{ts,tsx}', '{bin,scripts}/**/*.test.mjs'], isolate: false },
      },
      {
        extends: true,
        test: { name: 'journeys', include: ['test/journeys/**/*.test.{ts,tsx}'], globalSetup: ['test/lib/setup.ts'], testTimeout: 120_000 },
      },
      { extends: true, test: { name: 'reliability', include: ['test/reliability/**/*.test.ts'] } },
    ],
  },
});
