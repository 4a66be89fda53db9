import { type Examples, standIns } from '../platform/example.ts'

const reason = 'Fotonya tidak jelas (contoh)'

export const proposalsExamples: Examples = {
  'POST /proposals/papers': {
    query: { village: '64.08.04.2001', kind: 'photo' },
    // The smallest picture that is one.
    file: { name: 'rumah.jpg', hex: 'ffd8ffe000104a46494600010100000100010000ffd9' },
  },
  'POST /proposals/claims': {
    body: {
      person: standIns.person,
      village: null,
      observedOn: '2026-11-20',
      note: 'Rumah kayu, tidak pernah terdata (contoh)',
      papers: [standIns.paper],
      details: { kind: 'receives-nothing' },
    },
  },
  'GET /proposals/claims': { query: { view: 'waiting', limit: 10 } },
  'GET /proposals/claims.csv': { query: { view: 'waiting' } },
  'POST /proposals/claims/{id}/completion': { body: { version: 1, papers: [standIns.paper], mended: null } },
  'POST /proposals/claims/{id}/withdrawal': { body: { version: 1 } },
  'POST /proposals/claims/{id}/decision': { body: { version: 1, decision: 'returned', reason } },
  'POST /proposals/decisions': {
    body: { claims: [{ id: standIns.claim, version: 1 }], decision: 'accepted', reason: null },
  },
  'POST /proposals/claims/{id}/reopening': { body: { version: 2, reason } },
  'POST /proposals/claims/{id}/objection': {
    body: { version: 2, words: 'Keluarga ini masih berhak (contoh)', papers: [] },
  },
  'POST /proposals/claims/{id}/objection/answer': { body: { version: 3, answer: 'upheld', reason } },
  'POST /proposals/claims/{id}/centre': {
    body: { version: 2, told: { step: 'centre-file', letter: '460/112/2026', on: '2026-11-21' } },
  },
  'GET /proposals/health': { query: { limit: 10 } },
  'POST /proposals/health/{id}/papers': { file: { name: 'hasil.pdf', hex: '255044462d312e370a' } },
  'POST /proposals/health/{id}/answer': {
    body: {
      version: 1,
      result: 'confirmed',
      met: ['DIS.a', 'LAST.b', 'HIND.b'],
      examinedOn: '2026-11-20',
      words: 'Kaki kanan tidak dapat digerakkan (contoh)',
      needed: null,
      paper: null,
    },
  },
  'POST /proposals/paths': {
    body: {
      kind: 'death',
      region: '64.08',
      steps: ['document', 'regency', 'centre-file', 'centre-answer'],
      since: '2027-01-01',
      ground: 'Surat edaran dinas (contoh)',
    },
  },
  'POST /proposals/paths/{id}/decision': { body: { decision: 'confirmed' } },
}
