import type { Examples } from '../platform/example.ts'

const sheet = 'nik,nama,no_kk,status_dasar\n6408990101850001,Yusuf Contoh,6408990101200001,1\n'

export const opensidExamples: Examples = {
  'POST /opensid/files': {
    query: { village: '64.08.04.2001', asOf: '2026-11-20' },
    file: { name: 'penduduk.csv', text: sheet },
  },
  'GET /opensid/files': { query: { limit: 10 } },
  'GET /opensid/files/{id}/findings': { query: { limit: 10 } },
  'GET /opensid/files/{id}/lines': { query: { limit: 10 } },
  'POST /opensid/files/{id}/claims': { body: { findings: [{ at: 40, on: '2026-11-10' }] } },
  'POST /opensid/files/{id}/sheet': { body: { sheet: 'deciles' } },
}
