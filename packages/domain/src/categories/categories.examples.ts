import type { Examples } from '../platform/example.ts'

export const categoriesExamples: Examples = {
  'POST /candidates/searches': { body: { region: '64.08' } },
  'GET /candidates': { query: { within: '64.08', category: 'PMKS-13', limit: 10 } },
  'GET /candidates/counts': { query: { within: '64.08' } },
  'GET /candidates/list.csv': { query: { within: '64.08', category: 'PMKS-13' } },
  'POST /candidates/{subject}/{id}/confirm': {
    body: {
      version: 1,
      need: {
        met: ['PMKS-13.a', 'PMKS-13.b'],
        since: '2026-11-20',
        evidence: 'Kunjungan rumah (contoh)',
        source: 'visit',
      },
    },
  },
  'POST /candidates/{subject}/{id}/end': { body: { version: 1, until: '2026-11-20' } },
  'POST /candidates/{subject}/{id}/refuse': { body: { version: 1, reason: 'not-so', note: 'Kini berdagang di pasar (contoh)' } },
  'POST /candidates/{subject}/{id}/visit': { body: { version: 1, wanted: true } },
  'POST /candidates/many/preview': { body: { within: '64.08', category: 'PMKS-13' } },
  'POST /candidates/many/confirm': {
    body: { within: '64.08', category: 'PMKS-13', except: [], seen: { confirmed: 0, toVisit: 1 } },
  },
}
