import type { Wording } from '../people/need-category.ts'
import type { BenefitCode } from './benefit-code.ts'

/** What one unit receives in a month, from a month on, until the next of these. */
export interface MonthlyAmount {
  /** `YYYY-MM`; null where the source names no beginning. */
  readonly from: string | null
  /** Whole rupiah. */
  readonly rupiah: number
  /** Read in a public source, or the agency's own knowledge only (domain.md, evidence marks). */
  readonly verified: boolean
}

/** A benefit that does not come from our own programmes. */
export interface BenefitKind {
  readonly code: BenefitCode
  readonly name: Wording
  /** Whom one payment is for. Files mark each member of a family that receives. */
  readonly unit: 'person' | 'family'
  /** Oldest first; empty where it differs from one to the next. */
  readonly monthly: readonly MonthlyAmount[]
}

const code = (text: string) => text as BenefitCode

/**
 * domain.md §4.1 as of November 2026. An agency whose amounts differ adds the next one with its month; none is ever changed.
 */
export const benefitKinds: readonly BenefitKind[] = [
  {
    code: code('PKH'),
    name: { id: 'PKH', en: 'PKH' },
    unit: 'family',
    monthly: [],
  },
  {
    code: code('SEMBAKO'),
    name: { id: 'Sembako (BPNT)', en: 'Sembako (food card)' },
    unit: 'family',
    monthly: [{ from: null, rupiah: 200_000, verified: false }],
  },
  {
    code: code('PBI-JK'),
    name: { id: 'PBI-JKN dari pusat', en: 'PBI-JKN (health) from the centre' },
    unit: 'person',
    monthly: [{ from: null, rupiah: 42_000, verified: false }],
  },
  {
    code: code('PBI-PEMDA'),
    name: { id: 'PBI-JKN dari daerah', en: 'PBI-JKN (health) from the region' },
    unit: 'person',
    monthly: [{ from: null, rupiah: 42_000, verified: false }],
  },
  { code: code('PIP'), name: { id: 'PIP', en: 'PIP (school)' }, unit: 'person', monthly: [] },
  {
    code: code('BLT-DD'),
    name: { id: 'BLT Dana Desa', en: 'Cash aid from the village fund' },
    unit: 'family',
    monthly: [{ from: null, rupiah: 300_000, verified: false }],
  },
  {
    code: code('PERMAKANAN'),
    name: { id: 'Permakanan Kemensos', en: 'Meals of the ministry' },
    unit: 'person',
    monthly: [],
  },
  {
    code: code('PANGAN-DAERAH'),
    name: { id: 'Paket pangan daerah', en: 'Food package of the regency' },
    unit: 'family',
    monthly: [],
  },
]

export function benefitKind(wanted: string): BenefitKind | undefined {
  return benefitKinds.find((kind) => kind.code === wanted)
}
