import type { Examples } from '../platform/example.ts'

const rule = {
  kind: 'all',
  of: [
    { kind: 'age', from: 60, to: null, on: null },
    { kind: 'sex', is: 'female' },
  ],
} as const

const programme = {
  name: 'Santunan lansia (contoh)',
  pillar: 'protection',
  budgetSource: 'apbd-regency',
  accountKind: 'social-assistance',
  beneficiary: 'person',
  owner: '64.08',
  rule,
  amount: 200_000,
  firstMonth: '2026-10',
  lastMonth: '2026-12',
  quota: 100,
} as const

const trial = { subject: 'person', rule, within: '64.08', amount: 200_000, months: 3, quota: 100 } as const
const atVersion = { body: { version: 1 } } as const

export const programmesExamples: Examples = {
  'GET /programmes': { query: { limit: 10 } },
  'POST /programmes': { body: programme },
  'PUT /programmes/{id}': { body: { ...programme, amount: 250_000, version: 1 } },
  'POST /programmes/preview': { body: trial },
  'POST /programmes/examples': { body: trial },
  'GET /programmes/{id}/lists': { query: { limit: 10 } },
  'POST /programmes/{id}/lists': { body: { region: '64.08', months: ['2026-12'] } },
  'GET /programme-lists/{id}/members': { query: { standing: 'listed', limit: 10 } },
  'POST /programme-lists/{id}/rebuild': atVersion,
  'POST /programme-lists/{id}/freeze': atVersion,
  'POST /programme-lists/{id}/thaw': atVersion,
  'POST /programme-lists/{id}/submit': atVersion,
  'POST /programme-lists/{id}/discard': atVersion,
}
