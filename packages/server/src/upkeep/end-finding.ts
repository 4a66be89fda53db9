import type { FamilyId } from '#domain/people/person.ts'
import type { Input } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { FindingId } from '#domain/upkeep/finding.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { findingEndFaults } from '#domain/upkeep/finding.rules.ts'
import type { endFinding as contract } from '#domain/upkeep/upkeep.api.ts'
import { withdrawNotice } from '../notices/index.ts'
import { tellFound } from '../platform/tell-found.ts'
import type { Work } from '../platform/work.ts'
import { findFinding, writeFindingEnd } from './findings.sql.ts'

/** Ends a finding with a reason; the family can be listed again, and what was found stays to be seen. */
export async function endFinding(
  work: Work,
  family: FamilyId,
  id: FindingId,
  { version, until, reason, note }: Input<typeof contract>['body'],
): Promise<{ id: FindingId; version: number }> {
  const finding = await findFinding(work.db, family, id)
  if (!finding) throw new Problem('not-found')
  if (finding.until !== null) throw new Problem('finding-already-ended')
  if (finding.version !== version) throw new Problem('stale-version')
  const faults = findingEndFaults({ since: finding.since as LocalDate, until, reason, note }, work.today)
  if (faults.length > 0) throw new Problem('finding-unsound', { faults })

  const end = { until, reason, note, by: work.actor.accountId ?? '' }
  if (!(await writeFindingEnd(work.db, family, id, version, end))) throw new Problem('stale-version')
  await withdrawNotice(work, { family, finding: id })
  await work.journal({
    event: 'finding.ended',
    subjectType: 'family',
    subjectId: family,
    region: finding.region as RegionCode,
    facts: { finding: id, reason },
  })
  await tellFound(work, finding.region as RegionCode)
  return { id, version: version + 1 }
}
