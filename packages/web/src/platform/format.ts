import { formatRupiah as plainRupiah, type Rupiah } from '#domain/platform/rupiah.ts'
import { localDateIn, type LocalDate } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { currentLocale } from './i18n/locale.ts'

const months = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
} as const

const intlLocale = { id: 'id-ID', en: 'en-GB' } as const

/** `2026-11-21` → "21 Nov 2026". */
export function formatDate(date: LocalDate): string {
  return `${Number(date.slice(8, 10))} ${months[currentLocale()][Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`
}

/** Months in words of the server, as people read them: "2026-10 – 2026-12" → "Okt 2026 – Des 2026". */
export function withMonthNames(words: string): string {
  return words.replaceAll(/\b(\d{4})-(0[1-9]|1[0-2])\b(?!-)/g, (_, year: string, month: string) => {
    return `${months[currentLocale()][Number(month) - 1]} ${year}`
  })
}

/** The clock of Kaltim: "14.05 WITA"; in English "14:05 WITA". */
export function formatTime(instant: Date): string {
  const clock = new Date(instant.getTime() + 8 * 3_600_000).toISOString()
  return `${clock.slice(11, 13)}${currentLocale() === 'id' ? '.' : ':'}${clock.slice(14, 16)} WITA`
}

/** "21 Nov 2026, 14.05 WITA" of an ISO instant. */
export function formatInstant(iso: string): string {
  const instant = new Date(iso)
  return `${formatDate(localDateIn(instant))}, ${formatTime(instant)}`
}

/** `1250000` → "Rp1.250.000"; in English "Rp1,250,000". */
export function formatRupiah(amount: Rupiah): string {
  const words = plainRupiah(amount)
  return currentLocale() === 'id' ? words : words.replaceAll('.', ',')
}

/** Grouped digits; at most `digits` decimals. */
export function formatNumber(value: number, digits = 0): string {
  return new Intl.NumberFormat(intlLocale[currentLocale()], { maximumFractionDigits: digits }).format(value)
}

/** A count, or the word that it is withheld from the reader. */
export function formatTold(count: number | null, words: (count: number) => string = formatNumber): string {
  return count === null ? m.platform_withheld() : words(count)
}

/** Rounded down, so that only all are "100%". Null: withheld, or nobody. */
export function shareOrSign(share: number | null, withheld: boolean): string {
  if (share !== null) return formatShare(Math.floor(share * 1000) / 1000)
  return withheld ? m.platform_withheld() : '–'
}

/** "4,1 juta" from a million on, whole numbers below: a figure one can say aloud. */
export function formatLarge(value: number): string {
  const size = Math.abs(value)
  if (size >= 1e12) return m.platform_trillion({ n: formatNumber(value / 1e12, 1) })
  if (size >= 1e9) return m.platform_billion({ n: formatNumber(value / 1e9, 1) })
  if (size >= 1e6) return m.platform_million({ n: formatNumber(value / 1e6, 1) })
  return formatNumber(value)
}

/** `0.125` → "12,5%". */
export function formatShare(share: number, digits = 1): string {
  return `${formatNumber(share * 100, digits)}%`
}

/** `1536` bytes → "1,5 KB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1e6) return `${formatNumber(bytes / 1e3, 1)} KB`
  if (bytes < 1e9) return `${formatNumber(bytes / 1e6, 1)} MB`
  return `${formatNumber(bytes / 1e9, 1)} GB`
}

/** How long something will still take, in words no finer than an estimate deserves. */
export function formatRemaining(seconds: number): string {
  if (seconds < 50) return m.platform_remaining_seconds({ n: Math.max(5, Math.ceil(seconds / 5) * 5) })
  if (seconds < 5400) return m.platform_remaining_minutes({ n: Math.max(1, Math.round(seconds / 60)) })
  return m.platform_remaining_hours({ n: formatNumber(seconds / 3600, 1) })
}
