import type { Examples } from '../platform/example.ts'

const lines = ['Kode Kemendagri,Kode BPS,Nama', '64.08.07.2008,6404021008,Kernyanyan']

export const regionsExamples: Examples = {
  'GET /regions': { query: { name: 'sangatta' } },
  'POST /regions/{code}/bps-codes': {
    body: { codes: [{ code: '64.08.07.2008', before: null, bpsCode: '6404021008' }], validFrom: null },
  },
  'POST /regions/{code}/bps-codes/file': { file: { name: 'kode-bps.csv', text: `${lines.join('\n')}\n` } },
}
