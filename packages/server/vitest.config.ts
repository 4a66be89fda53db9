import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'server',
    include: ['src/**/*.test.ts'],
    globalSetup: 'src/platform/testing/global-setup.ts',
    setupFiles: ['src/platform/testing/record-queries.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
