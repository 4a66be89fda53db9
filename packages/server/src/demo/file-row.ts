import type { FamilyRelation } from '#domain/people/family-relation.ts'
import { calendarDay, slashed } from './calendar-day.ts'
import type { SyntheticFamily, SyntheticPerson } from './synthetic-family.ts'

/** A row of the agency's list, its cells in the order of the file. */
export interface FileRow {
  id: string
  regency: string
  district: string
  village: string
  address: string
  rt: string
  rw: string
  card: string
  nik: string
  name: string
  birthPlace: string
  birthDate: string
  sex: string
  mother: string
  relation: string
  occupation: string
  decile: string
  pkh: string
  bpnt: string
  pbi: string
}

export const fileHeader =
  'ID_DTSEN,PROVINSI,KABUPATEN/KOTA,KECAMATAN,DESA/KELURAHAN,ALAMAT,RT,RW,NO KK,NIK,NAMA,TEMPAT LAHIR,TANGGAL LAHIR,JENIS KELAMIN,NAMA IBU KANDUNG,HUBUNGAN KELUARGA,PEKERJAAN,DESIL,PKH,BPNT,PBI JK'

const relationWords: Record<FamilyRelation, string> = {
  head: 'KEPALA KELUARGA',
  spouse: 'ISTRI',
  child: 'ANAK',
  'child-in-law': 'MENANTU',
  grandchild: 'CUCU',
  parent: 'ORANG TUA',
  'parent-in-law': 'MERTUA',
  relative: 'FAMILI LAIN',
  other: 'LAINNYA',
}

export function rowOf(person: SyntheticPerson, family: SyntheticFamily, regency: string): FileRow {
  const { village } = family.home
  return {
    id: person.sourceId,
    regency,
    district: village.districtName.toUpperCase(),
    village: village.name.toUpperCase(),
    address: family.address,
    rt: String(family.rt).padStart(3, '0'),
    rw: String(family.rw).padStart(3, '0'),
    card: family.card,
    nik: `'${person.nik}`,
    name: person.name,
    birthPlace: person.birthPlace,
    birthDate: slashed(calendarDay(person.born)),
    sex: person.sex === 'male' ? 'LAKI-LAKI' : 'PEREMPUAN',
    mother: person.motherName,
    relation: person.relation === 'spouse' && person.sex === 'male' ? 'SUAMI' : relationWords[person.relation],
    occupation: person.occupation,
    decile: String(family.decile),
    pkh: family.pkh ? 'YA' : 'TIDAK',
    bpnt: family.sembako ? 'YA' : 'TIDAK',
    pbi: family.pbi ? 'YA' : 'TIDAK',
  }
}

export function lineOf(row: FileRow): string {
  const place = `${row.id},KALIMANTAN TIMUR,${row.regency},${row.district},${row.village},${row.address},${row.rt},${row.rw}`
  const person = `${row.card},${row.nik},${quoted(row.name)},${row.birthPlace},${row.birthDate},${row.sex},${row.mother},${row.relation}`
  return `${place},${person},${row.occupation},${row.decile},${row.pkh},${row.bpnt},${row.pbi}\r\n`
}

function quoted(cell: string): string {
  return cell.includes(',') ? `"${cell}"` : cell
}
