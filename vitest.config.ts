import { defineConfig } from 'vitest/config';

/** Milliseconds for a test on a machine with much else to do; what hangs ends too. */
const patience = 180_000;

/** Suites that need no window: pure code, the window's pure parts, storage on real files. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          environment: 'node',
          testTimeout: patience,
        },
      },
      {
        test: {
          name: 'renderer',
          include: ['test/renderer/**/*.test.ts'],
          environment: 'node',
          testTimeout: patience,
        },
      },
      {
        test: {
          name: 'storage',
          include: ['test/storage/**/*.test.ts'],
          environment: 'node',
          // Storage and the command line also run as children, from the built app.
          globalSetup: 'test/support/build-application.ts',
          testTimeout: patience,
        },
      },
    ],
  },
});
