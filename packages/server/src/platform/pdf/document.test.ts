import { describe, expect, test } from 'vitest'
import { pagesOfPdf } from '../testing/pdf-text.ts'
import { type Block, pdfOf } from './document.ts'

const columns = [
  { title: 'No.', share: 0.1 },
  { title: 'Nama', share: 0.9 },
]
const rows = Array.from({ length: 90 }, (_, at) => [String(at + 1), `Siti (Aminah) ke-${at + 1}`])
const set = (...blocks: Block[]) => pdfOf(blocks, { title: 'Berita acara', foot: 'Kode 7XK2' })
const long = () => set({ kind: 'title', text: 'Berita acara' }, { kind: 'table', columns, rows })

describe('a paper to be signed', () => {
  test('is the same bytes whenever it is made of the same', async () => {
    expect((await long()).equals(await long())).toBe(true)
  })

  test('repeats the head of a table and the foot on each page, and loses no row', async () => {
    const pages = await pagesOfPdf(await long())
    expect(pages.length).toBeGreaterThan(1)
    for (const [at, page] of pages.entries()) {
      expect(page).toContain('Nama')
      expect(page).toContain('Kode 7XK2')
      expect(page).toContain(`Halaman ${at + 1} dari ${pages.length}`)
    }
    expect([...pages.join('\n').matchAll(/Siti \(Aminah\) ke-\d+/g)]).toHaveLength(90)
  })

  test('takes what it says as it is, whatever signs stand in it', async () => {
    const text = 'Tō – “Rangkul” #set page() $x$ *tebal* _miring_ \\ <label> @rujukan // bukan catatan'
    const people = [{ office: 'Kepala desa', name: '#panic("x")' }]
    const [page] = await pagesOfPdf(await set({ kind: 'text', text }, { kind: 'signatures', people }))
    expect(page?.replaceAll('\n', ' ')).toContain(text)
    expect(page).toContain('#panic("x")')
  })

  test('can be read out: it is tagged, and says its language', async () => {
    const file = (await long()).toString('latin1')
    expect(file).toContain('/MarkInfo')
    expect(file).toMatch(/\/Lang \(id/)
  })

  test('many that are asked for at once are each their own', async () => {
    const files = await Promise.all(rows.slice(0, 12).map(([number = '']) => set({ kind: 'text', text: `Nomor ${number}.` })))
    const pages = await Promise.all(files.map(pagesOfPdf))
    expect(pages.map(([page]) => page?.match(/Nomor (\d+)\./)?.[1])).toEqual(rows.slice(0, 12).map(([number]) => number))
  })
})
