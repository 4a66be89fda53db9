import { defineConfig } from 'vitest/config'

/** Journeys share one browser build and two cores: one at a time. */
export default defineConfig({
  test: {
    name: 'e2e',
    include: ['**/*.test.ts'],
    globalSetup: ['./browser.global.ts', './server.global.ts'],
    pool: 'forks',
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
})
