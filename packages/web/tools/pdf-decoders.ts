import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'vite'

/** Of scanners that write black and white as fax machines do, and of those that write JPEG 2000. */
const decoders = ['jbig2_nowasm_fallback.js', 'openjpeg_nowasm_fallback.js']

/** Puts what the drawer of PDFs asks for by name where `src/platform/pdf/sheets-of.ts` tells it. */
export function pdfDecoders(): Plugin {
  const require = createRequire(import.meta.url)
  const { version } = require('pdfjs-dist/package.json') as { version: string }
  return {
    name: 'rangkul-pdf-decoders',
    apply: 'build',
    generateBundle() {
      for (const name of decoders)
        this.emitFile({
          type: 'asset',
          fileName: `assets/pdf-${version}/${name}`,
          source: readFileSync(require.resolve(`pdfjs-dist/wasm/${name}`)),
        })
    },
  }
}
