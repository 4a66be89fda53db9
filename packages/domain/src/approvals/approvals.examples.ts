import { type Examples, seenHash, standIns } from '../platform/example.ts'

const seen = { version: 1, hash: seenHash } as const

export const approvalsExamples: Examples = {
  'GET /approvals/inbox': { query: { limit: 10 } },
  'GET /approvals/files': { query: { limit: 10 } },
  'GET /approvals/delegates': { query: { region: '64.08' } },
  'POST /approvals/files/{id}/decision': { body: { ...seen, outcome: 'approved', reason: 'Sesuai (contoh)' } },
  'POST /approvals/files/{id}/sending': {
    body: { version: 1, letterNumber: '400.9/118/Dinsos/2026', sentOn: '2026-11-21' },
  },
  'POST /approvals/files/{id}/scans': { file: { name: 'surat.pdf', text: '%PDF-1.7 contoh surat jawaban' } },
  'POST /approvals/files/{id}/answer': {
    body: {
      ...seen,
      outcome: 'approved',
      letterNumber: '180/77/Huk/2026',
      answeredOn: '2026-11-21',
      scanId: standIns.scan,
      reason: '',
    },
  },
  'POST /approvals/files/{id}/withdrawal': { body: { version: 1, reason: 'Daftar keliru (contoh)' } },
  'POST /approvals/delegations': {
    body: { region: '64.08', takerId: standIns.taker, validFrom: '2026-11-21', validTo: '2026-11-30', reason: 'Cuti (contoh)' },
  },
}
