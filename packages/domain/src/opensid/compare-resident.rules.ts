import { type NeedCode } from '../people/need-category.ts'
import { normaliseName } from '../people/person-name.rules.ts'
import type { PersonId, Sex } from '../people/person.ts'
import { ageOn, daysAfter, type LocalDate, partsOf } from '../platform/local-date.ts'
import type { ClaimId } from '../proposals/claim-id.ts'
import type { FactChanges } from '../proposals/claim-details.ts'
import { type Ask, type FactKey, type Found, type FoundDetails, factKeys, type SaidFact } from './found.ts'
import { codeKey, type Impairment } from './opensid-codes.rules.ts'
import type { Resident } from './resident-row.rules.ts'
import type { RowFault } from './row-fault.ts'

/** What the registry holds of somebody in the village. */
export interface HeldResident {
  readonly person: PersonId
  readonly name: string
  readonly sex: Sex | null
  readonly birthDate: LocalDate | null
  readonly birthPlace: string | null
  readonly motherName: string | null
  readonly occupation: string | null
  readonly address: string | null
  /** Dead, or away from the province. */
  readonly gone: boolean
  /** As of when each fact is held. */
  readonly asOf: Readonly<Record<FactKey, LocalDate>>
  /** A category of disability stands. */
  readonly disabled: boolean
  readonly claims: readonly { readonly kind: string; readonly about: string; readonly id: ClaimId }[]
}

export interface Known {
  readonly held: HeldResident | undefined
  /** Somebody beyond the village carries the NIK. */
  readonly elsewhere: boolean
  /** Father, mother, or whoever heads the card, in the village. */
  readonly parent: { readonly person: PersonId; readonly claims: HeldResident['claims'] } | undefined
  /** A claim of somebody new with this NIK is on its way. */
  readonly newcomer: ClaimId | null
  /** Somebody on the card without a NIK was born on that day. */
  readonly perhapsKnown: boolean
}

export interface Compared {
  readonly found: readonly Found[]
  readonly fault: RowFault | undefined
  /** Some facts are held as of a later day than the sheet's. */
  readonly older: boolean
}

/** Days within which somebody unknown is told as born, not as new. */
const newbornDays = 180

/**
 * OSID-5  Dead in the sheet and living here is a death; moved is a move; unknown everywhere is a birth where the child is younger
 *         than 180 days and a parent is known, else somebody new. Unknown and dead or moved is nothing. Who is registered in
 *         another village, held as gone here, or perhaps known without NIK is put aside, and named.
 * OSID-7  Where name and birth year both differ the NIK is somebody else's: nothing is made of the row.
 */
export function compareResident(row: Resident, known: Known, asOf: LocalDate): Compared {
  const { held } = known
  if (held === undefined) return compareUnknown(row, known, asOf)
  if (isSomebodyElse(row, held)) return put('nik', 'somebody-else')
  if (row.standing !== 'here') {
    if (held.gone) return nothing
    return { found: [ofHeld(held, { kind: row.standing === 'dead' ? 'death' : 'move' })], fault: undefined, older: false }
  }
  if (held.gone) return put('status_dasar', 'gone-here')
  const { found: corrections, older } = correctionsOf(row, held, asOf)
  return {
    found: [...corrections, ...impairmentsOf(row, held, asOf), ...pregnanciesOf(row, held, asOf)],
    fault: undefined,
    older,
  }
}

const nothing: Compared = { found: [], fault: undefined, older: false }

function put(column: string, fault: RowFault['fault']): Compared {
  return { ...nothing, fault: { column, fault } }
}

function compareUnknown(row: Resident, { elsewhere, parent, newcomer, perhapsKnown }: Known, asOf: LocalDate): Compared {
  if (elsewhere) return put('nik', 'elsewhere')
  if (row.standing !== 'here') return nothing
  if (perhapsKnown) return put('nik', 'perhaps-known')
  const { name, sex, birthDate, birthPlace, motherName, occupation, address, nik, card, relation } = row
  const said = factKeys.flatMap((field): SaidFact[] => (row[field] === null ? [] : [{ field, held: null, says: row[field] }]))
  const isNewborn = birthDate !== null && birthDate <= asOf && birthDate >= daysAfter(asOf, -newbornDays)
  if (isNewborn && parent !== undefined && sex !== null) {
    const details = { kind: 'birth' as const, on: birthDate, name, sex, birthPlace }
    const claim = parent.claims.find(({ kind, about }) => kind === 'birth' && about === name.toUpperCase())?.id ?? null
    return { ...nothing, found: [{ person: parent.person, details, asks: [], said, claim }] }
  }
  const facts = { name, sex, birthDate, birthPlace, motherName, occupation, address }
  // On a card without a relation nobody is registered by hand.
  const ofCard = relation === null ? { familyCardNumber: null, relation: null } : { familyCardNumber: card, relation }
  const person = { ...facts, nik, nikMissingReason: null, ...ofCard }
  return { ...nothing, found: [{ person: null, details: { kind: 'new-person', person }, asks: [], said, claim: newcomer }] }
}

