import { z } from 'zod'

/** What a column of a persons file can tell us. The order is the order on screen. */
export const intakeFields = [
  'sourceId',
  'nik',
  'name',
  'familyCardNumber',
  'relation',
  'sex',
  'birthPlace',
  'birthDate',
  'motherName',
  'occupation',
  'provinceName',
  'regencyName',
  'districtName',
  'villageName',
  'villageCode',
  'address',
  'rt',
  'rw',
  'rtRw',
  'decile',
  'pkh',
  'sembako',
  'pbi',
  'aidAmount',
  'aidPeriod',
  'deathDate',
] as const
export const IntakeField = z.enum(intakeFields).meta({ id: 'IntakeField' })
export type IntakeField = z.infer<typeof IntakeField>

/** What a person decides for a column: one of our fields, or to leave it out. */
export const ColumnChoice = z.enum([...intakeFields, 'ignore']).meta({ id: 'ColumnChoice' })
export type ColumnChoice = z.infer<typeof ColumnChoice>

export interface FieldLabel {
  readonly id: string
  readonly en: string
}

export const columnLabels: Readonly<Record<ColumnChoice, FieldLabel>> = {
  sourceId: { id: 'ID baris di sumber', en: 'Row ID at the source' },
  nik: { id: 'NIK', en: 'NIK (national number)' },
  name: { id: 'Nama lengkap', en: 'Full name' },
  familyCardNumber: { id: 'Nomor KK', en: 'Family card number (KK)' },
  relation: { id: 'Hubungan keluarga', en: 'Relation to the head' },
  sex: { id: 'Jenis kelamin', en: 'Sex' },
  birthPlace: { id: 'Tempat lahir', en: 'Birth place' },
  birthDate: { id: 'Tanggal lahir', en: 'Birth date' },
  motherName: { id: 'Nama ibu kandung', en: "Mother's name" },
  occupation: { id: 'Pekerjaan', en: 'Occupation' },
  provinceName: { id: 'Provinsi', en: 'Province' },
  regencyName: { id: 'Kabupaten/Kota', en: 'Regency or city' },
  districtName: { id: 'Kecamatan', en: 'District' },
  villageName: { id: 'Desa/Kelurahan', en: 'Village' },
  villageCode: { id: 'Kode desa/kelurahan', en: 'Village code' },
  address: { id: 'Alamat', en: 'Address' },
  rt: { id: 'RT', en: 'RT (neighbourhood unit)' },
  rw: { id: 'RW', en: 'RW (group of RT)' },
  rtRw: { id: 'RT/RW', en: 'RT/RW in one column' },
  decile: { id: 'Desil', en: 'Welfare decile' },
  pkh: { id: 'Penerima PKH', en: 'Receives PKH' },
  sembako: { id: 'Penerima Sembako (BPNT)', en: 'Receives Sembako (BPNT)' },
  pbi: { id: 'Penerima PBI JK', en: 'Receives PBI JK' },
  aidAmount: { id: 'Nominal bantuan', en: 'Amount of the aid' },
  aidPeriod: { id: 'Periode bantuan', en: 'Period of the aid' },
  deathDate: { id: 'Tanggal meninggal', en: 'Date of death' },
  ignore: { id: 'Abaikan kolom ini', en: 'Leave this column out' },
}

/** Each group that a kind of list needs must be met by at least one of its fields; every other field may be absent. */
export const requiredGroups = {
  identity: ['nik', 'name'],
  village: ['villageCode', 'villageName'],
  nik: ['nik'],
  name: ['name'],
  familyCard: ['familyCardNumber'],
  decile: ['decile'],
  deathDate: ['deathDate'],
} as const satisfies Record<string, readonly IntakeField[]>
export type RequiredGroup = keyof typeof requiredGroups
