/** Short forms that offices write in the names of Kaltim's districts and villages. A word stands for itself otherwise. */
const longForms: ReadonlyMap<string, string> = new Map(
  Object.entries({
    MA: 'MUARA',
    MRA: 'MUARA',
    MUARO: 'MUARA',
    LG: 'LONG',
    LNG: 'LONG',
    TJ: 'TANJUNG',
    TG: 'TANJUNG',
    TJG: 'TANJUNG',
    TGJ: 'TANJUNG',
    TANJONG: 'TANJUNG',
    TL: 'TELUK',
    TLK: 'TELUK',
    SEI: 'SUNGAI',
    SEIE: 'SUNGAI',
    SUNGEI: 'SUNGAI',
    SUNGGAI: 'SUNGAI',
    SNGAI: 'SUNGAI',
    SNG: 'SUNGAI',
    GN: 'GUNUNG',
    GNG: 'GUNUNG',
    GUNONG: 'GUNUNG',
    BKT: 'BUKIT',
    BT: 'BATU',
    KP: 'KAMPUNG',
    KMP: 'KAMPUNG',
    KPG: 'KAMPUNG',
    KAMPONG: 'KAMPUNG',
    PL: 'PULAU',
    PLAU: 'PULAU',
    RT: 'RANTAU',
    TNH: 'TANAH',
    SBR: 'SUMBER',
    SMBR: 'SUMBER',
    SP: 'SIMPANG',
    SPG: 'SIMPANG',
    UT: 'UTARA',
    UTR: 'UTARA',
    SEL: 'SELATAN',
    SLT: 'SELATAN',
    SLTN: 'SELATAN',
    BRT: 'BARAT',
    BAR: 'BARAT',
    TIM: 'TIMUR',
    TMR: 'TIMUR',
    TGH: 'TENGAH',
    TENG: 'TENGAH',
    SEB: 'SEBERANG',
    SBRG: 'SEBERANG',
    SMD: 'SAMARINDA',
    BPP: 'BALIKPAPAN',
    TGR: 'TENGGARONG',
    SGT: 'SANGATTA',
    SANGATA: 'SANGATTA',
    I: '1',
    II: '2',
    III: '3',
    IV: '4',
    V: '5',
    VI: '6',
    VII: '7',
    VIII: '8',
    IX: '9',
    X: '10',
  }),
)

const kinds: ReadonlyMap<string, VillageKind | 'district'> = new Map([
  ['DESA', 'desa'],
  ['DS', 'desa'],
  ['KELURAHAN', 'kelurahan'],
  ['KEL', 'kelurahan'],
  ['KLRHN', 'kelurahan'],
  ['LURAH', 'kelurahan'],
  ['KECAMATAN', 'district'],
  ['KEC', 'district'],
  ['DISTRIK', 'district'],
] as const)

export type VillageKind = 'desa' | 'kelurahan'

export interface PlaceKey {
  /** The name without case, spaces, punctuation, kind and short forms; empty when nothing is left. */
  readonly key: string
  /** What the name says the village is: `KEL. BARU` a kelurahan. */
  readonly kind: VillageKind | undefined
}

/** The name of a district or village for comparison: `Kel. Ma. Badak  Ulu` and `MUARA BADAK ULU` have the same key. */
export function placeKey(name: string): PlaceKey {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}|['’‘`´]/gu, '')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== '')
  const kind = words.length > 1 ? kinds.get(words[0] as string) : undefined
  const key = (kind === undefined ? words : words.slice(1)).map((word) => longForms.get(word) ?? word).join('')
  return { key, kind: kind === 'district' ? undefined : kind }
}
