import { kindWords } from '#domain/freshness/kind-words.ts'
import type { exportStaleHouses } from '#domain/freshness/freshness.api.ts'
import type { Input } from '#domain/platform/endpoint.ts'
import { commonRegion } from '../platform/db/reach.ts'
import type { Transactor } from '../platform/db/transact.ts'
import type { Download } from '../platform/http/exchange.ts'
import { csvOf, type WrittenRow } from '../platform/sheets/write-csv.ts'
import type { Work } from '../platform/work.ts'
import { listStale } from './houses.listing.sql.ts'
import { describe } from './read-houses.ts'

type Wanted = Input<typeof exportStaleHouses>['query']

const heading = {
  id: [
    'desa',
    'kecamatan',
    'rt/rw',
    'alamat',
    'keluarga',
    'anggota',
    'yang perlu diperiksa',
    'data per',
    'sejak',
    'rupiah per bulan',
    'bantuan lain',
  ],
  en: [
    'village',
    'district',
    'rt/rw',
    'address',
    'family',
    'members',
    'to be checked',
    'known as of',
    'since',
    'rupiah a month',
    'other aid',
  ],
} as const

const housesAtOnce = 500

/** A line for each house; sent while it is read, some hundred at a time under the asker's mandate. No NIKs. */
export function exportHouses(parts: Transactor, work: Work, wanted: Wanted): Download {
  const within = wanted.within ?? commonRegion(work.reach)
  work.witness({ event: 'houses.exported', subjectType: 'houses', subjectId: null, region: within, facts: {} })
  return {
    name: `${wanted.language === 'id' ? 'periksa-ulang' : 'to-be-checked'}-${within}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    content: csvOf(heading[wanted.language], linesOf(parts, work, within, wanted.language)),
  }
}

async function* linesOf(
  { transact }: Transactor,
  work: Work,
  within: Parameters<typeof listStale>[1],
  language: Wanted['language'],
): AsyncGenerator<WrittenRow> {
  const { actor, reach, requestId } = work
  for (let after: string | undefined; ; ) {
    const rows = await transact({ mode: 'read', actor, reach, requestId }, async (step) =>
      describe(step, await listStale(step.db, within, after, housesAtOnce)),
    )
    for (const { place, neighbourhood, address, members, kinds, knownAsOf, since, atStake, withoutAmount } of rows)
      yield [
        place.name,
        place.within[0] ?? '',
        neighbourhood ?? '',
        address ?? '',
        members[0]?.name ?? '',
        members.length,
        kinds.map((kind) => kindWords[kind][language]).join('; '),
        knownAsOf,
        since,
        atStake,
        withoutAmount,
      ]
    const last = rows.at(-1)
    if (last === undefined || rows.length < housesAtOnce) return
    after = last.id
  }
}
