import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import type { Month } from '../platform/period.ts'
import type { RegionCode } from '../platform/region-code.ts'
import { amountOf, answerColumns, readAnswerLine } from './bank-answer.rules.ts'
import { footLine, headLine, messageOf, officeCode, referenceOf, rowLine } from './bank-request.rules.ts'
import { bankText } from './bank-text.rules.ts'
import { layoutOf } from './layouts.ts'

const cms = layoutOf('cms')
const months = (...list: string[]) => list as Month[]

describe('texts for a bank', () => {
  test('BANK-1: capitals without accents, and nothing that the bank would refuse', () => {
    expect(bankText('Siti Nurhaliza, S.Pd', 35)).toBe('SITI NURHALIZA S.PD')
    expect(bankText('Yoséph  Đaeng–Patta (alm.)', 35)).toBe('YOSEPH DAENG-PATTA ALM.')
    expect(bankText('Ma’rifatul Hasanah', 35)).toBe("MA'RIFATUL HASANAH")
  })

  test('BANK-1: whatever is typed, the result is one that the bank takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, atMost) => {
        const written = bankText(text, atMost)
        return written.length <= atMost && !/[^A-Z0-9 .'-]/.test(written) && written === written.trim()
      }),
    )
  })
})

describe('the request to the bank', () => {
  const row = { number: 1, reference: '0199A', account: '1234567890', name: 'Ahmad Yusuf', amount: 600_000 }

  test('BANK-2: head, rows and foot are written as the layout has them', () => {
    const head = { payOn: '2026-11-21' as LocalDate, office: 'DINSOS6408', sp2d: '000123/LS/2026', rows: 1, total: 600_000 }
    expect(headLine(cms, head)).toBe('H;20261121;DINSOS6408;000123/LS/2026;1;600000\r\n')
    expect(rowLine(cms, { ...row, message: 'TUNJANGAN LANSIA JUL-SEP 2026' })).toBe(
      'D;1;0199A;1234567890;AHMAD YUSUF;600000;TUNJANGAN LANSIA JUL-SEP 2026\r\n',
    )
    expect(footLine(cms, { rows: 1, total: 600_000 })).toBe('T;1;600000\r\n')
  })

  test('BANK-2: part of a rupiah is never written', () => {
    expect(() => rowLine(cms, { ...row, amount: 600_000.5, message: 'X' })).toThrow('not a whole number')
  })

  test("BANK-3: a reference is made of the payment's id alone", () => {
    expect(referenceOf('0199c0de-1234-7abc-8def-0123456789ab')).toBe('0199C0DE12347ABC')
  })

  test('the message names the months, even where the name of the programme is long', () => {
    expect(messageOf('Tunjangan Lansia', months('2026-07', '2026-08', '2026-09'))).toBe('TUNJANGAN LANSIA JUL-SEP 2026')
    expect(messageOf('Tunjangan Lansia', months('2026-07'))).toBe('TUNJANGAN LANSIA JUL 2026')
    expect(messageOf('Permakanan', months('2025-12', '2026-01'))).toBe('PERMAKANAN DES 2025-JAN 2026')
    const long = messageOf('Bantuan Permakanan bagi Penyandang Disabilitas dan Lansia', months('2026-07', '2026-09'))
    expect(long).toMatch(/ JUL-SEP 2026$/)
    expect(long.length).toBeLessThanOrEqual(40)
  })

  test('the office is named by its region', () => {
    expect(officeCode('64.08' as RegionCode)).toBe('DINSOS6408')
  })
})

describe("the bank's answer", () => {
  const titles = ['TANGGAL', 'REKENING', 'NAMA REKENING', 'REFERENSI', 'NOMINAL', 'STATUS', 'KODE', 'KETERANGAN']
  const columns = answerColumns(cms, titles)
  if (!columns) throw new Error('these are the columns')
  const line = (...cells: string[]) => readAnswerLine(cms, columns, cells)

  test('the header is found by its titles, in any order; a title line is none', () => {
    expect(answerColumns(cms, ['LAPORAN TRANSAKSI MASSAL'])).toBeUndefined()
    expect(answerColumns(cms, [...titles].reverse())).toMatchObject({ on: 7, note: 0 })
  })

  test('BANK-4: a line is read with its day, amount, status and code', () => {
    expect(line('11/11/2026', '1234567890', 'AHMAD', 'R1', '600.000,00', 'BERHASIL', '00', '')).toEqual({
      kind: 'answer',
      reference: 'R1',
      account: '1234567890',
      amount: 600_000,
      word: { kind: 'succeeded', code: '00', on: '2026-11-11' },
    })
    expect(line('11/11/2026', '1234567890', '', 'R1', '600.000,00', 'GAGAL', '5', '')).toMatchObject({
      word: { kind: 'failed', code: '05' },
    })
  })

  test.each([
    ['no such day', ['31/02/2026', '1', '', 'R1', '600.000,00', 'BERHASIL', '00', '']],
    ['an unknown status', ['11/11/2026', '1', '', 'R1', '600.000,00', 'PROSES', '00', '']],
    ['cents', ['11/11/2026', '1', '', 'R1', '600.000,50', 'BERHASIL', '00', '']],
    ['no reference', ['11/11/2026', '1', '', '', '600.000,00', 'BERHASIL', '00', '']],
  ])('BANK-4: a line with %s is unreadable; nothing is guessed', (_, cells) => {
    expect(line(...cells).kind).toBe('unreadable')
  })

  test("BANK-4: the bank's own count stands at the end", () => {
    expect(line('TOTAL BARIS 41', 'BERHASIL 38')).toEqual({ kind: 'sum', rows: 41 })
  })

  test('BANK-4: every whole amount that a bank writes is read back', () => {
    const idr = (amount: number) => `${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')},00`
    fc.assert(fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (amount) => amountOf(idr(amount)) === amount))
    expect(amountOf('600.00')).toBeUndefined()
  })
})
