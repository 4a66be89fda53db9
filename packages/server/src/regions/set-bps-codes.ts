import { bpsFaults } from '#domain/regions/bps-code.rules.ts'
import type { setBpsCodes as contract } from '#domain/regions/bps-codes.api.ts'
import type { Input, Output } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { reaches } from '../platform/db/reach.ts'
import type { Work } from '../platform/work.ts'
import { listCodedRegions, writeBpsCodes } from './bps-codes.sql.ts'

/** Keeps which codes BPS gives districts and villages of a regency. What breaks a rule (BPS-1 to BPS-5) keeps all from being written. */
export async function setBpsCodes(
  work: Work,
  regency: RegionCode,
  { codes, validFrom }: Input<typeof contract>['body'],
): Promise<Output<typeof contract>> {
  const known = await codedRegionsOf(work, regency)
  const present = new Map(known.map(({ code, bpsCode }) => [code, bpsCode]))
  const faults = bpsFaults(codes, known, { validFrom, today: work.today })
  const unsound = codes.flatMap(({ code }, at) => (faults[at] ?? []).map((fault) => ({ code, fault })))
  if (unsound.length > 0) throw new Problem('bps-codes-unsound', { faults: unsound })
  if (codes.some(({ code, before }) => present.get(code) !== before)) throw new Problem('stale-version')

  const changes = codes.filter(({ before, bpsCode }) => before !== bpsCode)
  if (changes.length === 0) return { changed: 0 }
  await writeBpsCodes(work.db, changes, { validFrom, by: work.actor.accountId ?? '', at: work.now })
  await work.journal({
    event: 'region.codes-set',
    subjectType: 'region',
    subjectId: regency,
    region: regency,
    facts: { validFrom, codes: changes.map(({ code, before, bpsCode }) => ({ code, before, after: bpsCode })) },
  })
  return { changed: changes.length }
}

/** The regency with all that is in it, where the caller may say something of it. */
export async function codedRegionsOf(work: Work, regency: RegionCode): Promise<Awaited<ReturnType<typeof listCodedRegions>>> {
  if (regency.length !== 5) throw new Problem('not-found')
  if (!reaches(work.reach, regency)) throw new Problem('not-allowed')
  const known = await listCodedRegions(work.db, regency)
  if (known.length === 0) throw new Problem('not-found')
  return known
}
