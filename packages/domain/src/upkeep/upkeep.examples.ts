import type { Examples } from '../platform/example.ts'

export const upkeepExamples: Examples = {
  'POST /upkeep/families/{id}/findings/{findingId}/end': {
    body: { version: 1, until: '2026-11-21', reason: 'circumstances-changed', note: null },
  },
}
