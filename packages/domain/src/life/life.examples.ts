import { type Examples, seenHash, standIns } from '../platform/example.ts'

export const lifeExamples: Examples = {
  'POST /life-events': {
    body: {
      person: standIns.person,
      on: '2026-11-01',
      source: 'document',
      evidence: 'Akta kematian diperlihatkan keluarga (contoh)',
      paperNumber: '6408-KM-01112026-0001',
      details: { kind: 'death', newHead: null },
    },
  },
  'GET /life-events': { query: { view: 'waiting', limit: 10 } },
  'POST /life-events/{id}/amendment': { body: { version: 1, details: { kind: 'death', newHead: null } } },
  'POST /life-events/{id}/confirmation': { body: { seen: seenHash, exceptions: [] } },
  'POST /life-events/confirmations': { body: { events: [{ id: standIns.lifeEvent, seen: seenHash }] } },
  'POST /life-events/{id}/dropping': { body: { reason: 'Orangnya masih hidup (contoh)' } },
  'POST /life-events/{id}/undoing': { body: { reason: 'Salah orang (contoh)' } },
}
