import type { Batch } from '#domain/intake/batch.ts'
import { sourceKeyOf } from '#domain/intake/list-kinds.ts'
import type { FieldLabel } from '#domain/intake/fields.ts'
import { villageAlarms } from '#domain/intake/region-alarms.rules.ts'
import type { RegionChanges } from '#domain/intake/region-changes.ts'
import type { Download } from '../platform/http/exchange.ts'
import { csvOf } from '../platform/sheets/write-csv.ts'

/** What a batch does to each village, as a table to calculate with. */
export function regionFile(batch: Batch, villages: readonly RegionChanges[], language: keyof FieldLabel): Download {
  const header = [...columns.map(({ title }) => title[language]), outOfLine[language]]
  return {
    name: `${language === 'id' ? 'perubahan' : 'changes'}-${sourceKeyOf(batch)}-${batch.regency.code}-${batch.period}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    content: csvOf(
      header,
      villages.map((village) => [...columns.map(({ of }) => of(village)), villageAlarms(village, batch.limits).length]),
    ),
  }
}

const outOfLine: FieldLabel = { id: 'Tidak wajar', en: 'Out of line' }

interface Column {
  readonly title: FieldLabel
  readonly of: (village: RegionChanges) => string | number
}

const columns: readonly Column[] = [
  { title: { id: 'Kode', en: 'Code' }, of: ({ code }) => code },
  { title: { id: 'Kabupaten/Kota', en: 'Regency' }, of: ({ regency }) => regency },
  { title: { id: 'Kecamatan', en: 'District' }, of: ({ district }) => district },
  { title: { id: 'Desa/Kelurahan', en: 'Village' }, of: ({ name }) => name },
  { title: { id: 'Dikenal sebelumnya', en: 'Known before' }, of: ({ known }) => known },
  { title: { id: 'Baru', en: 'New' }, of: (village) => village.new },
  { title: { id: 'Berubah', en: 'Changed' }, of: ({ changed }) => changed },
  { title: { id: 'Hilang', en: 'Gone' }, of: ({ gone }) => gone },
  { title: { id: 'Pindah dari sini', en: 'Moved from here' }, of: ({ moved }) => moved },
  { title: { id: 'Desil naik', en: 'Decile up' }, of: ({ decileUp }) => decileUp },
  { title: { id: 'Desil turun', en: 'Decile down' }, of: ({ decileDown }) => decileDown },
  { title: { id: 'Bantuan mulai', en: 'Aid began' }, of: ({ aidBegan }) => aidBegan },
  { title: { id: 'Bantuan berhenti', en: 'Aid ended' }, of: ({ aidEnded }) => aidEnded },
]
