import { type Examples, standIns } from '../platform/example.ts'

export const freshnessExamples: Examples = {
  'POST /freshness/half-lives': {
    body: { kind: 'work', months: 9, region: '64.08', since: '2027-01-01', ground: 'Nota dinas 460/12/2026 (contoh)' },
  },
  'POST /freshness/half-lives/{id}/decision': { body: { decision: 'confirmed' } },
  'GET /freshness/houses': { query: { within: '64.08', limit: 10 } },
  'GET /freshness/houses/file': { query: { within: '64.08', language: 'en' } },
  'POST /freshness/houses/{id}/rechecks': {
    body: { result: 'as-it-was', visitedOn: '2026-11-21', members: [{ id: standIns.person, version: 1 }] },
  },
  'GET /freshness/board': { query: { within: '64.08' } },
}
