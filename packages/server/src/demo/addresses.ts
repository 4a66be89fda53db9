import type { Random } from './random.ts'
import type { VillageShare } from './village-shares.ts'

export interface Address {
  address: string
  rt: number
  rw: number
}

const townStreets: readonly [string, ...string[]] = [
  'JL. MAHAKAM',
  'JL. YOS SUDARSO',
  'JL. AHMAD YANI',
  'JL. PANGERAN ANTASARI',
  'JL. KH. DEWANTARA',
  'JL. DIPONEGORO',
  'JL. PELABUHAN',
  'JL. CENDRAWASIH',
  'JL. MELATI',
  'JL. KENANGA',
  'JL. PADAT KARYA',
  'JL. PASAR LAMA',
  'GG. KELUARGA',
  'GG. RUKUN',
  'GG. AMAL',
  'GG. SEJAHTERA',
  'GG. BAHAGIA',
  'PERUM BUMI ETAM',
  'TEPIAN SUNGAI',
]
const villageStreets: readonly [string, ...string[]] = [
  'JL. POROS',
  'JL. TRANS KALIMANTAN',
  'JL. DERMAGA',
  'JL. BALAI DESA',
  'JL. KEBUN SAWIT',
  'JL. MASJID',
  'JL. GEREJA',
  'JL. LAMIN ADAT',
  'JL. SUNGAI',
  'JL. USAHA TANI',
  'GG. MUFAKAT',
  'TEPIAN SUNGAI',
  'SEBERANG SUNGAI',
]

/** A street, or a bank of the river, as lists write it. */
export function addressIn(random: Random, { inTown, hamlets }: VillageShare): Address {
  const street = random.pick(inTown ? townStreets : villageStreets)
  const rt = random.int(1, hamlets)
  const numbered = random.chance(inTown ? 0.85 : 0.4)
  return {
    address: numbered ? `${street} NO ${random.int(1, 180)}` : `${street} RT ${rt}`,
    rt,
    rw: inTown ? 0 : Math.ceil(rt / 5),
  }
}
