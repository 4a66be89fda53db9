import { birthDateFaults } from '../people/birth-date.rules.ts'
import { isFamilyCardNumber } from '../people/family-card.ts'
import { parseFamilyRelation, type RelationCodeScheme } from '../people/family-relation.ts'
import { isNik } from '../people/nik.ts'
import { type KnownRegencies, nikFaults } from '../people/nik.rules.ts'
import type { AidPeriod } from '../people/aid-period.ts'
import type { LocalDate } from '../platform/local-date.ts'
import type { Quarter } from '../platform/period.ts'
import type { Rupiah } from '../platform/rupiah.ts'
import { readAmount } from './aid-amount.rules.ts'
import { beginsAfter, readAidPeriod } from './aid-period.rules.ts'
import { readDate } from './cell-date.rules.ts'
import { readDecile, readDigits, readName, readRt, readRtRw, readSex, readText, readYesNo } from './cell.rules.ts'
import { textOf } from './cell-text.rules.ts'
import type { CellValue } from './cell.ts'
import type { RowFault, RowFaultCode } from './faults.ts'
import type { IntakeField } from './fields.ts'
import { type ListKind, listKinds } from './list-kinds.ts'
import type { Mapping } from './mapping.rules.ts'
import type { PersonRow } from './person-row.ts'
import { type FoundPlace, findPlace, type Places } from './place-match.rules.ts'
import type { VillageClaim } from './village-match.rules.ts'

export interface RowContext {
  /** What kind of list the rows stand in; persons when not said. */
  readonly kind?: ListKind
  readonly today: LocalDate
  /** Of a list of recipients the quarter that it is for. */
  readonly quarter?: Quarter
  /** The regency that the file is for, or all of its province. */
  readonly places: Places
  readonly knownRegencies: KnownRegencies
  /** What the numbers of a relation column mean; `dtsen` when not said. */
  readonly relationCodes?: RelationCodeScheme
}

export interface RowReading {
  readonly record: PersonRow
  readonly faults: RowFault[]
  /** False: the row is kept and shown, but nobody is written to the registry from it. */
  readonly standsForPerson: boolean
  /** Where the person lives, and how that was found. */
  readonly place: FoundPlace
  /** In a list of deaths. */
  readonly diedOn?: LocalDate
  /** In a list of recipients. */
  readonly aid?: ToldAmount
}

/** What a row of recipients says of what they receive; null: nothing that can be used. */
export interface ToldAmount {
  readonly amount: Rupiah | null
  readonly period: AidPeriod | null
}

/**
 * INT-14  What a row says of a person and every fault in it. A fault is a warning: the row is kept, what is faulty is left
 *         out, the rest is used.
 * INT-15  A row stands for nobody without what it takes to find them: in a list of persons a name or a sound NIK, in one of
 *         deciles a sound family card and a decile, in all others a sound NIK and a name. In a province's list of persons also without
 *         a regency that can be told.
 * INT-48  Who stands on a list of recipients receives, also where the amount or the period beside them can't be used: that part is left out.
 * INT-16  A birth date that is itself faulty is not held against the NIK.
 */
export function readRow(cells: readonly CellValue[], mapping: Mapping, context: RowContext): RowReading {
  const faults: RowFault[] = []
  const cell = (field: IntakeField) => (mapping[field] < 0 ? undefined : cells[mapping[field]])
  const fault = (field: IntakeField, code: RowFaultCode) => void faults.push(faultOf(field, code, textOf(cell(field))))

  const sex = readSex(cell('sex')).value
  const birthDate = readBirthDate(cell('birthDate'), context.today, fault)
  const nik = readNik(cell('nik'), { sex, birthDate }, context.knownRegencies, fault)
  const name = readName(cell('name'))
  if (name === null) fault('name', 'name.missing')
  const familyCardNumber = readFamilyCardNumber(cell('familyCardNumber'), fault)
  const decile = readDecile(cell('decile'))
  if (decile.fault) fault('decile', 'decile.range')
  const claim = villageClaim(cells, mapping)
  const place = findPlace(claim, context.places)
  const code = placeFault(place)
  if (code !== undefined) faults.push(faultInPlace(code, claim, mapping))
  const { rt, rw } = mapping.rtRw < 0 ? { rt: readRt(cell('rt')), rw: readRt(cell('rw')) } : readRtRw(cell('rtRw'))

  const record: PersonRow = {
    sourceId: readText(cell('sourceId')),
    nik,
    name,
    familyCardNumber,
    relation: parseFamilyRelation(textOf(cell('relation')), context.relationCodes) ?? null,
    sex: sex ?? null,
    birthPlace: readText(cell('birthPlace')),
    birthDate: birthDate ?? null,
    motherName: readName(cell('motherName')),
    occupation: readText(cell('occupation')),
    villageCode: place.village,
    address: readText(cell('address')),
    rt,
    rw,
    decile: decile.value ?? null,
    pkh: readYesNo(cell('pkh')).value ?? null,
    sembako: readYesNo(cell('sembako')).value ?? null,
    pbi: readYesNo(cell('pbi')).value ?? null,
  }
  const { kind = listKinds.DTSEN } = context
  if (kind.effect === 'register')
    return { record, faults, place, standsForPerson: (nik !== null || name !== null) && place.regency !== null }
  return ofOtherList(kind, { record, place, faults: faults.filter(({ field }) => mapping[field] >= 0) }, cell, context)
}

