import type { FamilyRelation } from '../people/family-relation.ts'
import type { Sex } from '../people/person.ts'
import { type LocalDate, localDate, partsOf } from '../platform/local-date.ts'
import { occupationNumber } from './opensid-codes.rules.ts'

/*
 * The columns of the sheets that OpenSID reads, as its public source tells them (read on 2026-11-22 and 23).
 */

type Cells = (string | number | null)[]

/** The columns of the residents' import, in its own order (Impor_model). */
export const residentsTitles: readonly string[] = [
  'alamat',
  'dusun',
  'rw',
  'rt',
  'nama',
  'no_kk',
  'nik',
  'sex',
  'tempatlahir',
  'tanggallahir',
  'agama_id',
  'pendidikan_kk_id',
  'pendidikan_sedang_id',
  'pekerjaan_id',
  'status_kawin',
  'kk_level',
  'warganegara_id',
  'ayah_nik',
  'nama_ayah',
  'ibu_nik',
  'nama_ibu',
  'golongan_darah_id',
  'akta_lahir',
  'dokumen_pasport',
  'tanggal_akhir_paspor',
  'dokumen_kitas',
  'akta_perkawinan',
  'tanggalperkawinan',
  'akta_perceraian',
  'tanggalperceraian',
  'cacat_id',
  'cara_kb_id',
  'hamil',
  'ktp_el',
  'status_rekam',
  'alamat_sekarang',
  'status_dasar',
  'suku',
  'tag_id_card',
  'id_asuransi',
  'no_asuransi',
]

/** Of a sheet `Peserta` after a sheet `Program` (Program_bantuan). */
export const participantsTitles: readonly string[] = [
  'Peserta',
  'No. Peserta',
  'NIK',
  'Nama',
  'Tempat Lahir',
  'Tanggal Lahir',
  'Alamat',
]

/** The columns that the page *Impor Desil SIKNg* asks for (release 2609; issue 11010); rows of one NIK are written over. */
export const decilesTitles: readonly string[] = ['Nomor KK', 'Desil', 'NIK', 'Nama']

export interface ChangedResident {
  /** Somebody whom OpenSID does not have yet. */
  readonly isNew: boolean
  readonly nik: string
  readonly card: string | null
  readonly name: string
  readonly sex: Sex | null
  readonly birthPlace: string | null
  readonly birthDate: LocalDate | null
  readonly motherName: string | null
  readonly occupation: string | null
  readonly relation: FamilyRelation | null
  readonly address: string | null
  readonly rt: string | null
  readonly rw: string | null
}

const levels: Readonly<Record<Exclude<FamilyRelation, 'spouse'>, number>> = {
  head: 1,
  child: 4,
  'child-in-law': 5,
  grandchild: 6,
  parent: 7,
  'parent-in-law': 8,
  relative: 9,
  other: 11,
}

/** Of a spouse OpenSID tells husband and wife apart; where the sex is not known, nothing is guessed. */
export function levelOfRelation(relation: FamilyRelation | null, sex: Sex | null): number | null {
  if (relation === null) return null
  if (relation !== 'spouse') return levels[relation]
  return sex === null ? null : sex === 'male' ? 2 : 3
}

/**
 * OSID-13  A resident stands in OpenSID's own columns and numbers. What the registry does not hold stays empty, and OpenSID then
 *          keeps its own; of somebody it has already, relation, standing and address stay empty, too, since it refuses a row
 *          that differs there. Disability and pregnancy are never written.
 */
export function residentCells(one: ChangedResident): Cells {
  const { isNew, sex, occupation } = one
  const values: Readonly<Record<string, string | number | null>> = {
    alamat: isNew ? one.address : null,
    rw: isNew ? one.rw : null,
    rt: isNew ? one.rt : null,
    nama: one.name.toUpperCase(),
    no_kk: one.card,
    nik: one.nik,
    sex: sex === null ? null : sex === 'male' ? 1 : 2,
    tempatlahir: one.birthPlace,
    tanggallahir: one.birthDate,
    pekerjaan_id: occupation === null ? null : (occupationNumber(occupation) ?? null),
    kk_level: isNew ? levelOfRelation(one.relation, sex) : null,
    nama_ibu: one.motherName,
    status_dasar: isNew ? 1 : null,
  }
  return residentsTitles.map((title) => values[title] ?? null)
}

export interface Recipient {
  readonly nik: string
  readonly name: string
  readonly birthPlace: string | null
  readonly birthDate: LocalDate | null
  readonly address: string | null
}

/** Of persons; OpenSID numbers what a programme is for. */
const forPersons = 1

/** OSID-16  A programme's participants are told as persons, by NIK, with the programme's days: from its first period to the end of this year. */
export function programmeCells(name: string, since: string, today: LocalDate): Cells[] {
  return [
    ['id', null],
    ['Nama Program', name],
    ['Sasaran Program', forPersons],
    ['Keterangan', 'Dari Rangkul'],
    ['Asal Dana', 'Lain-lain (Hibah)'],
    ['Rentang Waktu (Awal)', firstDayOf(since, today)],
    ['Rentang Waktu (Akhir)', `${partsOf(today).year}-12-31`],
  ]
}

export function participantCells({ nik, name, birthPlace, birthDate, address }: Recipient): Cells {
  return [nik, null, nik, name, birthPlace, birthDate, address]
}

/** The first day of a quarter or month, as `2026-Q3` and `2026-07` tell it; of anything else this year's. */
export function firstDayOf(period: string, today: LocalDate): LocalDate {
  const [, year = '', quarter, month] = /^(\d{4})-(?:Q([1-4])|(0[1-9]|1[0-2]))$/.exec(period) ?? []
  const begins = quarter === undefined ? Number(month) : (Number(quarter) - 1) * 3 + 1
  return localDate(Number(year), begins, 1) ?? (`${partsOf(today).year}-01-01` as LocalDate)
}

/** Of a family with a card and a decile; the head first. */
export interface CardMember {
  readonly card: string
  readonly decile: number
  readonly nik: string
  readonly name: string
}

/**
 * OSID-15  A decile stands once for a family card, with its head, or with another of the family where the village did not bring
 * the head's NIK: OpenSID asks for one in each row.
 */
export function decileRows(members: readonly CardMember[], brought: Brought): Cells[] {
  const byCard = new Map<string, Cells>()
  for (const { card, decile, nik, name } of members)
    if (!byCard.has(card) && mayLeave(card, brought) && mayLeave(nik, brought)) byCard.set(card, [card, decile, nik, name])
  return [...byCard.values()]
}

interface Brought {
  has(number: string): boolean
}

/** OSID-14  A number goes to OpenSID only where the village brought it: in the sheet, or in a claim of its own. */
export function mayLeave(number: string | null, brought: Brought): number is string {
  return number !== null && brought.has(number)
}
