import { type Total, type TotalEndReason, totalEndReasons } from '#domain/enumeration/total.ts'
import { m } from '#messages'
import { formatNumber } from '../platform/format.ts'

/** "Perempuan, 60–69 tahun"; "Semua" where nothing is said. */
export function bandWords({ sex, ageFrom, ageBelow }: Pick<Total, 'sex' | 'ageFrom' | 'ageBelow'>): string {
  const sexes = sex === null ? undefined : sex === 'female' ? m.people_female() : m.people_male()
  const words = [sexes, ageWords(ageFrom, ageBelow)].filter(Boolean).join(', ')
  return words === '' ? m.enumeration_total_all() : words
}

function ageWords(from: number | null, below: number | null): string | undefined {
  if (from === null && below === null) return undefined
  if (below === null) return m.enumeration_total_from({ from: formatNumber(from ?? 0) })
  return m.enumeration_total_between({ from: formatNumber(from ?? 0), to: formatNumber(below - 1) })
}

const reasons: Readonly<Record<TotalEndReason, () => string>> = {
  named: m.enumeration_end_named,
  outdated: m.enumeration_end_outdated,
  mistaken: m.enumeration_end_mistaken,
}

export const endReasonWords = (reason: TotalEndReason): string => reasons[reason]()
export const endChoices = () => totalEndReasons.map((value) => ({ value, label: reasons[value]() }))
