import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react()],
  resolve: {
    // One file instead of the six thousand that the package's module entry loads one by one.
    alias: {
      '@tabler/icons-react': join(import.meta.dirname, '../../node_modules/@tabler/icons-react/dist/cjs/tabler-icons-react.cjs'),
    },
  },
  test: {
    name: 'web',
    include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
    environment: 'jsdom',
    setupFiles: ['src/platform/testing/set-up.ts'],
    globalSetup: ['tools/fresh-messages.ts'],
    css: false,
    testTimeout: 40_000,
  },
})
