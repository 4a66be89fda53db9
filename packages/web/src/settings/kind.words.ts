import type { BenefitKind, BenefitRhythm, BenefitUnit } from '#domain/settings/benefit-kind.ts'
import type { Rupiah } from '#domain/platform/rupiah.ts'
import { m } from '#messages'
import { formatDate, formatRupiah } from '../platform/format.ts'

export const benefitUnitWords: Readonly<Record<BenefitUnit, () => string>> = {
  person: m.settings_unit_person,
  family: m.settings_unit_family,
  group: m.settings_unit_group,
}

export const rhythmWords: Readonly<Record<BenefitRhythm, () => string>> = {
  regular: m.settings_rhythm_regular,
  once: m.settings_rhythm_once,
}

/** What is said of a kind in one line. */
export function kindSaid({ payer, unit, rhythm, monthly, until, aliases }: Omit<BenefitKind, 'id'>): string {
  return [
    payer,
    benefitUnitWords[unit](),
    rhythmWords[rhythm](),
    monthly === null ? undefined : formatRupiah(monthly as Rupiah),
    until === null ? undefined : m.settings_ends({ day: formatDate(until) }),
    aliases.length === 0 ? undefined : aliases.join(', '),
  ]
    .filter((part) => part !== undefined)
    .join(' · ')
}
