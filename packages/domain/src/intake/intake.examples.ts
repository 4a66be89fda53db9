import type { Examples } from '../platform/example.ts'

const lines = [
  'nik,nama,no_kk,jenis_kelamin,tanggal_lahir,kode_desa,desil',
  '6408991203850101,Contoh Satu,6408990101200101,L,1985-03-12,64.08.04.2001,2',
  '6408995203850102,Contoh Dua,6408990101200101,P,1985-03-12,64.08.04.2001,2',
]

export const intakeExamples: Examples = {
  'POST /intake/batches': {
    query: { regency: '64.08', period: '2026-Q4' },
    file: { name: 'daftar-contoh.csv', text: `${lines.join('\n')}\n` },
  },
  'GET /intake/batches': { query: { limit: 10 } },
  'POST /intake/batches/{id}/check': {
    body: { version: 1, columns: ['nik', 'name', 'familyCardNumber', 'sex', 'birthDate', 'villageCode', 'decile'] },
  },
  'GET /intake/batches/{id}/changes': { query: { kind: 'new', limit: 10 } },
  'GET /intake/batches/{id}/faults': { query: { limit: 20 } },
  'POST /intake/batches/{id}/unknown': { body: { version: 1, add: true } },
  'POST /intake/batches/{id}/places': {
    body: { version: 1, places: [{ claim: '|BUSANG|LONGBENTUK|', village: '64.08.06.2001' }] },
  },
  'POST /intake/batches/{id}/apply': { body: { version: 1 } },
  'POST /intake/batches/{id}/undo': { body: { version: 1 } },
  'POST /intake/batches/{id}/discard': { body: { version: 1 } },
}
