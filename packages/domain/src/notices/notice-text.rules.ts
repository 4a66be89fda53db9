import { partsOf, type LocalDate } from '../platform/local-date.ts'

const months = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const

/**
 * NOTE-6  A text and a mail say nobody's name, number, programme or decile: whoever else holds the telephone learns that there is
 *         a notice, and where to ask. `regency`: of the office that sends it.
 */
export function noticeText({ regency, until }: { regency: string; until: LocalDate }): string {
  return `Ada pemberitahuan untuk keluarga Anda dari Dinas Sosial ${regency}. Hubungi kantor desa/kelurahan atau Dinas Sosial sampai tanggal ${dayWords(until)}.`
}

/** As letters write a day: 21 Desember 2026. */
export function dayWords(date: LocalDate): string {
  const { year, month, day } = partsOf(date)
  return `${day} ${months[month - 1]} ${year}`
}
