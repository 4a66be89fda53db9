import type { Examples } from '../platform/example.ts'

export const linkageExamples: Examples = {
  'POST /linkage/runs': { body: { region: '64.08' } },
  'GET /linkage/runs': { query: { limit: 10 } },
  'GET /linkage/pairs': { query: { least: 0.9, limit: 10 } },
  'GET /linkage/next': { query: { least: 0.9 } },
  'POST /linkage/pairs/{a}/{b}/verdict': {
    body: { version: 1, verdict: 'different', reason: 'Kakak beradik, NIK keduanya sah (contoh)' },
  },
  'POST /linkage/pairs/{a}/{b}/reopen': { body: { version: 2 } },
}
