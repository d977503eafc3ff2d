import { defineConfig } from '@playwright/test';

/** The whole app, driven as a person drives it: one Electron a display, each test on its own. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.test.ts',
  outputDir: '../../out-test/desktop',
  fullyParallel: true,
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  forbidOnly: process.env.CI !== undefined,
  use: { trace: 'off' },
});
