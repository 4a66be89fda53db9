import type { Unit } from '#domain/planning/unit.ts'
import { m } from '#messages'
import { Rupiah } from '#domain/platform/rupiah.ts'
import { formatNumber, formatRupiah, formatTold } from '../platform/format.ts'

export const unitWords: Readonly<Record<Unit, () => string>> = {
  persons: m.planning_unit_persons,
  families: m.planning_unit_families,
  groups: m.planning_unit_groups,
  institutions: m.planning_unit_institutions,
  packages: m.planning_unit_packages,
  payments: m.planning_unit_payments,
  rupiah: m.planning_unit_rupiah,
}

/** "1.200", or "Rp720.000.000"; "disamarkan" where it is withheld. */
export function amountWords(unit: Unit, amount: number | null): string {
  return formatTold(amount, (told) => (unit === 'rupiah' ? formatRupiah(Rupiah.parse(told)) : formatNumber(told)))
}

/** "triwulan 3". */
export function quarterShort(quarter: string): string {
  return m.planning_quarter({ n: quarter.slice(6) })
}
