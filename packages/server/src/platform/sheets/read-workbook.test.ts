import excel from 'exceljs'
import { describe, expect, test } from 'vitest'
import { readFirstRows } from './read-sheets.ts'
import { aFolder } from './testing/a-folder.ts'
import { aWorkbook } from './testing/a-workbook.ts'
import { readAll } from './testing/read-all.ts'

const folder = aFolder()

describe('an XLSX file', () => {
  test('every kind of cell comes as the value people see', async () => {
    const workbook = new excel.Workbook()
    const sheet = workbook.addWorksheet('BNBA')
    sheet.getRow(2).values = ['teks', '6408990101900001', 6.4, true, new Date('1968-08-13T00:00:00Z')]
    sheet.getRow(5).values = [
      { richText: [{ text: 'RENÉ ' }, { font: { bold: true }, text: '& ANAK' }] },
      { text: 'surat', hyperlink: 'https://example.org' },
      { formula: 'A1', result: 'hasil' },
      { formula: '1+1', result: 2 },
      { error: '#N/A' },
      { formula: 'B2', result: new Date('2026-11-21T00:00:00Z') },
    ]
    sheet.getCell('C6').value = new Date('2026-11-21T15:30:00Z')
    sheet.getCell('C6').numFmt = '[$-421]dd mmmm yyyy hh:mm'
    sheet.getCell('D6').value = 1_250_000
    sheet.getCell('D6').numFmt = '"Rp"#,##0;[Red]-"Rp"#,##0'
    sheet.getCell('E6').numFmt = '0'
    sheet.getCell('F5').numFmt = 'dd/mm/yyyy'
    sheet.mergeCells('A8:C8')
    sheet.getCell('A8').value = 'JUMLAH'

    expect(await rowsOf(await bytesOf(workbook))).toEqual([
      [2, 'teks', '6408990101900001', 6.4, true, new Date('1968-08-13')],
      [5, 'RENÉ & ANAK', 'surat', 'hasil', 2, null, new Date('2026-11-21')],
      [6, null, null, new Date('2026-11-21'), 1_250_000],
      [8, 'JUMLAH', 'JUMLAH', 'JUMLAH'].slice(0, 2),
    ])
  })

  test('sheets come in the order people see them, with their names; blank ones give no rows', async () => {
    const workbook = new excel.Workbook()
    workbook.addWorksheet('Petunjuk <1> & "2"').addRow(['Jangan mengubah kolom A'])
    workbook.addWorksheet('Kosong')
    workbook.addWorksheet('Data').addRows([['a'], ['b'], ['c']])
    const path = await folder.keep(await bytesOf(workbook))

    const rows = await readAll(path)
    expect(rows.map(({ sheet, sheetName, cells }) => [sheet, sheetName, cells[0]])).toEqual([
      [0, 'Petunjuk <1> & "2"', 'Jangan mengubah kolom A'],
      [2, 'Data', 'a'],
      [2, 'Data', 'b'],
      [2, 'Data', 'c'],
    ])
    const first = await readFirstRows(path, 2)
    expect(first.map(({ sheet, sheetName, rows: found }) => [sheet, sheetName, found.map(({ cells }) => cells[0])])).toEqual([
      [0, 'Petunjuk <1> & "2"', ['Jangan mengubah kolom A']],
      [1, 'Kosong', []],
      [2, 'Data', ['a', 'b']],
    ])
  })

  test('letters beyond ASCII survive wherever a piece of the file ends', async () => {
    const workbook = new excel.Workbook()
    const names = Array.from({ length: 60_000 }, (_, i) => 'é'.repeat(1 + (i % 7)) + String(i))
    workbook.addWorksheet('Data').addRows(names.map((name) => [name]))
    const rows = await rowsOf(await bytesOf(workbook))
    expect(rows.map(([, name]) => name)).toEqual(names)
  })

  test('what other programs leave out or write otherwise is understood', async () => {
    const rows = await rowsOf(
      aWorkbook(
        `<row><c t="inlineStr"><is><r><t>satu </t></r><r><t>dua</t></r><rPh><t>x</t></rPh></is></c><c><v>9603990101900001</v></c></row>
         <x:row r='4'><x:c r='C4' t='s'><x:v>1</x:v></x:c><x:c r='D4' t="d"><x:v>2026-11-21T08:00:00</x:v></x:c></x:row>
         <row><c t="str"><f>A1&amp;">"</f><v>a&#x20;&lt;b&gt;&constructor;_x000D_</v></c><c t="s"><v>99</v></c><c t="e"><v>#REF!</v></c></row>
         <!-- <row><c><v>1</v></c></row> --><row r="9"><c r="B9" t="str"><v><![CDATA[<tetap>]]></v></c><c r="ZZ9" s="3"/></row>`,
        { 'xl/sharedStrings.xml': '<sst><si><t>nol</t></si><si><t>sa</t><rPh><t>-</t></rPh><t>tu</t></si></sst>' },
      ),
    )
    expect(rows).toEqual([
      [1, 'satu dua', Number('9603990101900001')],
      [4, null, null, 'satu', new Date('2026-11-21')],
      [5, 'a <b>&constructor;\r'],
      [9, null, '<tetap>'],
    ])
  })

  test('dates count from 1904 where the workbook says so, and Excel believes in 29 February 1900', async () => {
    const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs></styleSheet>'
    const cells = '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="1"><v>61</v></c><c r="C1" s="2"><v>0.5</v></c></row>'
    const plain = await rowsOf(aWorkbook(cells, { 'xl/styles.xml': styles }))
    expect(plain).toEqual([[1, new Date('1900-01-01'), new Date('1900-03-01'), 0.5]])

    const from1904 = `<workbook><workbookPr date1904="1"/><sheets><sheet name="D" sheetId="1" r:id="rId1"/></sheets></workbook>`
    const old = await rowsOf(aWorkbook(cells, { 'xl/styles.xml': styles, 'xl/workbook.xml': from1904 }))
    expect(old).toEqual([[1, new Date('1904-01-02'), new Date('1904-03-02'), 0.5]])
  })

  test('the first rows need neither the rest of the sheet nor the rest of the common texts', async () => {
    const table = Array.from({ length: 30_000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>${i}</v></c></row>`)
    const texts = Array.from({ length: 30_000 }, (_, i) => `<si><t>nama ${i}</t></si>`).join('')
    const whole = aWorkbook(table.join(''), { 'xl/sharedStrings.xml': `<sst>${texts}</sst>` })
    const brokenLater = aWorkbook(`${table.join('')}<broken`, { 'xl/sharedStrings.xml': `<sst>${texts}<broken` })

    expect((await readFirstRows(await folder.keep(whole), 3))[0]?.rows).toHaveLength(3)
    const [sheet] = await readFirstRows(await folder.keep(brokenLater), 3)
    expect(sheet?.rows.map(({ cells }) => cells[0])).toEqual(['nama 0', 'nama 1', 'nama 2'])
  })
})

/** Line and cells of each row. */
async function rowsOf(content: Buffer): Promise<unknown[][]> {
  const rows = await readAll(await folder.keep(content))
  return rows.map(({ line, cells }) => [line, ...cells])
}

async function bytesOf(workbook: excel.Workbook): Promise<Buffer> {
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
