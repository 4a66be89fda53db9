import type { FaultCode } from './faults.ts'
import type { FieldLabel } from './fields.ts'

/** Apart from the codes: an address may name a code before any of its words is shown. */
export const faultLabels: Readonly<Record<FaultCode, FieldLabel>> = {
  'nik.missing': { id: 'NIK kosong', en: 'The NIK is missing' },
  'nik.format': {
    id: 'NIK bukan 16 angka yang sah, atau rusak oleh Excel',
    en: 'The NIK is not a sound number of 16 digits, or Excel ruined it',
  },
  'nik.sex-mismatch': { id: 'Jenis kelamin tidak cocok dengan NIK', en: 'The sex does not match the NIK' },
  'nik.birthdate-mismatch': { id: 'Tanggal lahir tidak cocok dengan NIK', en: 'The birth date does not match the NIK' },
  'nik.region-unknown': { id: 'Kode wilayah pada NIK tidak pernah ada', en: 'The region in the NIK never existed' },
  'nik.shared': { id: 'NIK yang sama dipakai orang lain di berkas ini', en: 'Somebody else in this file carries the same NIK' },
  'birth-date.invalid': { id: 'Tanggal lahir tidak ada di kalender', en: 'There is no such birth date' },
  'birth-date.future': { id: 'Tanggal lahir di masa depan', en: 'The birth date lies in the future' },
  'name.missing': { id: 'Nama kosong', en: 'The name is missing' },
  'family-number.format': {
    id: 'Nomor KK bukan 16 angka yang sah',
    en: 'The family card number is not a sound number of 16 digits',
  },
  'village.unknown': { id: 'Desa/kelurahan tidak dikenal', en: 'The village is not known' },
  'village.misspelt': {
    id: 'Nama tempat salah eja; dibaca sebagai yang paling mirip',
    en: 'The name of the place is misspelt; it was read as the one it is like',
  },
  'village.code-unmapped': {
    id: 'Kode BPS ini belum dipetakan ke desa/kelurahan mana pun',
    en: 'Nobody has said yet which village bears this BPS code',
  },
  'regency.unknown': { id: 'Kabupaten/kota tidak dikenal', en: 'The regency or city is not known' },
  'decile.range': { id: 'Desil bukan 1 sampai 10', en: 'The decile is not 1 to 10' },
  'decile.disagrees': { id: 'Desil berbeda dalam satu KK', en: 'The deciles within one family card differ' },
  'death-date.invalid': {
    id: 'Tanggal meninggal kosong, tidak ada di kalender, atau di masa depan',
    en: 'The date of death is missing, not in the calendar, or lies in the future',
  },
  'aid-amount.invalid': { id: 'Nominal bantuan bukan rupiah utuh yang jelas', en: 'The amount is not clearly whole rupiah' },
  'aid-period.invalid': {
    id: 'Periode bantuan tidak terbaca, atau mulai setelah triwulan daftar ini',
    en: 'The period cannot be read, or begins after the quarter of this list',
  },
  'nik.other-name': { id: 'NIK ini milik orang dengan nama lain', en: 'This NIK belongs to somebody of another name' },
  'person.deceased': { id: 'Orang ini sudah tercatat meninggal', en: 'This person is on record as dead' },
  'row.repeated': { id: 'Baris ini sudah ada di atas', en: 'This row was there before' },
}

/** Heads the column of faults in a file that goes back to its sender. */
export const faultsHeading: FieldLabel = { id: 'PERINGATAN RANGKUL', en: 'RANGKUL WARNINGS' }
