import type { FamilyId } from '#domain/people/person.ts'
import type { Output } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { listFindings as contract } from '#domain/upkeep/upkeep.api.ts'
import { noticesOf } from '../notices/index.ts'
import type { Work } from '../platform/work.ts'
import { findFamilyRegion, listFindings } from './findings.sql.ts'

/** What was found about a family, and how far it was told of what costs it aid. */
export async function readFindings(work: Work, id: FamilyId): Promise<Output<typeof contract>> {
  const region = await findFamilyRegion(work.db, id)
  if (region === undefined) throw new Problem('not-found')
  const findings = await listFindings(work.db, id)
  const notices = await noticesOf(work.db, id)
  work.witness({ event: 'findings.read', subjectType: 'family', subjectId: id, region, facts: {} })
  return {
    findings: findings.map((finding) => ({
      ...finding,
      notice: notices.find(({ finding: of }) => of === finding.id)?.standing ?? null,
    })),
    may: { end: work.holds('upkeep.decide', region) },
  }
}
