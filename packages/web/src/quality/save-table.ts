import { dimensions } from '#domain/quality/dimensions.ts'
import type { QualityBoard, QualityCounts } from '#domain/quality/quality.ts'
import { m } from '#messages'
import { saveCsv } from '../platform/save-csv.ts'
import { anyWords, dimensionWords } from './quality.words.ts'

/** The table as it is shown, in numbers, for a spreadsheet: what is withheld on the page is withheld here. */
export function saveTable({ within }: QualityBoard, rows: QualityBoard['regions']): void {
  const heads = [anyWords.name, ...dimensions.map((dimension) => dimensionWords[dimension].name)].map((name) => name())
  const header = ['kode', m.quality_region(), m.quality_persons(), ...heads.map((name) => m.quality_with_fault({ name }))]
  const lines = rows.map((row) => [
    row.place.code,
    row.place.name,
    ...numbersOf(row).map((count) => count ?? m.platform_withheld()),
  ])
  saveCsv(`mutu-${within.code}.csv`, [header, ...lines])
}

function numbersOf({ persons, faulty, any }: QualityCounts): (number | null)[] {
  return [persons, any, ...dimensions.map((dimension) => faulty[dimension])]
}
