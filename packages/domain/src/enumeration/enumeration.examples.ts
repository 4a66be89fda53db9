import { type Examples, standIns } from '../platform/example.ts'

const round = {
  name: 'Pendataan lanjut usia Bengalon (contoh)',
  region: '64.08',
  categories: ['PMKS-13'],
  from: '2026-11-01',
  to: '2026-11-30',
  villages: [{ region: '64.08.04.2001', enumerator: null, expected: 12 }],
}

const criteria = ['PMKS-13.a', 'PMKS-13.b']

export const enumerationExamples: Examples = {
  'POST /enumeration/rounds': { body: round },
  'GET /enumeration/rounds': { query: { state: 'open', limit: 10 } },
  'PUT /enumeration/rounds/{id}': { body: { ...round, version: 1 } },
  'POST /enumeration/rounds/{id}/opening': { body: { version: 1, all: true } },
  'POST /enumeration/rounds/{id}/closing': { body: { version: 2 } },
  'GET /enumeration/enumerators': { query: { regency: '64.08' } },
  'GET /enumeration/rounds/{id}/doors': { query: { village: '64.08.04.2001', limit: 10 } },
  'POST /enumeration/rounds/{id}/visits': {
    body: {
      subject: standIns.candidateSubject,
      candidate: standIns.candidate,
      version: 1,
      result: 'belongs',
      visitedOn: '2026-11-20',
      met: criteria,
      note: 'Ditemui di rumah (contoh)',
    },
  },
  'POST /enumeration/rounds/{id}/people': {
    body: {
      name: 'Nurhayati (contoh)',
      nik: null,
      nikMissingReason: 'papers-lost',
      sex: 'female',
      birthDate: '1948-03-05',
      birthPlace: null,
      motherName: null,
      occupation: null,
      familyCardNumber: null,
      relation: null,
      regionCode: '64.08.04.2001',
      address: 'Jl. Poros 9',
      source: 'visit',
      asOf: '2026-11-20',
    },
  },
  'POST /enumeration/rounds/{id}/scans': {
    query: { village: '64.08.04.2001' },
    file: { name: 'formulir.png', hex: '89504e470d0a1a0a' },
  },
  'GET /enumeration/rounds/{id}/scans': { query: { state: 'waiting', limit: 10 } },
  'PUT /enumeration/rounds/{id}/keying': { body: { percent: 10 } },
  'POST /enumeration/rounds/{id}/scans/{scan}/keying': {
    body: {
      version: 1,
      code: '7A21F0-3F9C21A7-85',
      result: 'not-so',
      visitedOn: '2026-11-20',
      met: [],
      note: 'Kini bekerja tetap (contoh)',
    },
  },
  'POST /enumeration/rounds/{id}/scans/{scan}/decision': { body: { version: 3, choices: { result: 'second' } } },
  'POST /enumeration/rounds/{id}/scans/{scan}/unreadable': {
    body: { version: 1, field: 'visitedOn', words: 'Tanggalnya tertutup noda (contoh)' },
  },
  'POST /enumeration/rounds/{id}/scans/{scan}/aside': { body: { version: 1, reason: 'blank' } },
  'POST /enumeration/rounds/{id}/scans/{scan}/return': { body: { version: 2 } },
  'GET /enumeration/totals': { query: { within: '64.08', limit: 10 } },
  'POST /enumeration/totals': {
    body: {
      village: '64.08.04.2011',
      category: 'PMKS-08',
      sex: 'female',
      ageFrom: 60,
      ageBelow: 70,
      amount: 14,
      source: 'Laporan desa triwulan III (contoh)',
      asOf: '2026-09-30',
    },
  },
  'POST /enumeration/totals/{id}/end': { body: { version: 1, reason: 'outdated' } },
  'POST /enumeration/totals/{id}/document': { file: { name: 'laporan.pdf', text: '%PDF-1.7 contoh laporan desa' } },
  'POST /enumeration/rounds/{id}/sample': { body: { percent: 10 } },
  'POST /enumeration/revisits/{subject}/{visit}': {
    body: { result: 'not-so', visitedOn: '2026-11-20', met: [], note: 'Kini bekerja tetap (contoh)' },
  },
  'POST /enumeration/revisits/{subject}/{visit}/verdict': { body: { verdict: 'first' } },
}
