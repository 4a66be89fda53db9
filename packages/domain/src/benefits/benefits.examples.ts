import type { Examples } from '../platform/example.ts'

export const benefitsExamples: Examples = {
  'POST /benefits/rules': {
    body: {
      one: 'PERMAKANAN',
      other: 'SEMBAKO',
      level: 'person',
      verdict: 'look',
      region: '64.08',
      ground: 'Surat edaran (contoh)',
      verified: false,
      since: '2030-01-01',
    },
  },
  'GET /benefits/doubles': { query: { within: '64.08', limit: 10 } },
  'GET /benefits/doubles/file': { query: { within: '64.08', format: 'csv' } },
  'POST /benefits/doubles/{id}/answer': {
    body: { version: 1, state: 'allowed', ending: null, reason: 'Keputusan camat, berkas terlampir (contoh)' },
  },
  'POST /benefits/doubles/{id}/reopen': { body: { version: 2 } },
  'GET /benefits/unreached': { query: { within: '64.08', limit: 10 } },
  'GET /benefits/unreached/file': { query: { within: '64.08', format: 'csv' } },
  'GET /benefits/figures': { query: { within: '64.08' } },
  'POST /benefits/searches': { body: { region: '64.08' } },
}
