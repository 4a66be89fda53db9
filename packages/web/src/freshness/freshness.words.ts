import type { FactKind } from '#domain/freshness/fact-kinds.ts'
import type { StaleHouse } from '#domain/freshness/house.ts'
import { kindWords } from '#domain/freshness/kind-words.ts'
import type { RecheckResult } from '#domain/freshness/recheck.rules.ts'
import { formatRupiah } from '../platform/format.ts'
import { m } from '#messages'
import { shownName } from '../people/person.words.ts'
import { currentLocale } from '../platform/i18n/locale.ts'

export function kindName(kind: FactKind): string {
  return kindWords[kind][currentLocale()]
}

export const resultWords: Readonly<Record<RecheckResult, () => string>> = {
  'as-it-was': m.freshness_as_it_was,
  differs: m.freshness_differs,
  'not-met': m.freshness_not_met,
}

/** "Keluarga Siti Rahmah (4 orang)". */
export function houseWords({ subject, members }: Pick<StaleHouse, 'subject' | 'members'>): string {
  const [first] = members
  const name = first === undefined ? m.freshness_nobody_here() : shownName(first.name)
  return subject === 'person' ? name : m.freshness_family_of({ name, n: members.length })
}

/** "Rp200.000 + 1 bantuan lain". */
export function stakeWords({ atStake, withoutAmount }: Pick<StaleHouse, 'atStake' | 'withoutAmount'>): string {
  if (withoutAmount === 0) return formatRupiah(atStake)
  if (atStake === 0) return m.freshness_other_aid({ n: withoutAmount })
  return m.freshness_amount_and_other({ amount: formatRupiah(atStake), n: withoutAmount })
}

/** "2 tahun", "18 bulan", "selamanya". */
export function monthsWords(months: number): string {
  return months % 12 === 0 ? m.freshness_years({ n: months / 12 }) : m.freshness_months_long({ n: months })
}
