import type { Examples } from '../platform/example.ts'

export const qualityExamples: Examples = {
  'GET /quality/faulty': { query: { within: '64.08', kind: 'nik.missing', limit: 10 } },
  'GET /quality/faulty/file': { query: { within: '64.08', language: 'en' } },
  'GET /quality/faulty/counts': { query: { within: '64.08' } },
  'GET /quality/board': { query: { within: '64.08' } },
}
