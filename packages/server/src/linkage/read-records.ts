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
  const columns = columnsOf(model)
  const keys = titles.map((cell) => titleKey(textOf(cell)))
  const placeOf = (of: readonly string[]) => of.map((title) => keys.indexOf(titleKey(title))).find((at) => at >= 0) ?? -1
  const id = placeOf(model.id)
  const places = columns.map(({ of }) => placeOf(of))
  if (id < 0 || places.some((place) => place < 0)) return undefined
  const width = Object.keys(model.fields).length
  return (cells) => {
    const fields = Array.from<string | null>({ length: width }).fill(null)
    columns.forEach((column, nth) => {
      const values = column.clean(cells[places[nth] as number])
      column.fields.forEach((at, field) => void (fields[at] = values[field] ?? null))
    })
    return { id: textOf(cells[id]), fields }
  }
}

/** The first title of each column that a model reads. */
function titlesOf(model: LinkageModel): string[] {
  return [model.id, ...columnsOf(model).map(({ of }) => of)].map(([title]) => title as string)
}

/** A column with the fields of the model that come from it, by their places in the model. */
interface Column {
  readonly of: readonly string[]
  readonly fields: readonly number[]
  readonly clean: (cell: CellValue) => readonly (string | null)[]
}

function columnsOf({ fields }: LinkageModel): Column[] {
  const all = Object.values(fields)
  const byTitles = Map.groupBy(all.keys(), (at) => JSON.stringify(all[at]?.of))
  return [...byTitles.values()].map((places) => {
    const of = places.map((at) => all[at] as Field)
    return { of: of[0]?.of ?? [], fields: places, clean: remembering((cell) => cleanCell(cell, of)) }
  })
}

const titleKey = (title: string) => title.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** How many different cells of a column are remembered: names of people and places come again and again. */
const mostRemembered = 200_000
/** After so many cells a column of which fewer than half came again is no longer remembered: each has a NIK of their own. */
const judgedAfter = 5_000

function remembering<Value>(read: (cell: CellValue) => Value): (cell: CellValue) => Value {
  const known = new Map<string, Value>()
  let [asked, again, useful] = [0, 0, true]
  return (cell) => {
    if (!useful || typeof cell !== 'string') return read(cell)
    const before = known.get(cell)
    if (++asked === judgedAfter && again < asked / 2) {
      useful = false
      known.clear()
    }
    if (before !== undefined) {
      again++
      return before
    }
    const value = read(cell)
    if (useful && known.size < mostRemembered) known.set(cell, value)
    return value
  }
}
