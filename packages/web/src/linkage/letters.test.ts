import { describe, expect, test } from 'vitest'
import { differingLetters } from './letters.ts'

const shown = (a: string, b: string) =>
  differingLetters(a, b).map((parts) => parts.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(''))

describe('letters that differ between two names', () => {
  test.each([
    ['MUHAMMAD YUSUF', 'Muhamad Yusuf', 'MUHAM[M]AD YUSUF', 'Muhamad Yusuf'],
    ['Siti Aminah', 'Siti Amina', 'Siti Amina[h]', 'Siti Amina'],
    ['Soekarno', 'Sukarno', 'S[oe]karno', 'S[u]karno'],
    ['JL. LAMIN ADAT RT 2', 'JL. MASJID RT 4', 'JL. LAMIN ADAT RT 2', 'JL. MASJID RT 4'],
    ['Budi', 'Budi', 'Budi', 'Budi'],
    ['Budi', 'Ratna Sari', 'Budi', 'Ratna Sari'],
    ['', 'Ani', '', 'Ani'],
  ])('%s and %s', (a, b, first, second) => {
    expect(shown(a, b)).toEqual([first, second])
  })
})
