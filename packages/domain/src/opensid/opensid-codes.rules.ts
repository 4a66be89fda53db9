/*
 * What the numbers and words of OpenSID's sheets mean, as its public source writes them (github.com/OpenSID/OpenSID, read on
 * 2026-11-22: Impor_model, Program_bantuan, and the lists App\Enums).
 */
export interface CodeList<Meaning extends string> {
  /** By number; words are the same, without spaces and signs. */
  readonly codes: Readonly<Record<string, Meaning>>
  readonly words: Readonly<Record<string, Meaning>>
}

export type Standing = 'here' | 'dead' | 'moved' | 'lost' | 'away' | 'invalid'
export const standingCodes: CodeList<Standing> = {
  codes: { 1: 'here', 2: 'dead', 3: 'moved', 4: 'lost', 6: 'away', 9: 'invalid' },
  words: {
    HIDUP: 'here',
    MATI: 'dead',
    PINDAH: 'moved',
    PINDAHDALAMNEGERI: 'moved',
    PINDAHLUARNEGERI: 'moved',
    HILANG: 'lost',
    PERGI: 'away',
    TIDAKVALID: 'invalid',
  },
}

export const sexCodes: CodeList<'male' | 'female'> = {
  codes: { 1: 'male', 2: 'female' },
  words: { L: 'male', LK: 'male', LAKILAKI: 'male', P: 'female', PR: 'female', PEREMPUAN: 'female' },
}

export type Impairment = 'body' | 'sight' | 'hearing' | 'mind' | 'several' | 'other' | 'none'
export const impairmentCodes: CodeList<Impairment> = {
  codes: { 1: 'body', 2: 'sight', 3: 'hearing', 4: 'mind', 5: 'several', 6: 'other', 7: 'none' },
  words: {
    CACATFISIK: 'body',
    CACATNETRABUTA: 'sight',
    CACATRUNGUWICARA: 'hearing',
    CACATMENTALJIWA: 'mind',
    CACATFISIKDANMENTAL: 'several',
    CACATLAINNYA: 'other',
    TIDAKCACAT: 'none',
  },
}

export const pregnancyCodes: CodeList<'yes' | 'no'> = {
  codes: { 1: 'yes', 2: 'no' },
  words: { HAMIL: 'yes', YA: 'yes', TIDAKHAMIL: 'no', TIDAK: 'no' },
}

/** In the order of their numbers, from 1. */
export const occupations: readonly string[] = [
  'Belum/Tidak Bekerja',
  'Mengurus Rumah Tangga',
  'Pelajar/Mahasiswa',
  'Pensiunan',
  'Pegawai Negeri Sipil (PNS)',
  'Tentara Nasional Indonesia (TNI)',
  'Kepolisian RI (POLRI)',
  'Perdagangan',
  'Petani/Pekebun',
  'Peternak',
  'Nelayan/Perikanan',
  'Industri',
  'Konstruksi',
  'Transportasi',
  'Karyawan Swasta',
  'Karyawan BUMN',
  'Karyawan BUMD',
  'Karyawan Honorer',
  'Buruh Harian Lepas',
  'Buruh Tani/Perkebunan',
  'Buruh Nelayan/Perikanan',
  'Buruh Peternakan',
  'Pembantu Rumah Tangga',
  'Tukang Cukur',
  'Tukang Listrik',
  'Tukang Batu',
  'Tukang Kayu',
  'Tukang Sol Sepatu',
  'Tukang Las/Pandai Besi',
  'Tukang Jahit',
  'Tukang Gigi',
  'Penata Rias',
  'Penata Busana',
  'Penata Rambut',
  'Mekanik',
  'Seniman',
  'Tabib',
  'Paraji',
  'Perancang Busana',
  'Penterjemah',
  'Imam Masjid',
  'Pendeta',
  'Pastor',
  'Wartawan',
  'Ustadz/Mubaligh',
  'Juru Masak',
  'Promotor Acara',
  'Anggota DPR-RI',
  'Anggota DPD',
  'Anggota BPK',
  'Presiden',
  'Wakil Presiden',
  'Anggota Mahkamah Konstitusi',
  'Anggota Kabinet Kementerian',
  'Duta Besar',
  'Gubernur',
  'Wakil Gubernur',
  'Bupati',
  'Wakil Bupati',
  'Walikota',
  'Wakil Walikota',
  'Anggota DPRD Provinsi',
  'Anggota DPRD Kabupaten/Kota',
  'Dosen',
  'Guru',
  'Pilot',
  'Pengacara',
  'Notaris',
  'Arsitek',
  'Akuntan',
  'Konsultan',
  'Dokter',
  'Bidan',
  'Perawat',
  'Apoteker',
  'Psikiater/Psikolog',
  'Penyiar Televisi',
  'Penyiar Radio',
  'Pelaut',
  'Peneliti',
  'Sopir',
  'Pialang',
  'Paranormal',
  'Pedagang',
  'Perangkat Desa',
  'Kepala Desa',
  'Biarawati',
  'Wiraswasta',
  'Lainnya',
]

/** Letters and digits alone, in capitals: `CACAT NETRA/BUTA` and `Cacat Netra / Buta` are one. */
export function codeKey(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

const occupationOfKey = new Map(occupations.map((name) => [codeKey(name), name]))

/** OSID-2  A number or word says what OpenSID's list says; another is not guessed at: undefined. */
export function meaningOf<Meaning extends string>({ codes, words }: CodeList<Meaning>, text: string): Meaning | undefined {
  const key = codeKey(text.trim().replace(/\.0$/, ''))
  return Object.hasOwn(codes, key) ? codes[key] : Object.hasOwn(words, key) ? words[key] : undefined
}

/** The name of an occupation by its number or by itself. */
export function occupationOf(text: string): string | undefined {
  const bare = text.trim().replace(/\.0$/, '')
  return /^\d{1,2}$/.test(bare) ? occupations[Number(bare) - 1] : occupationOfKey.get(codeKey(bare))
}

/** The number of an occupation; undefined where OpenSID has none of that name. */
export function occupationNumber(name: string): number | undefined {
  const at = occupations.findIndex((one) => codeKey(one) === codeKey(name))
  return at < 0 ? undefined : at + 1
}
