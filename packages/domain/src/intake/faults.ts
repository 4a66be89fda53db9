import { z } from 'zod'
import type { IntakeField } from './fields.ts'

/** Found by looking at one row. */
export const rowFaultCodes = [
  'nik.missing',
  'nik.format',
  'nik.sex-mismatch',
  'nik.birthdate-mismatch',
  'nik.region-unknown',
  'birth-date.invalid',
  'birth-date.future',
  'name.missing',
  'family-number.format',
  'village.unknown',
  'village.misspelt',
  'village.code-unmapped',
  'regency.unknown',
  'decile.range',
  'death-date.invalid',
  'aid-amount.invalid',
  'aid-period.invalid',
] as const
export type RowFaultCode = (typeof rowFaultCodes)[number]

/** Found by looking at the whole file. */
export const fileFaultCodes = ['nik.shared', 'row.repeated', 'decile.disagrees'] as const
export type FileFaultCode = (typeof fileFaultCodes)[number]

/** Found by looking at the registry. */
const registryFaultCodes = ['nik.other-name', 'person.deceased'] as const

/** What may be wrong in a file. Codes are public (faults file, JSON): never renamed or reused once released. */
export const FaultCode = z.enum([...rowFaultCodes, ...fileFaultCodes, ...registryFaultCodes]).meta({ id: 'FaultCode' })
export type FaultCode = z.infer<typeof FaultCode>

export interface RowFault {
  readonly field: IntakeField
  readonly code: RowFaultCode
  /** What stood in the cell, tidied; absent when it was blank. Personal data: for the screen, never for a log. */
  readonly value?: string
}
