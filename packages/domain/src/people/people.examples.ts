import { type Examples, standIns } from '../platform/example.ts'
import { needCategory } from './need-categories.ts'

export const peopleExamples: Examples = {
  'POST /people/search': { body: { text: 'siti', limit: 10 } },
  'POST /people': {
    body: {
      name: 'Siti Rahmah (contoh)',
      nik: '6408994503909001',
      nikMissingReason: null,
      sex: 'female',
      birthDate: '1990-03-05',
      birthPlace: 'Sangatta',
      motherName: 'Aminah (contoh)',
      occupation: 'Petani',
      familyCardNumber: null,
      relation: null,
      regionCode: '64.08.04.2001',
      address: 'Jl. Contoh 7',
      source: 'visit',
      asOf: '2026-11-20',
    },
  },
  'PATCH /people/{id}': { body: { version: 1, changes: { address: 'Jl. Contoh 8' }, source: 'visit', asOf: '2026-11-20' } },
  'POST /people/{id}/papers': {
    body: {
      version: 1,
      changes: { nik: '6408994503909002', village: { code: '64.08.04.2001', of: 'family' } },
      source: 'document',
      asOf: '2026-11-20',
      evidence: 'KTP dan KK diperlihatkan di kantor (contoh)',
    },
  },
  'POST /people/{id}/papers/{correctionId}/undoing': { body: { reason: 'KTP orang lain (contoh)' } },
  'POST /people/{id}/reveal-nik': { body: { reason: 'Mencocokkan dengan KTP (contoh)' } },
  'POST /people/{id}/needs': {
    body: {
      category: 'PMKS-23',
      met: needCategory('PMKS-23')?.criteria.map(({ id }) => id),
      since: '2026-11-20',
      evidence: 'Kunjungan rumah (contoh)',
      source: 'visit',
    },
  },
  'POST /people/{id}/needs/{needId}/end': { body: { version: 1, until: '2026-11-21', reason: 'self-reliant' } },
  'POST /people/{id}/needs/{needId}/reopen': { body: { version: 1 } },
  'POST /merges': {
    body: {
      keep: standIns.person,
      other: standIns.secondRecord,
      grounds: 'Nama, tanggal lahir dan ibu kandung sama (contoh)',
      choices: { name: 'keep', address: 'other' },
    },
  },
  'GET /merges': { query: { view: 'waiting', limit: 10 } },
  'POST /merges/{id}/confirmation': { body: { keepVersion: 1, otherVersion: 1 } },
  'POST /merges/{id}/dropping': { body: { reason: 'Kembar, bukan satu orang (contoh)' } },
  'POST /merges/{id}/undoing': { body: { reason: 'Ternyata dua orang (contoh)' } },
  'GET /death-reports/{id}': { query: { limit: 10 } },
  'POST /death-reports/{id}/decision': { body: { people: 'sure', outcome: 'confirmed' } },
}
