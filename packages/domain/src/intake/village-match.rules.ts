import type { RegionCode } from '../platform/region-code.ts'
import { placeKey, type VillageKind } from './place-key.ts'

export interface VillageRow {
  readonly code: string
  readonly name: string
  readonly districtCode: string
  readonly districtName: string
}

/** The villages of one regency by code and by name. Null under a name: more than one village bears it. */
export interface VillageIndex {
  readonly byCode: ReadonlyMap<string, RegionCode>
  /** Under `district|village`, `district|kind:village`, `village` and `kind:village`. */
  readonly byName: ReadonlyMap<string, RegionCode | null>
  readonly districts: ReadonlySet<string>
  /** What was looked up before; a file repeats its villages thousands of times. */
  readonly seen: Map<string, RegionCode | undefined>
}

export interface VillageClaim {
  readonly code?: string | undefined
  readonly districtName?: string | undefined
  readonly villageName?: string | undefined
}

/** From the ten digits of a BPS village code to the Kemendagri code. */
export type BpsVillages = ReadonlyMap<string, RegionCode>

export function villageIndex(rows: Iterable<VillageRow>): VillageIndex {
  const byCode = new Map<string, RegionCode>()
  const byName = new Map<string, RegionCode | null>()
  const districts = new Set<string>()
  const put = (name: string, code: RegionCode) => {
    const before = byName.get(name)
    byName.set(name, before === undefined || before === code ? code : null)
  }
  for (const row of rows) {
    const code = row.code as RegionCode
    const district = placeKey(row.districtName).key
    const village = placeKey(row.name).key
    const kind = kindOf(code)
    byCode.set(digitsOf(row.code), code)
    districts.add(district)
    for (const name of [`${district}|${village}`, `${district}|${kind}:${village}`, village, `${kind}:${village}`])
      put(name, code)
  }
  return { byCode, byName, districts, seen: new Map() }
}

/**
 * INT-12  A village is found by its code, or by its name within its district, or by a name that only one village of the
 * regency bears. Never by likeness; when code and names point to two villages, to none.
 *
 * Undefined is `village.unknown`. With `bps` the file's codes are BPS codes (T1 in domain.md §0: the schemes are never mixed).
 */
export function findVillage(claim: VillageClaim, index: VillageIndex, bps?: BpsVillages): RegionCode | undefined {
  const key = `${bps ? 'b' : 'k'}|${claim.code ?? ''}|${claim.districtName ?? ''}|${claim.villageName ?? ''}`
  if (index.seen.has(key)) return index.seen.get(key)
  const { byCode, byName } = bothWays(claim, index, bps)
  const village = byCode !== undefined && byName !== undefined && byCode !== byName ? undefined : (byCode ?? byName)
  if (index.seen.size >= seenAtMost) index.seen.clear()
  index.seen.set(key, village)
  return village
}

const seenAtMost = 20_000

export interface CodesVerdict {
  /** Rows that give a code and names that lead to one village. */
  readonly compared: number
  readonly disagreeing: number
  /** The file as a whole must be refused: its codes are of another scheme or another regency. */
  readonly refuse: boolean
}

/** INT-13  A file is refused when the codes of more than a fifth of its rows lead elsewhere than their names. */
export function codesDisagree(claims: Iterable<VillageClaim>, index: VillageIndex, bps?: BpsVillages): CodesVerdict {
  let compared = 0
  let disagreeing = 0
  for (const claim of claims) {
    if (digitsOf(claim.code ?? '') === '') continue
    const { byCode, byName } = bothWays(claim, index, bps)
    if (byName === undefined) continue
    compared++
    if (byCode !== byName) disagreeing++
  }
  return { compared, disagreeing, refuse: disagreeing >= Math.min(5, Math.max(1, compared)) && disagreeing > compared / 5 }
}

function bothWays(claim: VillageClaim, index: VillageIndex, bps: BpsVillages | undefined) {
  const digits = digitsOf(claim.code ?? '')
  return { byCode: bps ? knownTo(index, bps.get(digits)) : index.byCode.get(digits), byName: findByName(claim, index) }
}

function knownTo(index: VillageIndex, code: RegionCode | undefined): RegionCode | undefined {
  return code && index.byCode.get(digitsOf(code))
}

function findByName({ districtName, villageName }: VillageClaim, { byName, districts }: VillageIndex): RegionCode | undefined {
  const village = placeKey(villageName ?? '')
  if (village.key === '') return undefined
  const district = placeKey(districtName ?? '').key
  if (district !== '' && !districts.has(district)) return undefined
  const within = district === '' ? '' : `${district}|`
  const plain = byName.get(`${within}${village.key}`)
  return plain ?? (village.kind && byName.get(`${within}${village.kind}:${village.key}`)) ?? undefined
}

/** Fourth level of a Kemendagri code: 1xxx a kelurahan, 2xxx a desa. */
function kindOf(code: RegionCode): VillageKind {
  return code.charAt(9) === '1' ? 'kelurahan' : 'desa'
}

function digitsOf(code: string): string {
  return code.replace(/[.\s-]/g, '')
}
