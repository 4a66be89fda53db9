import type { CellValue } from '../intake/cell.ts'
import { readDate } from '../intake/cell-date.rules.ts'
import { textOf } from '../intake/cell-text.rules.ts'
import { type FamilyRelation, parseFamilyRelation } from '../people/family-relation.ts'
import { cleanNik, isNik } from '../people/nik.ts'
import type { Sex } from '../people/person.ts'
import { nameFaults } from '../people/person-name.rules.ts'
import type { LocalDate } from '../platform/local-date.ts'
import {
  codeKey,
  type CodeList,
  type Impairment,
  impairmentCodes,
  meaningOf,
  occupationOf,
  pregnancyCodes,
  sexCodes,
  standingCodes,
} from './opensid-codes.rules.ts'
import type { RowFault } from './row-fault.ts'

/** The titles that we read; the sheet has others, which are passed over. */
export const residentColumns = [
  'nik',
  'nama',
  'no_kk',
  'sex',
  'tempatlahir',
  'tanggallahir',
  'pekerjaan_id',
  'kk_level',
  'ayah_nik',
  'ibu_nik',
  'nama_ibu',
  'cacat_id',
  'hamil',
  'status_dasar',
  'alamat',
] as const
export type ResidentColumn = (typeof residentColumns)[number]
export type ResidentColumns = Readonly<Partial<Record<ResidentColumn, number>>>

const needed: readonly ResidentColumn[] = ['nik', 'nama', 'no_kk', 'status_dasar']
/** Some versions name a column otherwise. */
const otherTitles: Readonly<Record<string, ResidentColumn>> = { HAMILID: 'hamil', CACAT: 'cacat_id', PEKERJAAN: 'pekerjaan_id' }

/** OSID-1  These cells are the titles of a residents' sheet where NIK, name, card and standing are among them. */
export function residentColumnsIn(cells: readonly CellValue[]): ResidentColumns | undefined {
  const found: Partial<Record<ResidentColumn, number>> = {}
  cells.forEach((cell, at) => {
    const key = codeKey(textOf(cell))
    const column = residentColumns.find((one) => codeKey(one) === key) ?? otherTitles[key]
    if (column !== undefined) found[column] ??= at
  })
  return needed.every((column) => found[column] !== undefined) ? found : undefined
}

/** Somebody as a sheet tells of them; null: it says nothing. */
export interface Resident {
  readonly nik: string
  readonly name: string
  readonly card: string | null
  readonly sex: Sex | null
  readonly birthPlace: string | null
  readonly birthDate: LocalDate | null
  readonly occupation: string | null
  readonly relation: FamilyRelation | null
  readonly fatherNik: string | null
  readonly motherNik: string | null
  readonly motherName: string | null
  readonly address: string | null
  readonly impairment: Impairment | null
  readonly pregnant: boolean
  readonly standing: 'here' | 'dead' | 'moved'
}

export interface ReadResident {
  /** Undefined: the row is put aside. */
  readonly resident: Resident | undefined
  readonly faults: readonly RowFault[]
}

/**
 * OSID-3  A row counts where it has a NIK of a NIK's shape, a name, and a standing that says here, dead or moved; else it is put
 *         aside, and named. Another cell that cannot be read is named and passed over: the rest of its row counts.
 */
export function readResident(columns: ResidentColumns, cells: readonly CellValue[]): ReadResident {
  const faults: RowFault[] = []
  const cellOf = (column: ResidentColumn) => (columns[column] === undefined ? undefined : cells[columns[column]])
  const text = (column: ResidentColumn, most: number) => {
    const said = textOf(cellOf(column)).slice(0, most)
    return said === '' || said === '-' || said === '0' ? null : said
  }
  const digits = (column: ResidentColumn) => {
    const said = cleanNik(text(column, 40) ?? '')
    return /^\d{16}$/.test(said) ? said : null
  }
  const coded = <Meaning>(column: ResidentColumn, read: (said: string) => Meaning | undefined): Meaning | null => {
    const said = text(column, 80)
    if (said === null) return null
    const meaning = read(said)
    if (meaning === undefined) faults.push({ column, fault: 'code' })
    return meaning ?? null
  }
  const listed = <Meaning extends string>(column: ResidentColumn, list: CodeList<Meaning>) =>
    coded(column, (said) => meaningOf(list, said))

  const written = cleanNik(text('nik', 40) ?? '')
  if (!isNik(written)) faults.push({ column: 'nik', fault: /e\+?\d+$/i.test(written) ? 'ruined' : 'no-nik' })
  const name = text('nama', 120)
  if (name === null || nameFaults(name).length > 0) faults.push({ column: 'nama', fault: 'no-name' })
  // Where nothing is said, OpenSID takes somebody for living there.
  const said = text('status_dasar', 40)
  const standing = said === null ? 'here' : meaningOf(standingCodes, said)
  const isClear = standing === 'here' || standing === 'dead' || standing === 'moved'
  if (!isClear) faults.push({ column: 'status_dasar', fault: standing === undefined ? 'code' : 'standing' })
  if (!isNik(written) || name === null || faults.length > 0 || !isClear) return { resident: undefined, faults }

  const born = readDate(cellOf('tanggallahir'))
  if (born.fault !== undefined) faults.push({ column: 'tanggallahir', fault: 'date' })
  const resident: Resident = {
    nik: written,
    name,
    card: digits('no_kk'),
    sex: listed('sex', sexCodes),
    birthPlace: text('tempatlahir', 80),
    birthDate: born.value ?? null,
    occupation: coded('pekerjaan_id', occupationOf),
    relation: coded('kk_level', (one) => parseFamilyRelation(one, 'civil-registry')),
    fatherNik: digits('ayah_nik'),
    motherNik: digits('ibu_nik'),
    motherName: text('nama_ibu', 120),
    address: text('alamat', 200),
    impairment: listed('cacat_id', impairmentCodes),
    pregnant: listed('hamil', pregnancyCodes) === 'yes',
    standing,
  }
  return { resident, faults }
}
