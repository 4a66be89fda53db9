import { gzipSync } from 'node:zlib'
import type { Random } from '../../packages/server/src/demo/random.ts'
import { aWorkbook, aZip } from '../../packages/server/src/platform/sheets/testing/a-workbook.ts'
import { nastyTexts } from './nasty.ts'

export interface NastyFile {
  readonly what: string
  readonly name: string
  readonly bytes: Buffer
}

const header = ['nik', 'nama', 'no_kk', 'jenis_kelamin', 'tanggal_lahir', 'kode_desa', 'desa', 'kecamatan', 'id']

/** A list of people as an office would send it, its cells drawn from what breaks programs. */
function rows(random: Random, count: number): string[][] {
  const cell = (sound: string) => (random.chance(0.5) ? sound : random.pick(nastyTexts).slice(0, 3_000))
  return Array.from({ length: count }, (_, at) => {
    const nik = `640899120385${String(at + 1).padStart(4, '0')}`
    return [nik, 'Yusuf Hamid', nik.replace('1203', '0101'), 'L', '1985-03-12', '64.08.04.2001', '', '', `F${at}`].map(cell)
  })
}

function csv(table: readonly (readonly string[])[], delimiter = ',', end = '\n'): string {
  return table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join(end)
}

function sheetXml(table: readonly (readonly string[])[]): string {
  const escaped = (text: string) =>
    text
      .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
      .toWellFormed()
      .replace(/[&<>]/g, (one) => `&#${one.charCodeAt(0)};`)
  return table
    .map(
      (row, at) =>
        `<row r="${at + 1}">${row.map((cell) => `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`).join('')}</row>`,
    )
    .join('')
}

const entities = (depth: number) =>
  `<!DOCTYPE b [<!ENTITY a0 "aaaaaaaaaa">${Array.from({ length: depth }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')}]>`

