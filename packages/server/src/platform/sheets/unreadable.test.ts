import { describe, expect, test } from 'vitest'
import { readFirstRows } from './read-sheets.ts'
import type { SheetLimits } from './sheet-row.ts'
import { aFolder } from './testing/a-folder.ts'
import { aWorkbook, aZip } from './testing/a-workbook.ts'
import { readAll } from './testing/read-all.ts'

const folder = aFolder()
const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2 ** 20)])
const good = aWorkbook(`<row r="1"><c r="A1" t="str"><v>${'NIK '.repeat(5_000)}</v></c></row>`)

describe('a file that is no table says why', () => {
  test.each<[string, string, Buffer]>([
    ['an empty file', 'empty', Buffer.alloc(0)],
    ['a file of blank lines', 'empty', Buffer.from('\r\n;;\r\n\r\n')],
    ['a workbook in which nothing is written', 'empty', aWorkbook('<row r="1"><c r="A1" s="1"/></row>')],
    ['a PDF', 'not-a-workbook', Buffer.from('%PDF-1.7\n1 0 obj')],
    ['a picture', 'not-a-workbook', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a web page called .xls', 'not-a-workbook', Buffer.from('\ufeff  <html><table><tr><td>NIK</td></tr></table></html>')],
    ['a Word document', 'not-a-workbook', aZip({ 'word/document.xml': '<document/>' })],
    ['an Excel file from before 2007', 'old-xls', ole],
    ['a workbook with a password', 'password', Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le'), ole])],
    ['a workbook cut off on its way', 'damaged', good.subarray(0, -30)],
    ['a workbook altered on its way', 'damaged', altered(good)],
    ['a workbook without its sheet', 'damaged', withoutSheet()],
    ['a row beyond the last that Excel has', 'damaged', aWorkbook('<row r="99999999999"><c><v>1</v></c></row>')],
    ['a sheet that breaks off', 'damaged', aWorkbook('', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1">' })],
    [
      'a sheet with a document type',
      'damaged',
      aWorkbook('', { 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x/>' }),
    ],
    ['a quote that is never closed', 'damaged', Buffer.from('a,b\n1,"2\n3,4\n5,6\n')],
  ])('%s: %s', async (_, reason, content) => {
    await refuses(content, reason)
  })
})

describe('a file made to overwhelm is refused before it does', () => {
  test.each<[string, Buffer, Partial<SheetLimits>]>([
    ['more columns than any table', Buffer.from(`${'x,'.repeat(200)}x\n`), {}],
    ['a value far to the right', aWorkbook('<row r="1"><c r="XFD1"><v>1</v></c></row>'), {}],
    ['a cell longer than Excel holds', Buffer.from(`a,b\n"${'x'.repeat(32_768)}",2\n`), {}],
    ['a text longer than Excel holds', aWorkbook(`<row r="1"><c r="A1" t="str"><v>${'x'.repeat(32_768)}</v></c></row>`), {}],
    ['sheets too large once unpacked', good, { sheetBytes: 10_000 }],
    ['common texts too large once unpacked', withTexts('x'.repeat(2_000)), { sharedTextBytes: 1_000 }],
    ['endless blanks that pack to almost nothing', aWorkbook(' '.repeat(2 ** 26 + 1)), {}],
    ['a tag without an end', aWorkbook(`<row ${'x'.repeat(2 ** 23)}`), {}],
  ])('%s', async (_, content, limits) => {
    await refuses(content, 'too-large-inside', limits)
  })

  test('a workbook that says it is smaller than it is', async () => {
    const lying = Buffer.from(good)
    const size = good.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24
    lying.writeUInt32LE(500, size)
    await refuses(lying, 'damaged')
  })

  test('two hundred columns and blank cells beyond them are no harm', async () => {
    const wide = await folder.keep(`${Array(200).fill('x').join(',')},,,\n`)
    expect((await readAll(wide))[0]?.cells[199]).toBe('x')
    const styled = await folder.keep(aWorkbook('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="4"/></row>'))
    expect((await readAll(styled))[0]?.cells).toEqual([1])
  })
})

test('the first rows of such a file say the same', async () => {
  await expect(readFirstRows(await folder.keep(ole), 5)).rejects.toMatchObject({ facts: { reason: 'old-xls' } })
  await expect(readFirstRows(await folder.keep(''), 5)).rejects.toMatchObject({ facts: { reason: 'empty' } })
})

async function refuses(content: Buffer, reason: string, limits: Partial<SheetLimits> = {}): Promise<void> {
  const reading = readAll(await folder.keep(content), { limits })
  await expect(reading).rejects.toMatchObject({ code: 'file-unreadable', facts: { reason } })
}

function altered(workbook: Buffer): Buffer {
  const copy = Buffer.from(workbook)
  const sheet = copy.indexOf('xl/worksheets/sheet1.xml') + 60
  copy.writeUInt8(copy.readUInt8(sheet) ^ 0xff, sheet)
  return copy
}

function withoutSheet(): Buffer {
  const target = '<Relationship Id="rId1" Type="x/worksheet" Target="worksheets/gone.xml"/>'
  return aWorkbook('', { 'xl/_rels/workbook.xml.rels': `<Relationships>${target}</Relationships>` })
}

function withTexts(text: string): Buffer {
  const cells = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
  return aWorkbook(cells, { 'xl/sharedStrings.xml': `<sst><si><t>${text}</t></si></sst>` })
}
