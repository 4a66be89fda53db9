import type { NikStanding, Sex } from '../people/person.ts'
import { type Nik, nikShape, partsOfNik } from '../people/nik.ts'
import { type LocalDate, partsOf } from '../platform/local-date.ts'
import { levelOf, type RegionCode } from '../platform/region-code.ts'
import type { FaultKind } from './fault-kinds.ts'
import type { QualityBounds } from './quality-bounds.rules.ts'

/** Of one person as the register holds them. */
export interface PersonState {
  readonly deceased: boolean
  readonly nik: string | null
  readonly nikStanding: NikStanding
  readonly name: string
  readonly sex: Sex | null
  readonly birthDate: LocalDate | null
  readonly motherName: string | null
  readonly region: RegionCode
  readonly inFamily: boolean
  /** The last day for which a file or somebody who looked confirmed a fact. */
  readonly confirmedOn: LocalDate
  /** Review days of open need categories that the law does not restrict. */
  readonly reviewsOn: readonly LocalDate[]
  /** Whether a pair with somebody much like them waits for a verdict. */
  readonly likenessOpen: boolean
}

/**
 * What is wrong with a person of the register. Nothing is asked about the dead any more.
 *
 * QUAL-2   A NIK is missing, is not of a NIK's shape, or is carried by somebody else. domain.md §3.4.
 * QUAL-3   A sound NIK says the birth date (without the century) and the sex on record. domain.md §3.3.
 * QUAL-4   Name, sex, birth date and the mother's name are known.
 * QUAL-5   A birth date lies neither ahead nor more than 120 years back; of whoever would be older than 110 it is asked
 *          whether they live. domain.md §9, dead recipients.
 * QUAL-6   The place is a village; everybody belongs to a family.
 * QUAL-7   Facts were confirmed within the months that are set.
 * QUAL-8   Open need categories were reviewed by their day; restricted ones are not told of (domain.md §8).
 * QUAL-9   No pair that may be one person waits for a verdict.
 */
export function personQuality(person: PersonState, bounds: QualityBounds): FaultKind[] {
  if (person.deceased) return []
  return [
    ...nikQuality(person),
    ...when(person.name.trim() === '', 'name.missing'),
    ...birthDateQuality(person.birthDate, bounds),
    ...when(person.sex === null, 'sex.missing'),
    ...when(person.motherName === null || person.motherName.trim() === '', 'mother-name.missing'),
    ...when(levelOf(person.region) !== 'village', 'place.wide'),
    ...when(!person.inFamily, 'family.none'),
    ...when(person.confirmedOn < bounds.confirmedFrom, 'facts.old'),
    ...when(
      person.reviewsOn.some((day) => day < bounds.today),
      'need.review-due',
    ),
    ...when(person.likenessOpen, 'likeness.open'),
  ]
}

function nikQuality({ nik, nikStanding, birthDate, sex }: PersonState): FaultKind[] {
  if (nik === null || nikStanding === 'missing') return ['nik.missing']
  const contested = when(nikStanding === 'contested', 'nik.contested')
  if (nikStanding === 'unsound' || nikShape(nik) !== 'sound') return ['nik.unsound', ...contested]
  const said = partsOfNik(nik as Nik)
  const born = birthDate === null ? undefined : partsOf(birthDate)
  const agrees = born === undefined || (born.day === said.day && born.month === said.month && born.year % 100 === said.year)
  return [...contested, ...when(!agrees, 'nik.birth-date-differs'), ...when(sex !== null && sex !== said.sex, 'nik.sex-differs')]
}

function birthDateQuality(birthDate: LocalDate | null, bounds: QualityBounds): FaultKind[] {
  if (birthDate === null) return ['birth-date.missing']
  if (birthDate > bounds.today || birthDate <= bounds.impossiblyOldBy) return ['birth-date.impossible']
  return when(birthDate <= bounds.veryOldBy, 'birth-date.very-old')
}

function when(holds: boolean, fault: FaultKind): FaultKind[] {
  return holds ? [fault] : []
}
