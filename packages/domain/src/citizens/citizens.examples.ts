import type { Examples } from '../platform/example.ts'

export const citizensExamples: Examples = {
  'POST /citizens/people/{id}/card': { body: { reason: 'Diminta keluarga di kantor desa (contoh)' } },
  'POST /citizens/people/{id}/card/end': { body: { reason: 'Kartu hilang (contoh)' } },
}
