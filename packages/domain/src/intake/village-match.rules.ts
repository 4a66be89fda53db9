import type { RegionCode } from '../platform/region-code.ts'
import { placeKey, type VillageKind } from './place-key.ts'

export interface VillageRow {
  readonly code: string
  readonly name: string
  readonly districtCode: string
  readonly districtName: string
  /** What the village and its district are or were called besides. */
  readonly otherNames?: readonly string[]
  readonly otherDistrictNames?: readonly string[]
}

/** Names that lead to a village. Null under a name: more than one village bears it. */
type Names = ReadonlyMap<string, RegionCode | null>

/** The villages of one regency by code and by name. */
export interface VillageIndex {
  readonly byCode: ReadonlyMap<string, RegionCode>
  /** Under `district|village`, `district|kind:village`, `village` and `kind:village`. */
  readonly byName: Names
  /** The same where the village or its district stands under another name. */
  readonly byOtherName: Names
  /** Districts by their names, other ones too; null where two bear it. */
  readonly districts: Names
  readonly rows: readonly KeyedVillage[]
}

/** A village with the keys of its names: what is like it is looked for among these. */
interface KeyedVillage {
  readonly code: RegionCode
  readonly village: string
  readonly district: string
}

export interface VillageClaim {
  readonly code?: string | undefined
  readonly regencyName?: string | undefined
  readonly districtName?: string | undefined
  readonly villageName?: string | undefined
}

/** From the digits of a BPS code, of a village (10), a district (7) or a regency (4), to the Kemendagri code. */
export type BpsCodes = ReadonlyMap<string, RegionCode>

export function villageIndex(rows: Iterable<VillageRow>): VillageIndex {
  const byCode = new Map<string, RegionCode>()
  const [byName, byOtherName, districts] = [0, 1, 2].map(() => new Map<string, RegionCode | null>()) as [Puts, Puts, Puts]
  const keyed: KeyedVillage[] = []
  for (const row of rows) {
    const code = row.code as RegionCode
    const [district, village] = [placeKey(row.districtName).key, placeKey(row.name).key]
    byCode.set(digitsOf(row.code), code)
    keyed.push({ code, village, district })
    putNames(byName, code, district, village)
    const villageNames = [village, ...(row.otherNames ?? []).map((name) => placeKey(name).key)]
    const districtNames = [district, ...(row.otherDistrictNames ?? []).map((name) => placeKey(name).key)]
    for (const name of districtNames) {
      put(districts, name, code.slice(0, 8) as RegionCode)
      for (const other of villageNames) putNames(byOtherName, code, name, other)
    }
  }
  return { byCode, byName, byOtherName, districts, rows: keyed }
}

type Puts = Map<string, RegionCode | null>

function put(names: Puts, name: string, code: RegionCode): void {
  const before = names.get(name)
  names.set(name, before === undefined || before === code ? code : null)
}

function putNames(names: Puts, code: RegionCode, district: string, village: string): void {
  const kind = kindOf(code)
  for (const name of [`${district}|${village}`, `${district}|${kind}:${village}`, village, `${kind}:${village}`])
    put(names, name, code)
}

/** Whether code and names lead to one place; undefined where one of the two says nothing that is known. */
export function agrees(claim: VillageClaim, index: VillageIndex, bps: BpsCodes | undefined): boolean | undefined {
  const digits = digitsOf(claim.code ?? '')
  if (digits === '') return undefined
  const { byCode, byName } = bothWays(claim, index, bps)
  if (byName !== undefined) return byCode === byName
  const named = index.districts.get(placeKey(claim.districtName ?? '').key)
  const coded = byCode?.slice(0, 8) ?? districtOfCode(digits, index, bps)
  if (!named || coded === undefined) return undefined
  // A village that has come to another district still bears its name.
  const village = placeKey(claim.villageName ?? '').key
  return coded === named || (village !== '' && index.rows.some((row) => row.code === byCode && row.village === village))
}

/** The district that the first digits of a code name, though its village is not known. */
export function districtOfCode(digits: string, index: VillageIndex, bps: BpsCodes | undefined): RegionCode | undefined {
  if (bps) return bps.get(digits.slice(0, 7))
  return index.rows.find(({ code }) => digitsOf(code).slice(0, 6) === digits.slice(0, 6))?.code.slice(0, 8) as
    | RegionCode
    | undefined
}

/**
 * Where the code leads, and where the names do; names that a place bears or bore besides count where its own lead nowhere.
 * With `bps` the codes are BPS codes (T1 in domain.md §0: the schemes are never mixed).
 */
export function bothWays(claim: VillageClaim, index: VillageIndex, bps: BpsCodes | undefined) {
  const digits = digitsOf(claim.code ?? '')
  const byCode = bps ? knownTo(index, bps.get(digits)) : index.byCode.get(digits)
  return { byCode, byName: findByName(claim, index, index.byName) ?? findByName(claim, index, index.byOtherName) }
}

function knownTo(index: VillageIndex, code: RegionCode | undefined): RegionCode | undefined {
  return code && index.byCode.get(digitsOf(code))
}

export function findByName(claim: VillageClaim, { districts }: VillageIndex, names: Names): RegionCode | undefined {
  const village = placeKey(claim.villageName ?? '')
  if (village.key === '') return undefined
  const district = placeKey(claim.districtName ?? '').key
  if (district !== '' && !districts.has(district)) return undefined
  const within = district === '' ? '' : `${district}|`
  const plain = names.get(`${within}${village.key}`)
  return plain ?? (village.kind && names.get(`${within}${village.kind}:${village.key}`)) ?? undefined
}

/** Fourth level of a Kemendagri code: 1xxx a kelurahan, 2xxx a desa. */
function kindOf(code: RegionCode): VillageKind {
  return code.charAt(9) === '1' ? 'kelurahan' : 'desa'
}

export function digitsOf(code: string): string {
  return code.replace(/[.\s-]/g, '')
}
