import { describe, expect, test } from 'vitest'
import { readFirstRows, readSheets } from './read-sheets.ts'
import { aFolder } from './testing/a-folder.ts'
import { readAll } from './testing/read-all.ts'

const folder = aFolder()

describe('a CSV file', () => {
  test.each([
    [';', 'semicolons'],
    [',', 'commas'],
    ['\t', 'tabs'],
    ['|', 'bars'],
  ])('is cut at %j (%s), whatever stands in title lines and addresses', async (delimiter) => {
    const table = [
      ['NIK', 'NAMA', 'ALAMAT'],
      ['6408990101900001', 'SITI', `"JL. POROS${delimiter} RT 3, BLOK B; dekat | masjid"`],
      ['6408990101900002', 'BUDI', '"JL. MAWAR"'],
    ]
    const title = 'DAFTAR, PENERIMA, MANFAAT; TRIWULAN | III\nKABUPATEN KUTAI TIMUR, 2026\n\n'
    const rows = await rowsOf(title + table.map((cells) => cells.join(delimiter)).join('\n'))

    expect(rows.slice(-3)).toEqual([
      [4, 'NIK', 'NAMA', 'ALAMAT'],
      [5, '6408990101900001', 'SITI', `JL. POROS${delimiter} RT 3, BLOK B; dekat | masjid`],
      [6, '6408990101900002', 'BUDI', 'JL. MAWAR'],
    ])
  })

  test('rows carry the number Excel shows: blank lines count, line breaks inside a cell do not', async () => {
    expect(await rowsOf('a,b\r\n\r\n"satu\r\ndua","x ""y"" z"\r\n,\r\n3,4\r\n')).toEqual([
      [1, 'a', 'b'],
      [3, 'satu\ndua', 'x "y" z'],
      [5, '3', '4'],
    ])
  })

  test.each(['\n', '\r\n', '\r'])('may end its lines with %j', async (end) => {
    expect(await rowsOf(`a,b${end}1,"2"${end}3,4`)).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
      [3, '3', '4'],
    ])
  })

  test("Excel's own line sep=; says the delimiter and is no row", async () => {
    expect(await rowsOf('sep=;\na,b;c\n')).toEqual([[1, 'a,b', 'c']])
  })

  const letters = 'NAMA;TEMPAT\n' + 'BUDI;SANGATTA\n'.repeat(40_000) + 'RENÉ “Ola” – ŽIGA;TÉLEN\n'
  test.each<[string, Buffer]>([
    ['UTF-8 without mark', Buffer.from(letters)],
    ['UTF-8 with mark', Buffer.from(`\ufeff${letters}`)],
    ['UTF-16 little-endian', Buffer.from(`\ufeff${letters}`, 'utf16le')],
    ['UTF-16 big-endian', Buffer.from(`\ufeff${letters}`, 'utf16le').swap16()],
    ['Windows-1252', inWindows1252(letters)],
  ])('in %s is read with the right letters, however far down they stand', async (_, content) => {
    const rows = await rowsOf(content)
    expect(rows[0]).toEqual([1, 'NAMA', 'TEMPAT'])
    expect(rows.at(-1)).toEqual([40_002, 'RENÉ “Ola” – ŽIGA', 'TÉLEN'])
  })

  test('one stray byte does not spoil the other letters of UTF-8, nor does a letter cut by the end of a piece', async () => {
    const stray = Buffer.concat([Buffer.from('É;É;Ñ\n'), Buffer.from([0xe9]), Buffer.from(';É;Ñ\n')])
    expect(await rowsOf(stray)).toEqual([
      [1, 'É', 'É', 'Ñ'],
      [2, '\ufffd', 'É', 'Ñ'],
    ])
    const pieceBytes = 2 ** 18
    const plain = 'a;b\n'.repeat(pieceBytes / 4 - 1)
    for (const before of ['', 'x', 'xx', 'xxx']) {
      expect((await rowsOf(`${plain}${before}É;É`)).at(-1)?.slice(1)).toEqual([`${before}É`, 'É'])
    }
  })

  test('single lines asked for are the same as when all is read, with much passed over between them', async () => {
    const words = (at: number) => (at % 120_011 === 7 ? '"dua\nbaris"' : at % 50 === 1 ? `"satu; ${at}"` : 'satu baris')
    const lines = Array.from({ length: 240_000 }, (_, at) => (at % 977 === 0 ? '' : `${at};${words(at)}`))
    const path = await folder.keep(lines.join('\r\n'))
    const wanted = [2, 8, 9, 120_019, 120_020, 200_000, 239_999, 240_000]
    const only = new Set(wanted)
    const some = await readAll(path, { only })
    expect(some.length).toBeLessThan(120_000)
    const found = some.filter(({ line }) => only.has(line))
    expect(found.map(({ line }) => line)).toEqual(wanted)
    expect(found).toEqual((await readAll(path)).filter(({ line }) => only.has(line)))
    expect(await readAll(path, { only: new Set([300_000]) })).not.toContainEqual(expect.objectContaining({ line: 300_000 }))
  })

  test('progress grows up to the whole, and the first rows come without reading the rest', async () => {
    const path = await folder.keep(`a;b\n${'1;2\n'.repeat(400_000)}`)
    const told: number[] = []
    for await (const _ of readSheets(path, { onProgress: (fraction) => told.push(fraction) }));
    expect(told.length).toBeGreaterThan(3)
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect(told.at(-1)).toBe(1)

    const start = await folder.keep(`a;b\n${'1;2\n'.repeat(100_000)}"never closed`)
    const [sheet] = await readFirstRows(start, 3)
    expect(sheet?.rows.map(({ line }) => line)).toEqual([1, 2, 3])
    await expect(readAll(start)).rejects.toMatchObject({ facts: { reason: 'damaged', line: 100_002 } })
  })
})

/** Line and cells of each row. */
async function rowsOf(content: string | Buffer): Promise<unknown[][]> {
  return (await readAll(await folder.keep(content))).map(({ line, cells }) => [line, ...cells])
}

function inWindows1252(text: string): Buffer {
  const codes: Record<string, number> = { '“': 0x93, '”': 0x94, '–': 0x96, Ž: 0x8e }
  return Buffer.from(Array.from(text, (letter) => codes[letter] ?? letter.charCodeAt(0)))
}
