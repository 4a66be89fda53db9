import { type Examples, standIns } from '../platform/example.ts'

const reason = 'Kepala desa berhalangan (contoh)'

export const meetingsExamples: Examples = {
  'POST /proposals/meetings': {
    body: { village: '64.08.04.2001', kind: 'musdes', heldOn: '2026-11-21', venue: 'Balai desa (contoh)' },
  },
  'GET /proposals/meetings': { query: { limit: 10 } },
  'POST /proposals/meetings/{id}/outcomes': {
    body: { rows: [{ claim: standIns.claim, outcome: 'agreed', reason: null }] },
  },
  'POST /proposals/meetings/{id}/attendees': {
    body: { attendees: [{ name: 'Ahmad Contoh', office: 'Kepala desa' }] },
  },
  'GET /proposals/meetings/{id}/paper': { query: { paper: 'agenda' } },
  'POST /proposals/meetings/{id}/scan': {
    query: { code: 'ABCD-EFGH-JKMN' },
    // The smallest picture that is one.
    file: { name: 'berita-acara.jpg', hex: 'ffd8ffe000104a46494600010100000100010000ffd9' },
  },
  'POST /proposals/meetings/{id}/calling-off': { body: { reason } },
  'POST /proposals/meetings/{id}/reopening': { body: { reason } },
  'POST /proposals/calendars': {
    body: {
      region: '64.08',
      rule: {
        kind: 'monthly',
        since: '2027-01-01',
        opens: 1,
        meetingsUntil: 9,
        decisionsUntil: 14,
        cutOff: 16,
        pulledOn: 18,
      },
      ground: 'Surat edaran pusat (contoh)',
    },
  },
  'POST /proposals/calendars/{id}/decision': { body: { decision: 'confirmed' } },
  'GET /proposals/minutes': { query: { code: 'ABCD-EFGH-JKMN' } },
}
