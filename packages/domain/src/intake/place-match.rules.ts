import type { RegionCode } from '../platform/region-code.ts'
import { mayBeMisspelt, nameLikeness } from '../regions/name-likeness.rules.ts'
import { placeKey } from './place-key.ts'
import type { PlaceWay } from './places.ts'
import { type NamedRegency, type RegencyNames, type RegencyRead, regencyNamed, regencyNames } from './regency-match.rules.ts'
import {
  agrees,
  type BpsCodes,
  bothWays,
  districtOfCode,
  digitsOf,
  findByName,
  type VillageClaim,
  type VillageIndex,
  type VillageRow,
  villageIndex,
} from './village-match.rules.ts'

/** What the places in a file are looked up in. */
export interface Places {
  readonly regencies: ReadonlyMap<RegionCode, VillageIndex>
  /** The regency whose file it is; undefined where it is a province's. */
  readonly only: RegionCode | undefined
  readonly names: RegencyNames
  readonly bps: BpsCodes | undefined
  /** What officers said of places in files of this source: a village, or none, by the claim. */
  readonly said: ReadonlyMap<string, RegionCode | null>
  /** What was looked up before; a file repeats its villages thousands of times. */
  readonly seen: Map<string, FoundPlace>
}

export interface FoundPlace {
  readonly village: RegionCode | null
  /** Null: not even that can be told. */
  readonly regency: RegionCode | null
  readonly way: PlaceWay
  /** 0 to 1. */
  readonly certainty: number
}

interface Known {
  readonly villages: Iterable<VillageRow>
  readonly only?: RegionCode | undefined
  readonly regencies?: readonly NamedRegency[]
  readonly bps?: BpsCodes | undefined
  readonly said?: ReadonlyMap<string, RegionCode | null>
}

export function placesIn({ villages, only, regencies = [], bps, said = new Map() }: Known): Places {
  const rows = new Map<RegionCode, VillageRow[]>()
  for (const row of villages) {
    const regency = row.code.slice(0, 5) as RegionCode
    const known = rows.get(regency)
    if (known) known.push(row)
    else rows.set(regency, [row])
  }
  const indexed = new Map(Array.from(rows, ([regency, own]) => [regency, villageIndex(own)]))
  return { regencies: indexed, only, names: regencyNames(regencies), bps, said, seen: new Map() }
}

/** INT-40  Two rows name the same place when code and names are the same but for spelling: case, spaces, kinds, short forms. */
export function placeClaimKey({ regencyName, districtName, villageName, code }: VillageClaim): string {
  const names = [regencyName, districtName, villageName].map((name) => placeKey(name ?? '').key)
  return `${names.join('|')}|${digitsOf(code ?? '')}`.slice(0, 400)
}

const nowhere = { village: null, regency: null, way: 'none', certainty: 0 } as const satisfies FoundPlace

/** Where the person of a row lives, how that was found, and how sure it is. What an officer has said comes before all else. */
export function findPlace(claim: VillageClaim, places: Places): FoundPlace {
  const raw = `${claim.regencyName ?? ''}|${claim.districtName ?? ''}|${claim.villageName ?? ''}|${claim.code ?? ''}`
  const before = places.seen.get(raw)
  if (before !== undefined) return before
  const found = asSaid(claim, places, lookFor(claim, places))
  if (places.seen.size >= seenAtMost) places.seen.clear()
  if (raw.length <= longestSeen) places.seen.set(raw, found)
  return found
}

const seenAtMost = 50_000
/** Letters: no place is called longer, and a cell may be made to fill the memory. */
const longestSeen = 300

function asSaid(claim: VillageClaim, { said }: Places, found: FoundPlace): FoundPlace {
  if (said.size === 0) return found
  const village = said.get(placeClaimKey(claim))
  if (village === undefined) return found
  return { village, regency: (village?.slice(0, 5) as RegionCode | undefined) ?? found.regency, way: 'said', certainty: 1 }
}

function lookFor(claim: VillageClaim, places: Places): FoundPlace {
  const regency = regencyOf(claim, places)
  const index = regency && places.regencies.get(regency.code)
  if (!index) return { ...nowhere, way: wayOfNone(claim, places) }
  const found = villageIn(claim, index, places, regency.elsewhere)
  // A code tells its regency, too; a name is no surer than the regency in which it is looked up.
  const way = found.way === 'name' || (found.way === 'other-name' && regency.way === 'alike') ? regency.way : found.way
  return { ...found, way, regency: regency.code, certainty: round(found.certainty * (way === 'code' ? 1 : regency.certainty)) }
}

interface RegencyFound extends RegencyRead {
  /** A regency's own file names another one in this row. */
  readonly elsewhere: boolean
}

/**
 * INT-42  The regency of a row in a province's file is the one of its code, or the one it names; where these are two, none.
 * Where it has neither, the one regency that has a village of that name in a district of that name.
 */
function regencyOf(claim: VillageClaim, { regencies, only, names, bps }: Places): RegencyFound | undefined {
  const named = regencyNamed(claim.regencyName ?? '', names)
  if (only !== undefined) return { code: only, way: 'name', certainty: 1, elsewhere: named !== undefined && named.code !== only }
  const digits = digitsOf(claim.code ?? '')
  const coded = regencyOfCode(digits, bps)
  const byCode = coded !== undefined && regencies.has(coded) ? coded : undefined
  if (byCode !== undefined && named !== undefined && named.code !== byCode) return undefined
  if (byCode !== undefined) return { code: byCode, way: 'name', certainty: 1, elsewhere: false }
  if (named !== undefined) return { ...named, elsewhere: false }
  if ((claim.regencyName ?? '') !== '' || (claim.districtName ?? '') === '') return undefined
  const one = regencyOfNames(claim, regencies)
  return one && { code: one, way: 'name', certainty: 0.95, elsewhere: false }
}

