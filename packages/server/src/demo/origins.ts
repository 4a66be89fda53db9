import { type Weighted, weighted } from './random.ts'
import type { People } from './name-lists/name-list.ts'

/** Where somebody was first registered: the four digits of a present or former regency, and the birth place as written. */
export interface Origin {
  readonly digits: string
  readonly place: string
}

const at = (digits: string, place: string): Origin => ({ digits, place })

const java: Weighted<Origin> = weighted(
  [at('3578', 'Surabaya'), 5],
  [at('3507', 'Malang'), 5],
  [at('3509', 'Jember'), 4],
  [at('3510', 'Banyuwangi'), 4],
  [at('3504', 'Tulungagung'), 3],
  [at('3522', 'Bojonegoro'), 3],
  [at('3518', 'Nganjuk'), 3],
  [at('3374', 'Semarang'), 2],
  [at('3372', 'Surakarta'), 2],
  [at('3404', 'Sleman'), 2],
  [at('3273', 'Bandung'), 1],
)
const southKalimantan: Weighted<Origin> = weighted(
  [at('6371', 'Banjarmasin'), 5],
  [at('6303', 'Martapura'), 4],
  [at('6308', 'Amuntai'), 4],
  [at('6307', 'Barabai'), 3],
  [at('6309', 'Tanjung'), 3],
)
const southSulawesi: Weighted<Origin> = weighted(
  [at('7371', 'Makassar'), 5],
  [at('7308', 'Bone'), 6],
  [at('7313', 'Sengkang'), 4],
  [at('7312', 'Soppeng'), 2],
  [at('7315', 'Pinrang'), 3],
  [at('7372', 'Parepare'), 2],
  [at('7314', 'Sidrap'), 2],
)
const westSulawesi: Weighted<Origin> = weighted(
  [at('7604', 'Polewali'), 4],
  [at('7605', 'Majene'), 4],
  [at('7602', 'Mamuju'), 2],
  [at('7320', 'Majene'), 1],
)
/** Neighbours, among them codes that lie in North Kalimantan since 2012. */
const nearby: Weighted<Origin> = weighted(
  [at('6472', 'Samarinda'), 6],
  [at('6471', 'Balikpapan'), 5],
  [at('6402', 'Tenggarong'), 5],
  [at('6401', 'Tanah Grogot'), 2],
  [at('6407', 'Melak'), 2],
  [at('6403', 'Tanjung Redeb'), 2],
  [at('6474', 'Bontang'), 2],
  [at('6408', 'Sangatta'), 2],
  [at('6473', 'Tarakan'), 1],
  [at('6404', 'Tanjung Selor'), 1],
  [at('6406', 'Malinau'), 1],
)

/** Where movers of a people come from most. */
export function originsOf(people: People): Weighted<Origin> {
  switch (people) {
    case 'jawa':
      return java
    case 'banjar':
      return southKalimantan
    case 'bugis':
      return southSulawesi
    case 'mandar':
      return westSulawesi
    case 'kutai':
    case 'paser':
    case 'berau':
    case 'kenyah':
    case 'bahau':
    case 'benuaq':
      return nearby
  }
}
