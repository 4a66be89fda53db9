import { type Examples } from '../platform/example.ts'

const letter = {
  number: '460/112/2026',
  statementNumber: '460/113/2026',
  on: '2026-11-20',
  place: 'Sangatta',
  to: 'Menteri Sosial Republik Indonesia',
  office: 'Kepala Dinas Sosial Kabupaten Kutai Timur',
  signer: 'Rahmat Contoh',
  signerNumber: null,
}

export const centreExamples: Examples = {
  'GET /proposals/centre': { query: { within: '64.08' } },
  'GET /proposals/centre/files': { query: { limit: 10 } },
  'POST /proposals/centre/files': { body: { region: '64.08', stream: 'for-aid' } },
  'GET /proposals/centre/files/{id}/rows': { query: { limit: 10 } },
  'POST /proposals/centre/files/{id}/download': { body: { reason: 'Diunggah ke pusat (contoh)' } },
  'POST /proposals/centre/files/{id}/letter': { body: { version: 2, letter } },
  'GET /proposals/centre/files/{id}/paper': { query: { paper: 'letter' } },
  'POST /proposals/centre/files/{id}/sent': { body: { version: 2, on: '2026-11-20' } },
  'POST /proposals/centre/files/{id}/withdrawal': { body: { version: 2, reason: 'Nama berkas keliru (contoh)' } },
  'POST /proposals/centre/files/{id}/replies': {
    file: { name: 'jawaban.csv', text: 'KODE_BARIS,HASIL,KETERANGAN\n64.08-2026-001-000001,DITERIMA,\n' },
  },
  'GET /proposals/centre/files/{id}/replies/{reply}/lines': { query: { limit: 10 } },
}
