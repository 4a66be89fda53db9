import { z } from 'zod'
import type { BatchEffect } from '../people/batch-effect.ts'
import type { KnownKind } from '../settings/benefit-kind.ts'
import { headerKey } from './column-names.ts'
import { type IntakeField, intakeFields, type RequiredGroup } from './fields.ts'

/**
 * Which list it is, and so whose: the centre's persons and recipients, recipients of any other kind of benefit, deciles by family card,
 * deaths, an agency's own.
 */
export const intakeSources = ['DTSEN', 'PKH', 'SEMBAKO', 'PBI-JK', 'RECIPIENTS', 'DECILES', 'DEATHS', 'OWN'] as const
export const IntakeSource = z.enum(intakeSources)
export type IntakeSource = z.infer<typeof IntakeSource>

/** The fields of a row that tell of aid from the centre, and the code of each programme. */
export const aidFields = { pkh: 'PKH', sembako: 'SEMBAKO', pbi: 'PBI-JK' } as const
export type AidField = keyof typeof aidFields

/** Kinds of benefit with a list of their own name, or whose code names a list of another sort. */
export const listedByName: ReadonlySet<string> = new Set(intakeSources)

/** What of two lists makes them lists of the same source: of recipients the kind of benefit. */
export function sourceKeyOf({ source, benefit }: { readonly source: IntakeSource; readonly benefit: string | null }): string {
  return benefit ?? source
}

/** What columns of aid are called besides, by `headerKey`: the names that the agency wrote beside each kind of benefit. */
export function aidColumnNames(kinds: readonly Pick<KnownKind, 'code' | 'aliases'>[]): Map<string, IntakeField> {
  return new Map(
    (Object.keys(aidFields) as AidField[]).flatMap((field) =>
      kinds
        .filter(({ code }) => code === aidFields[field])
        .flatMap(({ aliases }) => aliases.map((alias) => [headerKey(alias), field] as const)),
    ),
  )
}

export interface ListKind {
  readonly effect: BatchEffect
  /** What its columns may hold; others are left out. */
  readonly carries: readonly IntakeField[]
  /** What it can't do without. */
  readonly needs: readonly RequiredGroup[]
  /** For `aid`: that to be on the list is to receive this; `benefit`: the kind that was said with the list. */
  readonly receives?: AidField | 'benefit'
}

const places = ['provinceName', 'regencyName', 'districtName', 'villageName', 'villageCode'] as const
const recipients = {
  effect: 'aid',
  carries: [
    'sourceId',
    'nik',
    'name',
    'familyCardNumber',
    'sex',
    'birthDate',
    ...places,
    'address',
    'rt',
    'rw',
    'rtRw',
    'aidAmount',
    'aidPeriod',
  ],
  needs: ['nik', 'name'],
} as const satisfies ListKind

export const listKinds: Readonly<Record<IntakeSource, ListKind>> = {
  DTSEN: {
    effect: 'register',
    carries: intakeFields.filter((field) => !['aidAmount', 'aidPeriod', 'deathDate'].includes(field)),
    needs: ['identity', 'village'],
  },
  PKH: { ...recipients, receives: 'pkh' },
  SEMBAKO: { ...recipients, receives: 'sembako' },
  'PBI-JK': { ...recipients, receives: 'pbi' },
  RECIPIENTS: { ...recipients, receives: 'benefit' },
  DECILES: { effect: 'deciles', carries: ['familyCardNumber', 'decile', 'name', ...places], needs: ['familyCard', 'decile'] },
  DEATHS: {
    effect: 'deaths',
    carries: ['sourceId', 'nik', 'name', 'deathDate', 'sex', 'birthDate', ...places],
    needs: ['nik', 'name', 'deathDate'],
  },
  OWN: {
    effect: 'match',
    carries: [
      'sourceId',
      'nik',
      'name',
      'sex',
      'birthPlace',
      'birthDate',
      'motherName',
      'occupation',
      ...places,
      'address',
      'rt',
      'rw',
      'rtRw',
    ],
    needs: ['nik', 'name'],
  },
}
