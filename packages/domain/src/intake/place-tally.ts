import { type FoundPlace, placeClaimKey } from './place-match.rules.ts'
import { doubtfulWays, type PlaceClaim, type PlaceReading, type PlaceWay } from './places.ts'
import type { VillageClaim } from './village-match.rules.ts'

/** More claims than anybody looks at; of a file in which all is wrong, the most frequent show it. */
const keptAtMost = 300
/** Letters of a name that are shown. */
const shown = 120

export interface PlaceTally {
  note(claim: VillageClaim, place: FoundPlace): void
  reading(): PlaceReading
}

/** Counts the places of a file while its rows are read. `findPlace` answers one object for what repeats: that is what is counted. */
export function placeTally(): PlaceTally {
  const found = new Map<FoundPlace, { claim: VillageClaim; rows: number }>()
  return {
    note(claim, place) {
      const before = found.get(place)
      if (before) before.rows++
      else found.set(place, { claim, rows: 1 })
    },
    reading: () => readingOf(found),
  }
}

function readingOf(found: ReadonlyMap<FoundPlace, { claim: VillageClaim; rows: number }>): PlaceReading {
  const ways: Partial<Record<PlaceWay, number>> = {}
  const claims = new Map<string, PlaceClaim>()
  for (const [{ village, way, certainty }, { claim, rows }] of found) {
    ways[way] = (ways[way] ?? 0) + rows
    const key = placeClaimKey(claim)
    // A row without any place has nothing that could be said of it.
    if (!doubtfulWays.includes(way) || key === '|||') continue
    const before = claims.get(key)
    claims.set(key, { claim: key, ...asWritten(claim), way, certainty, taken: village, rows: rows + (before?.rows ?? 0) })
  }
  const sorted = [...claims.values()].sort((one, other) => other.rows - one.rows || (one.claim < other.claim ? -1 : 1))
  return { ways, doubtful: sorted.length, claims: sorted.slice(0, keptAtMost) }
}

function asWritten({ regencyName = '', districtName = '', villageName = '', code = '' }: VillageClaim) {
  const [regency, district, village] = [regencyName, districtName, villageName].map((name) => name.slice(0, shown)) as [
    string,
    string,
    string,
  ]
  return { regency, district, village, code: code.slice(0, shown) }
}
