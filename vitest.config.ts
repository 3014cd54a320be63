import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    maxWorkers: 2,
    coverage: {
      include: ['src/faq/**/*.ts'],
      reporter: ['text-summary'],
      reportsDirectory: '.cache/coverage',
      // What reads and checks the content is where a mistake costs most.
      thresholds: { statements: 90, branches: 85, functions: 90, lines: 90 },
    },
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 20_000 } },
      {
        test: {
          name: 'content',
          include: ['tests/{content,cli}/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: 'tests/support/build-sites.ts',
          testTimeout: 120_000,
          hookTimeout: 240_000,
          // Builds of the site and the browser need both cores of a small machine.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
