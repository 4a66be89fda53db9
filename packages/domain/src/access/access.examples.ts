import { type Examples, standIns } from '../platform/example.ts'

const reason = 'Pindah tugas (contoh)'
const password = 'kata sandi untuk contoh'
const fresh = 'kalimat lain yang lebih panjang'
const code = '123456'
const token = '0'.repeat(43)
const mandate = { role: 'regency-officer', regions: ['64.08'], validFrom: '2026-11-21', validTo: null } as const

export const accessExamples: Examples = {
  'POST /session': { body: { email: 'petugas@contoh.test', password } },
  'POST /session/code': { body: { code } },
  'POST /my/sign-ins/seen': { body: { id: standIns.signIn } },
  'GET /my/sign-ins': { query: { limit: 10 } },
  'POST /my/password': { body: { present: password, next: fresh } },
  'POST /my/second-factor': { body: { password } },
  'POST /my/second-factor/confirmation': { body: { code } },
  'POST /my/second-factor/recovery-codes': { body: { password } },
  'POST /my/second-factor/removal': { body: { password } },
  'POST /password-resets': { body: { email: 'petugas@contoh.test' } },
  'POST /access-links/look': { body: { token } },
  'POST /access-links/use': { body: { token, password: fresh } },
  'POST /accounts/search': { body: { text: 'norhayati', limit: 10 } },
  'POST /accounts': {
    body: {
      name: 'Norhayati Binti Udin (contoh)',
      email: 'norhayati@contoh.test',
      title: null,
      officeId: standIns.office,
      mandate,
    },
  },
  'GET /accounts/{id}/sign-ins': { query: { limit: 10 } },
  'POST /accounts/{id}/mandates': { body: mandate },
  'POST /accounts/{id}/mandates/{mandateId}/end': { body: { reason } },
  'POST /accounts/{id}/closing': { body: { reason } },
  'POST /accounts/{id}/reopening': { body: { reason } },
  'POST /accounts/{id}/links': { body: { reason } },
  'POST /accounts/{id}/hold/lifting': { body: { reason } },
  'POST /accounts/{id}/sessions/end': { body: { reason } },
  'POST /accounts/{id}/second-factor/removal': { body: { reason } },
  'GET /second-factor-demands': { query: { region: '64.08' } },
  'POST /second-factor-demands': {
    body: { region: '64.08', role: 'village-head', demanded: true, from: '2026-11-21', reason: 'Sesuai edaran (contoh)' },
  },
  'GET /idle-limits': { query: { region: '64.08' } },
  'POST /idle-limits': {
    body: { region: '64.08', device: 'phone', minutes: 240, from: '2026-11-21', reason: 'Sesuai edaran (contoh)' },
  },
  'GET /mandate-proposals': { query: { limit: 10 } },
  'POST /mandate-proposals/{id}/dropping': { body: { reason } },
  'POST /machines': { body: { name: 'SIKS kabupaten (contoh)', officeId: standIns.office, mandate } },
  'POST /machines/{id}/tokens': {
    body: { name: 'Sinkron malam (contoh)', permissions: ['people.search', 'people.read'], expiresOn: '2027-06-30' },
  },
  'POST /machines/{id}/tokens/{tokenId}/revocation': { body: { reason } },
}
