import { type FamilyRelation, familyRelationWords } from '../people/family-relation.ts'
import { needCategory } from '../people/need-categories.ts'
import type { NeedCode } from '../people/need-category.ts'
import type { Sex } from '../people/person.ts'
import type { LocalDate } from '../platform/local-date.ts'
import type { Place } from '../regions/place.ts'
import type { DateForm, FileValue, WrittenLayout } from '../settings/file-layout.ts'
import type { ClaimDetails, FactChanges } from './claim-details.ts'
import { type ClaimKind, streamOf } from './claim-kind.ts'

/** Everything that a row of a file to the centre can tell. */
export interface CentreRow {
  readonly line: number
  readonly code: string
  readonly kind: ClaimKind
  readonly details: ClaimDetails
  readonly about: string
  readonly nik: string
  readonly familyCard: string | null
  readonly name: string
  readonly relation: FamilyRelation | null
  readonly sex: Sex | null
  readonly birthPlace: string | null
  readonly birthDate: LocalDate | null
  readonly motherName: string | null
  readonly occupation: string | null
  readonly address: string | null
  readonly rt: string | null
  readonly rw: string | null
  /** The village of the claim. */
  readonly place: Place
  readonly decile: number | null
  readonly observedOn: LocalDate
  readonly proposedOn: LocalDate
  readonly decidedOn: LocalDate | null
  readonly note: string | null
  /** Number of the minutes, or that it stands on an SPTJM; null where its kind asks for neither. */
  readonly minutes: { readonly number: string; readonly on: LocalDate } | null
}

/** Files to the centre are Indonesian. */
const kindNames: Readonly<Record<ClaimKind, string>> = {
  'receives-nothing': 'USULAN BANSOS',
  'already-well-off': 'SUDAH MAMPU',
  'category-found': 'KATEGORI DITEMUKAN',
  'category-ended': 'KATEGORI BERAKHIR',
  'illness-found': 'PENYAKIT KRONIS',
  'pregnancy-found': 'IBU HAMIL',
  correction: 'PERBAIKAN DATA',
  death: 'MENINGGAL',
  move: 'PINDAH',
  birth: 'LAHIR',
  'new-person': 'WARGA BARU',
}

const factNames: Readonly<Record<keyof FactChanges, string>> = {
  name: 'NAMA',
  sex: 'JENIS KELAMIN',
  birthDate: 'TANGGAL LAHIR',
  birthPlace: 'TEMPAT LAHIR',
  motherName: 'NAMA IBU',
  occupation: 'PEKERJAAN',
  address: 'ALAMAT',
}

const sexLetters: Readonly<Record<Sex, string>> = { male: 'L', female: 'P' }

/** SIKS-16  Each column holds its value as the layout writes it; what is not known stays empty, and nothing is guessed. */
export function cellsOf(layout: WrittenLayout, row: CentreRow): (string | number | null)[] {
  return layout.columns.map(({ value }) => cellOf(layout, row, value))
}

type Form = Pick<WrittenLayout, 'dates' | 'dotted' | 'apostrophe'>

function cellOf(form: Form, row: CentreRow, value: FileValue): string | number | null {
  const { place } = row
  switch (value) {
    case 'row-number':
      return row.line
    case 'row-code':
      return row.code
    case 'stream':
      return streamOf(row.kind) === 'for-aid' ? 'USULAN' : 'PEMBARUAN'
    case 'kind':
      return kindNames[row.kind]
    case 'change':
      return changeWords(row.details, form)
    case 'category':
      return row.kind.startsWith('category') ? (needCategory(row.about as NeedCode)?.name.id ?? row.about) : null
    case 'nik':
      return digitsOf(row.nik, form)
    case 'family-card':
      return row.familyCard === null ? null : digitsOf(row.familyCard, form)
    case 'name':
      return row.name
    case 'relation':
      return row.relation === null ? null : familyRelationWords[row.relation].id
    case 'sex':
      return row.sex === null ? null : sexLetters[row.sex]
    case 'birth-place':
      return row.birthPlace
    case 'birth-date':
      return dateOf(row.birthDate, form)
    case 'mother-name':
      return row.motherName
    case 'occupation':
      return row.occupation
    case 'address':
      return row.address
    case 'rt':
      return row.rt
    case 'rw':
      return row.rw
    case 'village-code':
      return codeOf(place.code, 13, form)
    case 'village':
      return place.name
    case 'district-code':
      return codeOf(place.code, 8, form)
    case 'district':
      return place.within[0] ?? ''
    case 'regency-code':
      return codeOf(place.code, 5, form)
    case 'regency':
      return place.within[1] ?? ''
    case 'province-code':
      return codeOf(place.code, 2, form)
    case 'province':
      return place.within[2] ?? ''
    case 'decile':
      return row.decile
    case 'observed-on':
      return dateOf(row.observedOn, form)
    case 'proposed-on':
      return dateOf(row.proposedOn, form)
    case 'decided-on':
      return dateOf(row.decidedOn, form)
    case 'note':
      return row.note
    case 'minutes-number':
      return row.minutes?.number ?? null
    case 'minutes-date':
      return dateOf(row.minutes?.on ?? null, form)
    case 'empty':
      return null
  }
}

/** SIKS-17  What is to be changed is said in words: of a correction each fact with its new value. */
export function changeWords(details: ClaimDetails, form: Form): string | null {
  switch (details.kind) {
    case 'correction':
      return (Object.keys(factNames) as (keyof FactChanges)[])
        .filter((fact) => details.changes[fact] !== undefined)
        .map((fact) => `${factNames[fact]}: ${factWords(details.changes, fact, form)}`)
        .join('; ')
    case 'death':
      return `MENINGGAL ${dateOf(details.on, form)}`
    case 'move':
      return `PINDAH ${dateOf(details.on, form)} KE ${codeOf(details.to, 13, form)}`
    case 'birth':
      return `LAHIR ${dateOf(details.on, form)}: ${details.name} (${sexLetters[details.sex]})`
    default:
      return null
  }
}

function factWords(changes: FactChanges, fact: keyof FactChanges, form: Form): string {
  if (fact === 'birthDate') return dateOf(changes.birthDate ?? null, form) ?? '-'
  if (fact === 'sex') return changes.sex == null ? '-' : sexLetters[changes.sex]
  return changes[fact] ?? '-'
}

/** `'6408…` keeps spreadsheets from making an amount of it. */
function digitsOf(digits: string, { apostrophe }: Form): string {
  return apostrophe ? `'${digits}` : digits
}

function codeOf(code: string, length: number, { dotted }: Form): string {
  const own = code.slice(0, length)
  return dotted ? own : own.replaceAll('.', '')
}

function dateOf(day: LocalDate | null, { dates }: { dates: DateForm }): string | null {
  if (day === null) return null
  const [yyyy, mm, dd] = day.split('-')
  switch (dates) {
    case 'yyyy-mm-dd':
      return day
    case 'dd/mm/yyyy':
      return `${dd}/${mm}/${yyyy}`
    case 'dd-mm-yyyy':
      return `${dd}-${mm}-${yyyy}`
    case 'yyyymmdd':
      return `${yyyy}${mm}${dd}`
  }
}
