import { type Examples, standIns } from '../platform/example.ts'

const draft = {
  kind: 'already-well-off',
  reasons: ['business-grown'],
  otherReason: null,
  observedOn: '2026-11-20',
  note: 'Warung sudah besar (contoh)',
  photos: [standIns.photo],
} as const
const reason = 'Fotonya tidak jelas (contoh)'

export const upkeepExamples: Examples = {
  // The smallest picture that is one: a real photo has some hundred kilobytes.
  'POST /upkeep/families/{id}/photos': { file: { name: 'rumah.jpg', hex: 'ffd8ffe000104a46494600010100000100010000ffd9' } },
  'POST /upkeep/families/{id}/proposals': { body: draft },
  'GET /upkeep/proposals': { query: { view: 'waiting', limit: 10 } },
  'POST /upkeep/proposals/{id}/accept': { body: { version: 1 } },
  'POST /upkeep/proposals/{id}/refuse': { body: { version: 1, reason } },
  'POST /upkeep/proposals/{id}/return': { body: { version: 1, reason } },
  'POST /upkeep/proposals/{id}/mend': { body: { version: 1, draft } },
  'POST /upkeep/proposals/{id}/withdraw': { body: { version: 1 } },
  'POST /upkeep/families/{id}/findings/{findingId}/objection': { body: { words: 'Warung itu milik anak saya (contoh)' } },
  'POST /upkeep/families/{id}/findings/{findingId}/objection/answer': { body: { answer: 'upheld', reason } },
  'POST /upkeep/families/{id}/findings/{findingId}/end': {
    body: { version: 1, until: '2026-11-21', reason: 'circumstances-changed', note: null },
  },
}
