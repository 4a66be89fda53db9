import type { Sex } from '#domain/people/person.ts'
import { draw, type Random, type Weighted, weighted } from './random.ts'

/** Occupations in the words of the civil registry. Deciles 1-3, the middle, and 8-10. */
const townMen: readonly [Weighted<string>, Weighted<string>, Weighted<string>] = [
  weighted(
    ['BURUH HARIAN LEPAS', 38],
    ['PEDAGANG', 10],
    ['SOPIR', 8],
    ['TUKANG BATU', 8],
    ['NELAYAN/PERIKANAN', 9],
    ['PEMULUNG', 4],
    ['BELUM/TIDAK BEKERJA', 11],
    ['WIRASWASTA', 8],
    ['PETANI/PEKEBUN', 4],
  ),
  weighted(
    ['KARYAWAN SWASTA', 38],
    ['WIRASWASTA', 20],
    ['PEDAGANG', 10],
    ['SOPIR', 8],
    ['BURUH HARIAN LEPAS', 10],
    ['KARYAWAN HONORER', 6],
    ['MEKANIK', 5],
    ['GURU', 3],
  ),
  weighted(['KARYAWAN SWASTA', 50], ['PEGAWAI NEGERI SIPIL', 18], ['WIRASWASTA', 20], ['KARYAWAN BUMN', 7], ['GURU', 5]),
]
const villageMen: typeof townMen = [
  weighted(
    ['PETANI/PEKEBUN', 38],
    ['BURUH TANI/PERKEBUNAN', 18],
    ['BURUH HARIAN LEPAS', 16],
    ['NELAYAN/PERIKANAN', 12],
    ['BELUM/TIDAK BEKERJA', 8],
    ['TUKANG KAYU', 5],
    ['PEDAGANG', 3],
  ),
  weighted(
    ['PETANI/PEKEBUN', 34],
    ['KARYAWAN SWASTA', 28],
    ['WIRASWASTA', 12],
    ['NELAYAN/PERIKANAN', 8],
    ['BURUH HARIAN LEPAS', 8],
    ['PERANGKAT DESA', 4],
    ['SOPIR', 4],
    ['GURU', 2],
  ),
  weighted(['KARYAWAN SWASTA', 46], ['PEGAWAI NEGERI SIPIL', 16], ['WIRASWASTA', 22], ['PETANI/PEKEBUN', 10], ['GURU', 6]),
]
const women: typeof townMen = [
  weighted(
    ['MENGURUS RUMAH TANGGA', 66],
    ['PEDAGANG', 10],
    ['BURUH HARIAN LEPAS', 8],
    ['PETANI/PEKEBUN', 9],
    ['PEMBANTU RUMAH TANGGA', 4],
    ['BELUM/TIDAK BEKERJA', 2],
    ['PEMULUNG', 1],
  ),
  weighted(['MENGURUS RUMAH TANGGA', 62], ['KARYAWAN SWASTA', 14], ['PEDAGANG', 10], ['WIRASWASTA', 8], ['GURU', 6]),
  weighted(
    ['MENGURUS RUMAH TANGGA', 42],
    ['KARYAWAN SWASTA', 20],
    ['PEGAWAI NEGERI SIPIL', 16],
    ['GURU', 10],
    ['WIRASWASTA', 8],
    ['PERAWAT', 4],
  ),
]

export interface LivelihoodFacts {
  readonly age: number
  readonly sex: Sex
  readonly decile: number
  readonly inTown: boolean
}

export function occupationOf(random: Random, { age, sex, decile, inTown }: LivelihoodFacts): string {
  if (age < 6) return 'BELUM/TIDAK BEKERJA'
  if (age < 16) return 'PELAJAR/MAHASISWA'
  if (age < 23 && random.chance(age < 19 ? 0.86 : 0.22 + decile * 0.03)) return 'PELAJAR/MAHASISWA'
  if (age > 57 && decile > 6 && random.chance(0.4)) return 'PENSIUNAN'
  if (age > 70 && random.chance(0.55)) return sex === 'female' ? 'MENGURUS RUMAH TANGGA' : 'BELUM/TIDAK BEKERJA'
  const byWealth = sex === 'female' ? women : inTown ? townMen : villageMen
  return draw(random, byWealth[decile < 4 ? 0 : decile < 8 ? 1 : 2])
}
