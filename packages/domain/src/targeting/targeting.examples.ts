import type { Examples } from '../platform/example.ts'

const wish = { region: '64.08', halfWidth: 5, expected: 10, precision: 'regency' } as const

export const targetingExamples: Examples = {
  'GET /targeting/programmes/{id}/sizes': { query: wish },
  'POST /targeting/programmes/{id}/samples': { body: wish },
  'GET /targeting/programmes/{id}/figures': { query: { within: '64.08', months: 3 } },
  'GET /targeting/visits': { query: { limit: 10 } },
  'POST /targeting/visits/{house}/{sample}': {
    body: {
      outcome: 'answered',
      finding: { lives: true, same: true, wellOff: false, poor: true, meant: true, receives: false },
      visitedOn: '2026-11-21',
      note: 'Ditemui di rumah (contoh)',
    },
  },
}
