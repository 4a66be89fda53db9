import { type LocalDate, partsOf } from '../platform/local-date.ts'
import { type Nik, type NikShape, nikShape, partsOfNik } from './nik.ts'

export type NikFault =
  | { rule: 'NIK-1'; code: 'nik.format'; shape: Exclude<NikShape, 'sound'> }
  | { rule: 'NIK-2'; code: 'nik.sex-mismatch' }
  | { rule: 'NIK-3'; code: 'nik.birthdate-mismatch' }
  | { rule: 'NIK-4'; code: 'nik.region-unknown' }

export interface NikFacts {
  birthDate?: LocalDate | undefined
  sex?: 'male' | 'female' | undefined
}

/** Present and former regencies by the first four digits of a NIK, without dot: `6408`. */
export interface KnownRegencies {
  has(code4: string): boolean
}

/**
 * NIK-1  A NIK has 16 digits: region, birth date (a woman's day + 40), serial. domain.md §3.3.
 * NIK-2  The day in it says the sex on record. domain.md §3.3.
 * NIK-3  The date in it is the birth date on record; the century is not encoded. domain.md §3.3.
 * NIK-4  Its first four digits are a present or former regency; the district part is not looked at. answers.md.
 *
 * All are warnings: old and mistaken NIKs are legitimate until the civil registry says otherwise. What is not on record is not compared.
 */
export function nikFaults(nik: string, facts: NikFacts, knownRegencies: KnownRegencies): NikFault[] {
  const shape = nikShape(nik)
  if (shape !== 'sound') return [{ rule: 'NIK-1', code: 'nik.format', shape }]

  const parts = partsOfNik(nik as Nik)
  const faults: NikFault[] = []
  if (facts.sex && facts.sex !== parts.sex) faults.push({ rule: 'NIK-2', code: 'nik.sex-mismatch' })
  if (facts.birthDate && !agrees(parts, facts.birthDate)) faults.push({ rule: 'NIK-3', code: 'nik.birthdate-mismatch' })
  if (!knownRegencies.has(nik.slice(0, 4))) faults.push({ rule: 'NIK-4', code: 'nik.region-unknown' })
  return faults
}

function agrees(parts: { year: number; month: number; day: number }, birthDate: LocalDate): boolean {
  const born = partsOf(birthDate)
  return born.year % 100 === parts.year && born.month === parts.month && born.day === parts.day
}