function isSomebodyElse(row: Resident, held: HeldResident): boolean {
  if (row.birthDate === null || held.birthDate === null) return false
  return !sameName(row.name, held.name) && partsOf(row.birthDate).year !== partsOf(held.birthDate).year
}

/**
 * OSID-6  A fact differs where it says something else than another spelling of what is held; occupation and address only where
 *         something is held. What is held as of a later day than the sheet's stays, and is counted as older.
 */
export function correctionsOf(row: Resident, held: HeldResident, asOf: LocalDate): { found: Found[]; older: boolean } {
  const differing = factKeys.filter((field) => differs(field, row[field], held[field]))
  const newer = differing.filter((field) => held.asOf[field] <= asOf)
  const older = newer.length < differing.length
  if (newer.length === 0) return { found: [], older }
  const changes = Object.fromEntries(newer.map((field) => [field, row[field]])) as FactChanges
  const said = newer.map((field) => ({ field, held: held[field], says: row[field] }))
  return { found: [{ ...ofHeld(held, { kind: 'correction', changes }), said }], older }
}

function differs(field: FactKey, says: string | null, held: string | null): boolean {
  if (says === null) return false
  if (held === null) return field !== 'occupation' && field !== 'address'
  switch (field) {
    case 'name':
    case 'motherName':
      return !sameName(says, held)
    case 'sex':
    case 'birthDate':
      return says !== held
    case 'address':
      return addressKey(says) !== addressKey(held)
    default:
      return codeKey(says) !== codeKey(held)
  }
}

function sameName(one: string, other: string): boolean {
  return normaliseName(one).normal === normaliseName(other).normal
}

function addressKey(address: string): string {
  return codeKey(address.toUpperCase().replace(/\b(JALAN|JLN|JL)\b/g, ''))
}

const ofChild: Readonly<Partial<Record<Impairment, string>>> = {
  body: 'PMKS-05.a',
  sight: 'PMKS-05.a',
  hearing: 'PMKS-05.a',
  mind: 'PMKS-05.b',
  several: 'PMKS-05.c',
}
const adultFrom = 18

/**
 * OSID-8  An impairment of somebody who carries no category of disability is one: of a child by the kind of impairment; of an
 *         adult, or where its kind is not said, with what hinders them, which the sheet cannot say and somebody has to.
 *         Without a birth date nothing is found.
 */
export function impairmentsOf(row: Resident, held: HeldResident, asOf: LocalDate): Found[] {
  const birthDate = held.birthDate ?? row.birthDate
  if (row.impairment === null || row.impairment === 'none' || held.disabled || birthDate === null) return []
  if (ageOn(birthDate, asOf) >= adultFrom) return [hindered('PMKS-09', ['PMKS-09.a'])]
  const met = ofChild[row.impairment]
  return [met === undefined ? hindered('PMKS-05', []) : ofHeld(held, { kind: 'category-found', category: 'PMKS-05', met: [met] })]

  function hindered(category: NeedCode, met: string[]): Found {
    return ofHeld(held, { kind: 'category-found', category, met }, ['hindrance'])
  }
}

const motherhood = { from: 10, below: 60 }

/**
 * OSID-9  A pregnancy is one of somebody who is not recorded as a man and is between 10 and 60 where the age is known. What is
 *         held of it is not looked at: by what is not listed, nobody may learn what the law restricts.
 */
export function pregnanciesOf(row: Resident, held: HeldResident, asOf: LocalDate): Found[] {
  const birthDate = held.birthDate ?? row.birthDate
  const age = birthDate === null ? motherhood.from : ageOn(birthDate, asOf)
  const mayBe = (held.sex ?? row.sex) !== 'male' && age >= motherhood.from && age < motherhood.below
  return row.pregnant && mayBe ? [ofHeld(held, { kind: 'pregnancy-found' })] : []
}

const asked: Readonly<Partial<Record<FoundDetails['kind'], readonly Ask[]>>> = {
  death: ['day'],
  move: ['day', 'to'],
  'pregnancy-found': ['expected'],
}

function ofHeld(
  { person, claims }: HeldResident,
  details: FoundDetails,
  asks: readonly Ask[] = asked[details.kind] ?? [],
): Found {
  const about = details.kind === 'category-found' ? details.category : ''
  const claim = claims.find((one) => one.kind === details.kind && one.about === about)?.id ?? null
  return { person, details, asks, said: [], claim }
}