/** What a list of another kind than persons says besides: only its own columns are judged, and to stand in it may be all. */
function ofOtherList(
  { effect, receives }: ListKind,
  { record, place, faults }: Pick<RowReading, 'record' | 'faults' | 'place'>,
  cell: (field: IntakeField) => CellValue,
  { today, quarter }: RowContext,
): RowReading {
  const { nik, name, familyCardNumber, decile } = record
  const standsForPerson = effect === 'deciles' ? familyCardNumber !== null && decile !== null : nik !== null && name !== null
  if (receives) {
    const said = receives === 'benefit' ? record : { ...record, [receives]: true }
    const aid = readToldAmount(cell, quarter, (field, code) => void faults.push(faultOf(field, code, textOf(cell(field)))))
    return { record: said, faults, place, standsForPerson, aid }
  }
  if (effect !== 'deaths') return { record, faults, place, standsForPerson }
  const death = cell('deathDate')
  const { value: diedOn } = readDate(death)
  if (diedOn !== undefined && diedOn <= today) return { record, faults, place, standsForPerson, diedOn }
  return { record, place, faults: [...faults, faultOf('deathDate', 'death-date.invalid', textOf(death))], standsForPerson: false }
}

/** Whether nothing stands in any cell; such rows are passed over and not counted. */
export function isBlankRow(cells: readonly CellValue[]): boolean {
  return cells.every((cell) => cell === null || cell === undefined || cell === '' || textOf(cell) === '')
}

function readToldAmount(cell: (field: IntakeField) => CellValue, quarter: Quarter | undefined, fault: Report): ToldAmount {
  const amount = readAmount(cell('aidAmount'))
  if (amount.fault) fault('aidAmount', 'aid-amount.invalid')
  const { value: period = null, fault: unreadable } = readAidPeriod(cell('aidPeriod'))
  const early = period !== null && quarter !== undefined && beginsAfter(period, quarter)
  if (unreadable || early) fault('aidPeriod', 'aid-period.invalid')
  return { amount: amount.value ?? null, period: early ? null : period }
}

type Report = (field: IntakeField, code: RowFaultCode) => void

function readBirthDate(cell: CellValue, today: LocalDate, fault: Report): LocalDate | undefined {
  const read = readDate(cell)
  const code = read.fault ? 'birth-date.invalid' : read.value && birthDateFaults(read.value, today)[0]?.code
  if (code === undefined) return read.value
  fault('birthDate', code)
  return undefined
}

type NikHolder = Parameters<typeof nikFaults>[1]

function readNik(cell: CellValue, holder: NikHolder, knownRegencies: KnownRegencies, fault: Report): PersonRow['nik'] {
  const { value, fault: ruined } = readDigits(cell)
  if (ruined) fault('nik', 'nik.format')
  else if (value === undefined) fault('nik', 'nik.missing')
  else for (const { code } of nikFaults(value, holder, knownRegencies)) fault('nik', code)
  return value !== undefined && isNik(value) ? value : null
}

/** A blank is no fault: there are people without a family card. */
function readFamilyCardNumber(cell: CellValue, fault: Report): PersonRow['familyCardNumber'] {
  const { value, fault: ruined } = readDigits(cell)
  if (value !== undefined && isFamilyCardNumber(value)) return value
  if (ruined || value !== undefined) fault('familyCardNumber', 'family-number.format')
  return null
}

/** The columns that say in which village the person of a row lives. */
export function villageClaim(cells: readonly CellValue[], mapping: Mapping): VillageClaim {
  const text = (column: number) => (column < 0 ? '' : textOf(cells[column]))
  return {
    code: text(mapping.villageCode),
    regencyName: text(mapping.regencyName),
    districtName: text(mapping.districtName),
    villageName: text(mapping.villageName),
  }
}

/** What is wrong with a place, also where it was read as the one it is like: its sender should mend it. */
function placeFault({ village, regency, way }: FoundPlace): RowFaultCode | undefined {
  if (regency === null) return 'regency.unknown'
  if (way === 'alike') return 'village.misspelt'
  if (way === 'unmapped') return 'village.code-unmapped'
  return village === null ? 'village.unknown' : undefined
}

function faultInPlace(fault: RowFaultCode, claim: VillageClaim, mapping: Mapping): RowFault {
  const { code, regencyName, districtName, villageName } = claim
  if (fault === 'village.code-unmapped') return faultOf('villageCode', fault, code ?? '')
  const said = [code, fault === 'regency.unknown' && regencyName, districtName, villageName].filter(Boolean).join(' · ')
  const field = fault === 'regency.unknown' && mapping.regencyName >= 0 ? 'regencyName' : undefined
  return faultOf(field ?? (mapping.villageName < 0 ? 'villageCode' : 'villageName'), fault, said)
}

function faultOf(field: IntakeField, code: RowFaultCode, value: string): RowFault {
  return value === '' ? { field, code } : { field, code, value }
}