/** The one regency that has a village of that name in a district of that name. */
function regencyOfNames(claim: VillageClaim, regencies: Places['regencies']): RegionCode | undefined {
  const having = Array.from(regencies).filter(
    ([, index]) => bothWays({ ...claim, code: '' }, index, undefined).byName !== undefined,
  )
  return having.length === 1 ? having[0]?.[0] : undefined
}

function regencyOfCode(digits: string, bps: BpsCodes | undefined): RegionCode | undefined {
  if (digits.length < 4) return undefined
  if (bps) return (bps.get(digits)?.slice(0, 5) as RegionCode | undefined) ?? bps.get(digits.slice(0, 4))
  return `${digits.slice(0, 2)}.${digits.slice(2, 4)}` as RegionCode
}

/**
 * INT-12  A village is found by its code, or by its name within its district, or by a name that only one village of the
 * regency bears. When code and names point to two villages, to none.
 */
function villageIn(claim: VillageClaim, index: VillageIndex, places: Places, elsewhere: boolean): Omit<FoundPlace, 'regency'> {
  const { byCode, byName } = bothWays(claim, index, places.bps)
  if (byCode !== undefined && byName !== undefined && byCode !== byName) return nowhere
  if (byCode !== undefined) return { village: byCode, way: 'code', certainty: 1 }
  if (byName !== undefined) return asNamed(claim, index, byName)
  const alike = elsewhere ? undefined : likestVillage(claim, index, places.bps)
  return alike ?? { ...nowhere, way: wayOfNone(claim, places) }
}

/** Its own name in its district is sure; a name without a district, and a name from before, nearly. */
function asNamed(claim: VillageClaim, index: VillageIndex, village: RegionCode): Omit<FoundPlace, 'regency'> {
  if (findByName(claim, index, index.byName) === village)
    return { village, way: 'name', certainty: placeKey(claim.districtName ?? '').key === '' ? 0.95 : 1 }
  return { village, way: 'other-name', certainty: 0.9 }
}

/** INT-43  A code of BPS that is of its form and begins like one of the region's, but that leads to no village, is not mapped yet. */
function wayOfNone({ code }: VillageClaim, { bps, regencies }: Places): PlaceWay {
  const digits = digitsOf(code ?? '')
  const regency = bps && digits.length === 10 && !bps.has(digits) ? bps.get(digits.slice(0, 4)) : undefined
  return regency !== undefined && regencies.has(regency) ? 'unmapped' : 'none'
}

/**
 * INT-41  A name that nobody bears is taken for the one village whose name it may be a misspelling of (RN-8), in the district
 * it names or the one that may be meant by it; never for one of two, never where a village of another district bears the
 * name, and never against the district of a code. How sure that is, is how alike the names are.
 */
function likestVillage(
  claim: VillageClaim,
  index: VillageIndex,
  bps: BpsCodes | undefined,
): Omit<FoundPlace, 'regency'> | undefined {
  const village = placeKey(claim.villageName ?? '').key
  const district = placeKey(claim.districtName ?? '').key
  if (village === '') return undefined
  const districtCode = district === '' ? undefined : index.districts.get(district)
  if (districtCode === null) return undefined

  const near =
    districtCode !== undefined
      ? index.rows.filter(({ code }) => code.startsWith(districtCode))
      : index.rows.filter((row) => district === '' || mayBeMisspelt(district, row.district))
  const exact = near.filter((row) => row.village === village)
  if (exact.length === 0 && index.byOtherName.has(village)) return undefined
  const meant = exact.length > 0 ? exact : near.filter((row) => mayBeMisspelt(village, row.village))
  const [only] = meant
  if (!only || meant.length > 1) return undefined
  const coded = districtOfCode(digitsOf(claim.code ?? ''), index, bps)
  if (coded !== undefined && !only.code.startsWith(coded)) return undefined
  const certainty = nameLikeness(village, only.village) * (district === '' ? 0.95 : nameOfDistrict(district, districtCode, only))
  return { village: only.code, way: 'alike', certainty: round(certainty) }
}

function nameOfDistrict(district: string, known: RegionCode | undefined, row: { district: string }): number {
  return known === undefined ? nameLikeness(district, row.district) : 1
}

export interface CodesVerdict {
  /** Rows that give a code and names that lead to one village or district. */
  readonly compared: number
  readonly disagreeing: number
  /** The file as a whole must be refused: its codes are of another scheme or another region. */
  readonly refuse: boolean
}

/**
 * INT-13  A file is refused when the codes of more than a fifth of its rows lead elsewhere than their names. Where the name
 * of the village leads nowhere, the districts are compared, as far as the code leads to one. In a province's file the regency
 * is the one that the names tell.
 */
export function codesDisagree(claims: Iterable<VillageClaim>, places: Places): CodesVerdict {
  let compared = 0
  let disagreeing = 0
  for (const claim of claims) {
    if (digitsOf(claim.code ?? '') === '') continue
    const index = places.regencies.get(regencyByNames(claim, places) ?? ('' as RegionCode))
    const agree = index && agrees(claim, index, places.bps)
    if (agree === undefined) continue
    compared++
    if (!agree) disagreeing++
  }
  return { compared, disagreeing, refuse: disagreeing >= Math.min(5, Math.max(1, compared)) && disagreeing > compared / 5 }
}

function regencyByNames(claim: VillageClaim, { only, names, regencies }: Places): RegionCode | undefined {
  return only ?? regencyNamed(claim.regencyName ?? '', names)?.code ?? regencyOfNames(claim, regencies)
}

function round(certainty: number): number {
  return Math.round(certainty * 100) / 100
}