const makers: Readonly<Record<string, (random: Random) => { name?: string; bytes: Buffer }>> = {
  'csv: nasty cells': (random) => ({
    bytes: Buffer.from(csv([header, ...rows(random, 40)], random.pick([',', ';', '\t', '|']), random.pick(['\n', '\r\n', '\r']))),
  }),
  'csv: formulas': (random) => {
    const formula = random.pick([
      '=HYPERLINK("http://contoh.test","x")',
      '+1+1',
      '-1',
      '@SUM(A1)',
      '\t=1+1',
      '\r=1+1',
      'a;=1+1',
      "=cmd|' /C calc'!A0",
      '\uff1d1+1',
    ])
    return {
      bytes: Buffer.from(csv([header, ...rows(random, 5).map((row) => [row[0] ?? '', formula, ...row.slice(2, 8), formula])])),
    }
  },
  'csv: mixed encodings': (random) => ({
    bytes: Buffer.concat([
      random.pick([Buffer.alloc(0), Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from([0xff, 0xfe])]),
      Buffer.from(`${header.join(',')}\n`),
      Buffer.from(csv(rows(random, 3)), 'utf16le'),
      Buffer.from(csv(rows(random, 3)), 'latin1'),
      Buffer.from([0xff, 0xfe, 0xc0, 0xaf, 0xed, 0xa0, 0x80, 0x0a]),
    ]),
  }),
  'csv: UTF-16 with half a character': (random) => ({
    bytes: Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(csv([header, ...rows(random, 3)]), 'utf16le'),
      Buffer.from([0x41]),
    ]),
  }),
  'csv: a line without end': (random) => ({
    bytes: Buffer.from(`${header.join(',')}\n${'x'.repeat(random.pick([40_000, 8_000_000]))}`),
  }),
  'csv: a quote without end': (random) => ({
    bytes: Buffer.from(`${header.join(',')}\n"${csv(rows(random, 2_000)).replaceAll('"', '')}`),
  }),
  'csv: a million columns': () => ({ bytes: Buffer.from(`${'a,'.repeat(1_000_000)}\n${'1,'.repeat(1_000_000)}`) }),
  'csv: empty lines only': () => ({ bytes: Buffer.from('\n'.repeat(500_000)) }),
  'csv: header only': () => ({ bytes: Buffer.from(header.join(',')) }),
  'csv: the same title for all': (random) => ({ bytes: Buffer.from(csv([header.map(() => 'nik'), ...rows(random, 3)])) }),
  'xlsx: nasty cells': (random) => ({ name: 'a.xlsx', bytes: aWorkbook(sheetXml([header, ...rows(random, 40)])) }),
  'xlsx: under the name of csv': (random) => ({ name: 'a.csv', bytes: aWorkbook(sheetXml([header, ...rows(random, 4)])) }),
  'xlsx: formulas': () => ({
    name: 'a.xlsx',
    bytes: aWorkbook(
      `${sheetXml([header])}<row r="2"><c t="str"><f>HYPERLINK("http://contoh.test")</f><v>=1+1</v></c><c><f>1/0</f><v>1</v></c></row>`,
    ),
  }),
  'xlsx: cut off': (random) => {
    const whole = aWorkbook(sheetXml([header, ...rows(random, 200)]))
    return { name: 'a.xlsx', bytes: whole.subarray(0, random.int(30, whole.length - 1)) }
  },
  'xlsx: flipped bits': (random) => {
    const bytes = Buffer.from(aWorkbook(sheetXml([header, ...rows(random, 50)])))
    for (let n = 0; n < random.pick([1, 3, 40]); n++) {
      const at = random.int(0, bytes.length - 1)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.int(0, 7))
    }
    return { name: 'a.xlsx', bytes }
  },
  'xlsx: entities within entities': (random) => ({
    name: 'a.xlsx',
    bytes: aWorkbook('', {
      [random.pick([
        'xl/worksheets/sheet1.xml',
        'xl/sharedStrings.xml',
        'xl/workbook.xml',
      ])]: `<?xml version="1.0"?>${entities(9)}<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>&a9;</t></is></c></row></sheetData></worksheet>`,
    }),
  }),
  'xlsx: a file of the machine as an entity': () => ({
    name: 'a.xlsx',
    bytes: aWorkbook('', {
      'xl/worksheets/sheet1.xml':
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>&x;</t></is></c></row></sheetData></worksheet>',
    }),
  }),
  'xlsx: paths in the names': (random) => ({
    name: '../../../../tmp/rangkul-was-here.xlsx',
    bytes: aWorkbook(sheetXml([header, ...rows(random, 2)]), {
      '../../../../../tmp/rangkul-was-here': 'x',
      '/tmp/rangkul-was-here': 'x',
      'C:\\rangkul-was-here': 'x',
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="${random.pick(['../../../etc/passwd', 'file:///etc/passwd', '/', '', 'worksheets/sheet1.xml#x'])}"/></Relationships>`,
    }),
  }),
  'xlsx: a bomb': (random) => ({
    name: 'a.xlsx',
    bytes: bomb(random.pick(['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml'])),
  }),
  'xlsx: deep XML': () => ({ name: 'a.xlsx', bytes: aWorkbook('<row>'.repeat(200_000)) }),
  'xlsx: far cells': (random) => ({
    name: 'a.xlsx',
    bytes: aWorkbook(
      `${sheetXml([header])}<row r="${random.pick(['1048577', '-5', '99999999999', 'x'])}"><c r="${random.pick(['XFD1', 'ZZZZZZZ1', '1A', 'A0', 'A-1'])}" t="inlineStr"><is><t>x</t></is></c><c t="s"><v>${random.pick(['99999999', '-1', 'x', '1e9'])}</v></c><c t="d"><v>x</v></c><c s="99999"><v>1e308</v></c></row>`,
    ),
  }),
  'xlsx: a million columns': () => ({
    name: 'a.xlsx',
    bytes: aWorkbook(`<row r="1">${'<c><v>1</v></c>'.repeat(1_000_000)}</row>`),
  }),
  'zip: no workbook in it': () => ({ name: 'a.xlsx', bytes: aZip({ 'a.txt': 'x', 'b.txt': 'y' }) }),
  'zip: in a zip': () => ({ name: 'a.xlsx', bytes: aZip({ 'xl/workbook.xml': aZip({ a: 'b' }).toString('latin1') }) }),
  gzip: (random) => ({ name: 'a.csv.gz', bytes: gzipSync(csv([header, ...rows(random, 5)])) }),
  'picture: beginning only': (random) => ({
    name: 'a.jpg',
    bytes: Buffer.concat([
      random.pick([
        Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
        Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
        Buffer.from('GIF89a'),
        Buffer.from('RIFF\0\0\0\0WEBP', 'latin1'),
      ]),
      Buffer.alloc(random.pick([0, 10, 5_000])),
    ]),
  }),
  'picture: promises to be enormous': () => ({
    name: 'a.png',
    bytes: Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
      Buffer.from('7fffffff7fffffff0806000000', 'hex'),
      Buffer.alloc(4),
    ]),
  }),
  'pdf with a script': () => ({
    name: 'a.pdf',
    bytes: Buffer.from('%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj'),
  }),
  html: () => ({
    name: 'a.xls',
    bytes: Buffer.from('<html><table><tr><td>nik</td></tr></table><script>alert(1)</script></html>'),
  }),
  noise: (random) => ({ bytes: Buffer.from(Array.from({ length: random.pick([1, 100, 20_000]) }, () => random.int(0, 255))) }),
  nothing: () => ({ bytes: Buffer.alloc(0) }),
}

export function nastyFile(random: Random): NastyFile {
  const what = Object.keys(makers)[random.int(0, Object.keys(makers).length - 1)] ?? 'nothing'
  const { name = 'daftar.csv', bytes } = makers[what]?.(random) ?? { bytes: Buffer.alloc(0) }
  return { what, name: random.chance(0.3) ? random.pick(nastyTexts).slice(0, 300) : name, bytes }
}

/** 300 MB of blanks in 300 kB, in the place of one part of a workbook. */
function bomb(part: string): Buffer {
  bombs.set(
    part,
    bombs.get(part) ?? aWorkbook(sheetXml([header]), { [part]: `<worksheet><sheetData>${' '.repeat(300_000_000)}` }),
  )
  return bombs.get(part) as Buffer
}
const bombs = new Map<string, Buffer>()
