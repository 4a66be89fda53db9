import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readDate } from '#domain/intake/cell-date.rules.ts'
import { textOf } from '#domain/intake/cell-text.rules.ts'
import type { SheetRow } from './sheet-row.ts'
import { readAll } from './testing/read-all.ts'

// oxlint-disable-next-line rangkul/no-environment -- whoever runs the tests says where the shared data is
const shared = process.env['RANGKUL_SHARED'] ?? fileURLToPath(new URL('../../../../../../shared', import.meta.url))
const intake = join(shared, 'data', 'intake')
const isHere = existsSync(intake)

describe.skipIf(!isHere)(`the files in ${isHere ? 'the shared folder' : 'the shared folder, which is absent here'}`, () => {
  test.each([
    ['64.02-2026-Q3', 1, 5_960, 'SHDK'],
    ['64.08-2026-Q3', 4, 6_046, 'JENIS KELAMIN'],
    ['64.08-2026-Q4', 4, 6_012, 'JENIS KELAMIN'],
  ])('%s: the header stands in row %i, the last person in row %i', async (batch, header, last, column) => {
    const rows = await readAll(join(intake, batch, 'persons.csv'))
    expect(rows.find(({ line }) => line === header)?.cells[13]).toBe(column)
    expect(rows.at(-1)?.line).toBe(last)
    expect(new Set(rows.filter(({ line }) => line >= header).map(({ cells }) => cells.length)).size).toBe(1)
    expect(rows.filter(({ line }) => line > header)).toHaveLength(last - header)
  })

  test('64.08-2026-Q4 says the same as CSV and as XLSX, row by row, but for the last digit of NIKs that Excel ruined', async () => {
    const csv = await readAll(join(intake, '64.08-2026-Q4', 'persons.csv'))
    const xlsx = (await readAll(join(intake, '64.08-2026-Q4', 'persons.xlsx'))).filter(({ sheet }) => sheet === 1)

    expect(xlsx[0]?.sheetName).toBe('BNBA')
    expect(xlsx.map(asTexts)).toEqual(csv.map(asTexts))
  })
})

const nik = 9
const birthDate = 12

function asTexts({ line, cells }: SheetRow): unknown[] {
  const texts = cells.map((cell, i) => {
    if (i === birthDate) return readDate(cell).value ?? textOf(cell)
    return i === nik ? textOf(cell).slice(0, 15) : textOf(cell)
  })
  return [line, ...texts.slice(0, texts.findLastIndex((text) => text !== '') + 1)]
}
