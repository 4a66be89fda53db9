import { v7 as uuidv7 } from 'uuid'
import type { FamilyId } from '#domain/people/person.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { FindingId, FindingKind } from '#domain/upkeep/finding.ts'
import { openNotice, withdrawNotice } from '../notices/index.ts'
import type { Work } from '../platform/work.ts'
import { findFinding, hasOpenFinding, insertFinding, writeFindingEnd } from './findings.sql.ts'

export interface Found {
  readonly family: FamilyId
  readonly region: RegionCode
  readonly kind: FindingKind
  readonly since: LocalDate
  readonly reasons: readonly string[]
  /** The claim that led to it, and whose it was; null: the family's own. */
  readonly claim: string
  readonly proposedBy: string | null
}

/** Keeps what was found of a family beside the centre's decile, which stays as it is (domain.md T5). */
export async function recordFinding(work: Work, found: Found): Promise<FindingId> {
  const { family, region, kind } = found
  if (await hasOpenFinding(work.db, family, kind)) throw new Problem('finding-already-open')
  const id = uuidv7() as FindingId
  await insertFinding(work.db, {
    family_id: family,
    finding_id: id,
    region_code: region,
    kind,
    since: found.since,
    claim_id: found.claim,
    reasons: [...found.reasons],
    proposed_by: found.proposedBy,
    accepted_by: work.actor.accountId ?? '',
    recorded_at: work.now,
    version: 1,
  })
  if (kind === 'already-well-off')
    await openNotice(work, { subject: family, subjectType: 'family', claim: found.claim, region, loss: { finding: id } })
  const facts = { finding: id, kind, claim: found.claim }
  await work.journal({ event: 'finding.recorded', subjectType: 'family', subjectId: family, region, facts })
  return id
}

/** It should not have been recorded; false where somebody has ended it already. */
export async function takeBackFinding(work: Work, family: FamilyId, id: FindingId, note: string): Promise<boolean> {
  const finding = await findFinding(work.db, family, id)
  if (!finding || finding.until !== null) return false
  const until = finding.since > work.today ? finding.since : work.today
  const end = { until: until as LocalDate, reason: 'recorded-in-error' as const, note, by: work.actor.accountId ?? '' }
  if (!(await writeFindingEnd(work.db, family, id, finding.version, end))) return false
  await withdrawNotice(work, { family, finding: id })
  await work.journal({
    event: 'finding.ended',
    subjectType: 'family',
    subjectId: family,
    region: finding.region as RegionCode,
    facts: { finding: id, reason: 'recorded-in-error' },
  })
  return true
}
