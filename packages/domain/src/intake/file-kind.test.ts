import { describe, expect, test } from 'vitest'
import { fileObstacle, fileSizeLimit } from './file-kind.rules.ts'

const text = new TextEncoder().encode('ID_DTSEN;NIK;NAMA')
const zip = new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0])
const oldBox = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const file = (name: string, head: Uint8Array, size = 1000) => fileObstacle({ name, head, size })

describe('INT-31 what a chosen file is, before it is sent', () => {
  test('CSV and XLSX are taken, whatever their names', () => {
    expect(file('BNBA Kutim.csv', text)).toBeUndefined()
    expect(file('BNBA.KUTIM.XLSX', zip)).toBeUndefined()
    expect(file('daftar.txt', new Uint8Array([0xff, 0xfe, 0x49, 0, 0x44, 0]))).toBeUndefined()
  })

  test('the Excel of before 2007 is told from an XLSX with a password', () => {
    expect(file('daftar.xls', oldBox)).toBe('old-xls')
    expect(file('daftar.xlsx', oldBox)).toBe('password')
  })

  test('a PDF and a picture are no tables, also under the name of one', () => {
    expect(file('scan.pdf', new TextEncoder().encode('%PDF-1.7'))).toBe('not-a-workbook')
    expect(file('aneh.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]))).toBe('not-a-workbook')
  })

  test('an empty file and one beyond the limit are said to be so', () => {
    expect(file('daftar.csv', new Uint8Array(), 0)).toBe('empty')
    expect(file('daftar.csv', text, fileSizeLimit + 1)).toBe('too-large')
  })
})
