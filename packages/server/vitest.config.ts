import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'server',
    include: ['src/**/*.test.ts'],
    globalSetup: 'src/platform/testing/global-setup.ts',
    setupFiles: ['src/platform/testing/record-queries.ts'],
    // A file for each core at a time; as delivered one core is left to rest.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
