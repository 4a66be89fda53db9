import { describe, expect, test } from 'vitest'
import { pdfOf } from './document.ts'
import { linesOf } from './helvetica.ts'

const columns = [
  { title: 'No.', share: 0.1 },
  { title: 'Nama', share: 0.9 },
]
const rows = Array.from({ length: 90 }, (_, at) => [String(at + 1), `Siti (Aminah) ke-${at + 1}`])
const file = () =>
  pdfOf(
    [
      { kind: 'title', text: 'Berita acara' },
      { kind: 'table', columns, rows },
    ],
    { title: 'Berita acara', foot: 'Kode' },
  )

describe('a paper to be signed', () => {
  test('is the same bytes whenever it is made of the same', () => {
    expect(file().equals(file())).toBe(true)
  })

  test('says where each of its objects begins, and its pages are counted', () => {
    const text = file().toString('latin1')
    const start = Number(text.match(/startxref\n(\d+)/)?.[1])
    expect(text.slice(start, start + 4)).toBe('xref')
    const places = [...text.matchAll(/(\d{10}) 00000 n /g)].map(([, place]) => Number(place))
    for (const [at, place] of places.entries()) expect(text.slice(place).startsWith(`${at + 1} 0 obj`)).toBe(true)
    expect(Number(text.match(/\/Count (\d+)/)?.[1])).toBe([...text.matchAll(/\/Type \/Page /g)].length)
    for (const [, length, content] of text.matchAll(/\/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/g))
      expect(content?.length).toBe(Number(length))
  })

  test('repeats the head of a table on each page, and loses no row', () => {
    const text = file().toString('latin1')
    const pages = Number(text.match(/\/Count (\d+)/)?.[1])
    expect(pages).toBeGreaterThan(1)
    expect([...text.matchAll(/\(Nama\)/g)]).toHaveLength(pages)
    expect([...text.matchAll(/Siti \\\(Aminah\\\) ke-\d+/g)]).toHaveLength(90)
  })

  test('breaks lines between words, and a word that is too long within', () => {
    const lines = linesOf(`Rumah panggung kayu ${'x'.repeat(80)}`, 100, { size: 10 })
    expect(lines.join('').replaceAll(' ', '')).toBe(`Rumahpanggungkayu${'x'.repeat(80)}`)
    expect(lines.length).toBeGreaterThan(4)
    expect(linesOf('', 100, { size: 10 })).toEqual([''])
  })

  test('writes a sign that its fonts lack as the letter it is made of', () => {
    const text = pdfOf([{ kind: 'text', text: 'Tō – “Rangkul”' }], { title: 'x', foot: '' }).toString('latin1')
    expect(text).toContain('(To \\226 \\223Rangkul\\224)')
  })
})
