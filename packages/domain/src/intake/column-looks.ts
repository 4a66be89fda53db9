import { readAmount } from './aid-amount.rules.ts'
import { readAidPeriod } from './aid-period.rules.ts'
import { readDate } from './cell-date.rules.ts'
import type { IntakeField } from './fields.ts'

/** What the values of a column look like: 1 surely, 0 not at all. Only fields whose look says something are listed. */
export type Looks = Partial<Record<IntakeField, number>>

/** The look of the filled values of one column. Fewer than three values say nothing. */
export function looksOf(values: readonly string[]): Looks {
  const filled = values.map((value) => value.trim().replace(/^'/, '')).filter((value) => value !== '')
  if (filled.length < 3) return {}
  const share = (fits: (value: string) => boolean) => filled.filter(fits).length / filled.length
  const looks: Looks = { ...looksOfNumbers(filled, share) }
  for (const [field, fits] of lookers) {
    const fitting = share(fits)
    if (fitting >= 0.6) looks[field] = fitting
  }
  return looks
}

type Share = (fits: (value: string) => boolean) => number

/** A NIK and the number of a family card are both 16 digits; only a NIK has days above 40, and only cards repeat. */
function looksOfNumbers(filled: readonly string[], share: Share): Looks {
  const sixteen = share((value) => /^\d{16}$/.test(value))
  if (sixteen < 0.6) return {}
  const womensDays = share((value) => /^\d{6}[4-7]\d/.test(value))
  const distinct = new Set(filled).size / filled.length
  const nik = womensDays > 0.1 ? 1 : distinct > 0.95 ? 0.5 : 0.1
  return { nik: sixteen * nik, familyCardNumber: sixteen * (womensDays > 0.1 ? 0.1 : distinct < 0.8 ? 0.9 : 0.5) }
}

const lookers: readonly (readonly [IntakeField, (value: string) => boolean])[] = [
  ['birthDate', (value) => /\D|^\d{5}$/.test(value) && readDate(value).value !== undefined],
  ['sex', (value) => /^(l|p|lk|pr|laki[ -]?laki|perempuan)$/i.test(value)],
  ['decile', (value) => /^(\d|10)$/.test(value)],
  ['villageCode', (value) => /^\d{2}\.?\d{2}\.?\d{2}\.?\d{4}$/.test(value)],
  ['rtRw', (value) => /^\d{1,3}\s?\/\s?\d{1,3}$/.test(value)],
  [
    'relation',
    (value) => /^(kepala keluarga|suami|istri|isteri|anak|menantu|cucu|orang ?tua|mertua|famili lain|lainnya)$/i.test(value),
  ],
  ['address', (value) => /^(jl|jln|jalan|gg|gang|dusun|dsn|blok|komp|perum)[. ]/i.test(value)],
  ['regencyName', (value) => /^(kab|kota|kabupaten)[. ]/i.test(value)],
  [
    'occupation',
    (value) => /(tidak bekerja|petani|nelayan|pelajar|wiraswasta|karyawan|buruh|pedagang|rumah tangga)/i.test(value),
  ],
  ['sourceId', (value) => /^(?=.*\d)(?=.*[a-z])[a-z0-9-]{8,40}$/i.test(value)],
  ['aidAmount', (value) => /^(?:rp|idr)|\d[.,]\d{3}|^[1-9]\d*000$/i.test(value) && readAmount(value).value !== undefined],
  ['aidPeriod', (value) => /[a-z]|[-/]/i.test(value) && readAidPeriod(value).value !== undefined],
  ['name', (value) => /^[\p{L}'. ]{3,60}$/u.test(value) && !/^(l|p|ya|tidak)$/i.test(value)],
]
