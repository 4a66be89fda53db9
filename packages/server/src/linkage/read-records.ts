import { cleanCell } from '#domain/linkage/cleaners.rules.ts'
import type { Field, LinkageModel } from '#domain/linkage/model.ts'
import { textOf } from '#domain/intake/cell-text.rules.ts'
import type { CellValue } from '#domain/intake/cell.ts'
import { Problem } from '#domain/platform/problem.ts'
import { readSheets } from '../platform/sheets/read-sheets.ts'

/** Rows above the titles that are looked at. */
const titleLines = 30

/**
 * The records of a CSV or XLSX file as linkage takes them: id, side, and the model's fields in their order. Titles may
 * stand below other lines. Throws `no-table-found`, with the titles that were looked for, or `file-unreadable`.
 */
export async function* readRecords(path: string, side: 0 | 1, model: LinkageModel): AsyncGenerator<(string | null)[]> {
  let clean: CleanRow | undefined
  for await (const { line, cells } of readSheets(path)) {
    if (clean === undefined) {
      clean = cleanerOf(model, cells)
      if (clean === undefined && line > titleLines) break
      continue
    }
    const { id, fields } = clean(cells)
    if (id !== '') yield [id, String(side), ...fields]
  }
  if (clean === undefined) throw new Problem('no-table-found', { titles: titlesOf(model) })
}

/** The id of a row, and the model's fields in their order. */
export type CleanRow = (cells: readonly CellValue[]) => { id: string; fields: (string | null)[] }

/** How rows under these titles are cleaned; undefined where a title is missing. */
export function cleanerOf(model: LinkageModel, titles: readonly CellValue[]): CleanRow | undefined {
  const places = placesIn(titles, model)
  if (places === undefined) return undefined
  const cleaners = Object.values(model.fields).map(remembered)
  return (cells) => ({
    id: textOf(cells[places.id]),
    fields: cleaners.map((clean, at) => clean(cells[places.fields[at] as number])),
  })
}

/** The first title of each column that a model reads. */
function titlesOf({ id, fields }: LinkageModel): string[] {
  return [...new Set([id, ...Object.values(fields).map(({ of }) => of)].map(([title]) => title as string))]
}

interface Places {
  readonly id: number
  readonly fields: readonly number[]
}

function placesIn(cells: readonly CellValue[], { id, fields }: LinkageModel): Places | undefined {
  const titles = cells.map((cell) => titleKey(textOf(cell)))
  const find = (of: readonly string[]) => of.map((title) => titles.indexOf(titleKey(title))).find((at) => at >= 0) ?? -1
  const places = { id: find(id), fields: Object.values(fields).map(({ of }) => find(of)) }
  return places.id >= 0 && places.fields.every((at) => at >= 0) ? places : undefined
}

const titleKey = (title: string) => title.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** How many different cells of a column are remembered: names of people and places come again and again. */
const mostRemembered = 200_000

function remembered(field: Field): (cell: CellValue) => string | null {
  const known = new Map<CellValue, string | null>()
  return (cell) => {
    const before = known.get(cell)
    if (before !== undefined) return before
    const clean = cleanCell(cell, field)
    if (known.size < mostRemembered && typeof cell === 'string') known.set(cell, clean)
    return clean
  }
}
