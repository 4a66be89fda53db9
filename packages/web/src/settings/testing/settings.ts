import type { BenefitKind } from '#domain/settings/benefit-kind.ts'
import type { Limit } from '#domain/settings/limit.ts'
import { limitCatalogue, type LimitName, limitNames } from '#domain/settings/limit-catalogue.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { SettingId } from '#domain/settings/setting.ts'

const idOf = (last: number) => `0198f0c4-51a0-7cc3-8e3f-6a4d0e6f3c${String(last).padStart(2, '0')}` as SettingId

const delivered = {
  since: '2020-01-01' as LocalDate,
  ground: 'Bawaan Rangkul',
  state: 'in-force',
  proposedBy: null,
  confirmedBy: null,
  may: { confirm: false, withdraw: false },
} as const

export function aLimit(limit: LimitName, over: Partial<Limit> = {}): Limit {
  return { ...delivered, id: idOf(limitNames.indexOf(limit)), limit, value: limitCatalogue[limit].delivered, ...over }
}

export const limits: readonly Limit[] = limitNames.map((name) => aLimit(name))

function aKind(at: number, code: string, id: string, over: Partial<BenefitKind> = {}): BenefitKind {
  return {
    ...delivered,
    id: idOf(40 + at),
    code,
    name: { id, en: id },
    payer: 'APBN',
    unit: 'family',
    rhythm: 'regular',
    until: null,
    aliases: [],
    monthly: null,
    verified: false,
    ...over,
  }
}

export const benefitKinds: readonly BenefitKind[] = [
  aKind(0, 'PKH', 'PKH'),
  aKind(1, 'SEMBAKO', 'Sembako (BPNT)', { aliases: ['BPNT'], monthly: 200_000 }),
  aKind(2, 'PBI-JK', 'PBI-JKN dari pusat', { unit: 'person' }),
  aKind(3, 'BLT-LAMA', 'BLT Lama', { until: '2024-01-01' as LocalDate }),
]
