import { describe, expect, test } from 'vitest'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { Rupiah } from '#domain/platform/rupiah.ts'
import {
  formatBytes,
  formatDate,
  formatInstant,
  formatLarge,
  formatNumber,
  formatRemaining,
  formatRupiah,
  formatShare,
  withMonthNames,
} from './format.ts'
import { chooseLocale } from './i18n/locale.ts'

describe('figures and dates as an office writes them', () => {
  test('in Bahasa Indonesia', () => {
    chooseLocale('id')
    expect(formatDate('2026-11-21' as LocalDate)).toBe('21 Nov 2026')
    expect(formatDate('2026-08-07' as LocalDate)).toBe('7 Agu 2026')
    expect(withMonthNames('Santunan · 2026-10 – 2026-12')).toBe('Santunan · Okt 2026 – Des 2026')
    expect(withMonthNames('surat 2026-13, tanggal 2026-10-05')).toBe('surat 2026-13, tanggal 2026-10-05')
    expect(formatInstant('2026-11-21T06:05:09Z')).toBe('21 Nov 2026, 14.05 WITA')
    expect(formatInstant('2026-11-21T17:00:00Z')).toBe('22 Nov 2026, 01.00 WITA')
    expect(formatRupiah(1_250_000 as Rupiah)).toBe('Rp1.250.000')
    expect(formatNumber(20_184)).toBe('20.184')
    expect(formatNumber(3.14159, 2)).toBe('3,14')
    expect(formatLarge(4_120_000)).toBe('4,1 juta')
    expect(formatLarge(999_999)).toBe('999.999')
    expect(formatLarge(2_500_000_000)).toBe('2,5 miliar')
    expect(formatShare(0.125)).toBe('12,5%')
    expect(formatBytes(1_536_000)).toBe('1,5 MB')
  })

  test('in English', () => {
    chooseLocale('en')
    expect(formatDate('2026-09-01' as LocalDate)).toBe('1 Sep 2026')
    expect(formatInstant('2026-11-21T06:05:09Z')).toBe('21 Nov 2026, 14:05 WITA')
    expect(formatRupiah(1_250_000 as Rupiah)).toBe('Rp1,250,000')
    expect(formatLarge(4_120_000)).toBe('4.1 million')
    expect(formatShare(0.125)).toBe('12.5%')
  })

  test('an estimate is no finer than it deserves', () => {
    chooseLocale('id')
    expect(formatRemaining(3)).toBe('sekitar 5 detik lagi')
    expect(formatRemaining(95)).toBe('sekitar 2 menit lagi')
    expect(formatRemaining(7200)).toBe('sekitar 2 jam lagi')
  })
})
