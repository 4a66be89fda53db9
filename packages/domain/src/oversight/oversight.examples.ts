import type { Examples } from '../platform/example.ts'

export const oversightExamples: Examples = {
  'GET /oversight/journal': { query: { kind: 'reading', limit: 10 } },
  'GET /oversight/actors': { query: { name: 'petugas' } },
  'GET /oversight/people/{id}/readings': { query: { limit: 10 } },
  'GET /oversight/unusual-readers': { query: { span: 'week' } },
  'POST /oversight/people/{id}/personal-data': { body: { reason: 'Permintaan tertulis yang bersangkutan, KTP diperiksa' } },
  'POST /oversight/exports': { body: { filter: { kind: 'export', from: '2026-11-01', until: '2026-11-21' } } },
}
