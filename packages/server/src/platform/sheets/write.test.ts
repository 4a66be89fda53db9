import { buffer, text } from 'node:stream/consumers'
import excel from 'exceljs'
import { describe, expect, test } from 'vitest'
import { aFolder } from './testing/a-folder.ts'
import { readAll } from './testing/read-all.ts'
import { csvOf, type WrittenRow } from './write-csv.ts'
import { xlsxOf } from './write-xlsx.ts'

const folder = aFolder()

describe('a CSV we write', () => {
  test('Excel opens it with the right letters, columns and lines', async () => {
    const rows: WrittenRow[] = [
      ['RENÉ', 'JL. MAWAR, NO 3', 12],
      ['kata "aneh"', 'dua\nbaris', null],
    ]
    expect(await text(csvOf(['NAMA', 'ALAMAT', 'DESIL'], rows))).toBe(
      'NAMA,ALAMAT,DESIL\r\nRENÉ,"JL. MAWAR, NO 3",12\r\n"kata ""aneh""","dua\nbaris",\r\n',
    )
    expect((await buffer(csvOf(['a'], []))).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  })

  test('no cell that someone else wrote becomes a formula, and numbers stay numbers', async () => {
    const rows = ['=1+1', '+62812', '-5', '@SUM(A1)', '\tx', '\rx', 'a=b'].map((cell) => [cell, -5] as const)
    expect(await text(csvOf(['x', 'y'], rows))).toBe(
      `x,y\r\n'=1+1,-5\r\n'+62812,-5\r\n'-5,-5\r\n'@SUM(A1),-5\r\n'\tx,-5\r\n"'\rx",-5\r\na=b,-5\r\n`,
    )
  })

  test('nor where Excel parts cells at semicolons, behind blanks, or by signs of full width', async () => {
    const rows = ['a;=1+1', 'a;\t+1;b', ' =1+1', '\n=1+1', '\uff1d1+1', 'Jl. A; RT 5'].map((cell) => [cell])
    expect(await text(csvOf(['x'], rows))).toBe(
      `x\r\na;'=1+1\r\na;'\t'+1;b\r\n' =1+1\r\n"'\n'=1+1"\r\n'\uff1d1+1\r\nJl. A; RT 5\r\n`,
    )
  })
})

describe('an XLSX we write', () => {
  test('texts stay texts: a NIK keeps its digits, a formula is none', async () => {
    const workbook = new excel.Workbook()
    const rows: WrittenRow[] = [['6408990101900001', '=HYPERLINK("http://x")', 'RENÉ <&>\u0000', 3, null]]
    await workbook.xlsx.load((await buffer(xlsxOf(['NIK', 'CATATAN', 'NAMA', 'DESIL', 'X'], rows))).buffer)

    const row = workbook.getWorksheet('Data')?.getRow(2)
    expect(row?.getCell(1).value).toBe('6408990101900001')
    expect(row?.getCell(1).numFmt).toBe('@')
    expect(row?.getCell(2).value).toBe('=HYPERLINK("http://x")')
    expect(row?.getCell(3).value).toBe('RENÉ <&>')
    expect(row?.getCell(4).value).toBe(3)
    expect(row?.getCell(5).value).toBeNull()
  })

  test('a full sheet goes on in the next, under the same header', async () => {
    const path = await folder.keep(await buffer(xlsxOf(['no'], counted(5), 'Daftar', 3)))
    const rows = await readAll(path)
    expect(rows.map(({ sheetName, line, cells }) => [sheetName, line, cells[0]])).toEqual([
      ['Daftar', 1, 'no'],
      ['Daftar', 2, 0],
      ['Daftar', 3, 1],
      ['Daftar 2', 1, 'no'],
      ['Daftar 2', 2, 2],
      ['Daftar 2', 3, 3],
      ['Daftar 3', 1, 'no'],
      ['Daftar 3', 2, 4],
    ])
  })

  test('a fault while the rows are fetched reaches whoever downloads', async () => {
    await expect(buffer(xlsxOf(['no'], counted(5, 3)))).rejects.toThrow('connection lost')
    await expect(buffer(csvOf(['no'], counted(5, 3)))).rejects.toThrow('connection lost')
  })
})

test('what we write is read back as it was, in both formats', async () => {
  const header = ['NIK', 'NAMA', 'CATATAN']
  const rows = [
    ['6408990101900001', 'RENÉ "Ola"', 'satu\ndua'],
    ['6408990101900002', 'BUDI', 'a,b;c'],
  ]
  for (const write of [csvOf, xlsxOf]) {
    const found = await readAll(await folder.keep(await buffer(write(header, rows))))
    expect(found.map(({ cells }) => cells)).toEqual([header, ...rows])
  }
})

async function* counted(count: number, faultAt = Infinity): AsyncGenerator<WrittenRow> {
  for (let i = 0; i < count; i++) {
    if (i === faultAt) throw new Error('connection lost')
    yield [i]
  }
}
