import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { compressed } from './tools/compressed.ts'
import { freshMessages } from './tools/fresh-messages.ts'
import { lightPreloads } from './tools/light-preloads.ts'
import { pdfDecoders } from './tools/pdf-decoders.ts'
import { withoutJsonSchema } from './tools/without-json-schema.ts'
import { withoutZodWords } from './tools/without-zod-words.ts'

const port = process.env['PORT'] ?? '3000'

/** Compiles the messages before a build, and again whenever a message file changes while developing. */
function messages(): Plugin {
  return {
    name: 'rangkul-messages',
    buildStart: freshMessages,
    configureServer(server) {
      server.watcher.add(join(import.meta.dirname, 'messages'))
      server.watcher.on('change', (file) => {
        if (file.includes('/messages/') && file.endsWith('.json')) freshMessages()
      })
    },
  }
}

/** What every page needs changes seldom: three chunks that stay in the browser's cache over releases. */
const vendorChunks = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
  {
    name: 'router',
    test: /node_modules\/@tanstack\/(react-router|router-core|history|react-query|query-core|store|react-store)\//,
  },
]

export default defineConfig({
  root: import.meta.dirname,
  plugins: [messages(), react(), withoutJsonSchema(), withoutZodWords(), lightPreloads(), pdfDecoders(), compressed()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: vendorChunks },
        // The names of all chunks stand in the first page: what several pages share goes by its hash alone.
        chunkFileNames: ({ isDynamicEntry, name }) =>
          isDynamicEntry || vendorChunks.some((vendor) => vendor.name === name) ? 'assets/[name]-[hash].js' : 'assets/[hash].js',
      },
    },
  },
  server: { proxy: { '/api': { target: `http://127.0.0.1:${port}`, changeOrigin: false } } },
  preview: { proxy: { '/api': { target: `http://127.0.0.1:${port}`, changeOrigin: false } } },
})
