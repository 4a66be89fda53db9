import type { Examples } from '../platform/example.ts'

export const settingsExamples: Examples = {
  'POST /settings/limits': {
    body: { limit: 'facts-months', value: 12, since: '2027-01-01', ground: 'Rapat mutu data (contoh)' },
  },
  'GET /settings/limits/effect': { query: { limit: 'doubted-age', value: 105 } },
  'POST /settings/benefit-kinds': {
    body: {
      code: 'PIP-DAERAH',
      name: { id: 'Beasiswa daerah', en: 'Scholarship of the region' },
      payer: 'APBD',
      unit: 'person',
      rhythm: 'regular',
      until: null,
      aliases: ['Beasiswa daerah'],
      monthly: 150_000,
      verified: false,
      since: '2027-01-01',
      ground: 'Peraturan bupati (contoh)',
    },
  },
  'POST /settings/file-layouts': {
    body: {
      layout: {
        code: 'centre-update',
        format: 'csv',
        delimiter: ';',
        dates: 'dd/mm/yyyy',
        dotted: false,
        apostrophe: true,
        columns: [
          { title: 'NIK', value: 'nik' },
          { title: 'Nama', value: 'name' },
          { title: 'Perubahan', value: 'change' },
        ],
        verified: false,
      },
      since: '2027-01-01',
      ground: 'Surat edaran pusat (contoh)',
    },
  },
  'POST /settings/proposed/{id}/decision': { body: { decision: 'confirmed' } },
}
