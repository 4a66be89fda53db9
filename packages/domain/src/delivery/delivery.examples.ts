import { type Examples, standIns } from '../platform/example.ts'

const choice = { listId: standIns.list, months: ['2026-07'] } as const

const accounts = ['NIK,BANK,NOMOR REKENING,NAMA PEMILIK', '6408994503909001,BRI,123456789012345,Siti Rahmah (contoh)']
const answer = [
  'TANGGAL;REKENING;NAMA REKENING;REFERENSI;NOMINAL;STATUS;KODE;KETERANGAN',
  '21/11/2026;123456789012345;SITI RAHMAH (CONTOH);CONTOH0000000001;200.000,00;BERHASIL;00;',
]

export const deliveryExamples: Examples = {
  'POST /delivery/runs/preview': { body: choice },
  'POST /delivery/runs': {
    body: {
      ...choice,
      order: { number: '64.08/04.0/000123/LS/2026', date: '2026-11-20' },
      seen: { payments: 1, amount: 200_000 },
    },
  },
  'GET /delivery/runs': { query: { limit: 10 } },
  'GET /delivery/runs/{id}/payments': { query: { limit: 10 } },
  'GET /delivery/runs/{id}/faults': { query: { limit: 10 } },
  'POST /delivery/runs/{id}/sent': { body: { version: 1 } },
  'POST /delivery/runs/{id}/answers': { file: { name: 'jawaban-contoh.csv', text: `${answer.join('\n')}\n` } },
  'GET /delivery/fixes': { query: { limit: 10 } },
  'GET /delivery/missing-accounts': { query: { limit: 10 } },
  'POST /delivery/payees/{id}/accounts': {
    body: { bank: 'BRI', number: '123456789012345', holderName: 'Siti Rahmah (contoh)' },
  },
  'POST /delivery/payees/{id}/accounts/confirm': {
    body: { accountId: standIns.bankAccount, reason: 'Buku tabungan diperiksa (contoh)' },
  },
  'GET /delivery/account-batches': { query: { limit: 10 } },
  'POST /delivery/account-batches/{id}/confirmation': { body: { accounts: 1 } },
  'POST /delivery/account-batches/{id}/refusal': { body: { reason: 'Bukan rekening penerima (contoh)' } },
  'POST /delivery/accounts': { file: { name: 'rekening-contoh.csv', text: `${accounts.join('\n')}\n` } },
}
