import { v7 as uuidv7 } from 'uuid'
import type { FamilyId } from '#domain/people/person.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { ProposalId } from '#domain/upkeep/proposal.ts'
import { mayJudge } from '#domain/upkeep/proposal.rules.ts'
import { openNotice } from '../notices/index.ts'
import { tellFound } from '../platform/tell-found.ts'
import type { Work } from '../platform/work.ts'
import { insertFinding } from './findings.sql.ts'
import { getProposalFor, regionOf } from './get-proposal.ts'
import { type Moved, moveProposal } from './move-proposal.ts'

/** The claim becomes a finding: the family is told, and our next lists leave it out once it could object (NOTE-1). The centre's decile stays as it is (domain.md T5). */
export async function acceptProposal(work: Work, id: ProposalId, version: number): Promise<Moved> {
  const proposal = await getProposalFor(work, id, version, 'accepted')
  if (!mayJudge(proposal.proposed_by, work.actor.accountId)) throw new Problem('own-proposal')

  const moved = await moveProposal(work, proposal, { state: 'accepted', move: 'accepted', reason: null })
  const finding = uuidv7()
  await insertFinding(work.db, {
    family_id: proposal.family_id,
    finding_id: finding,
    region_code: proposal.region_code,
    kind: proposal.kind,
    since: proposal.observed_on,
    proposal_id: proposal.proposal_id,
    origin: 'proposal',
    reasons: proposal.reasons,
    proposed_by: proposal.proposed_by,
    accepted_by: work.actor.accountId ?? '',
    recorded_at: work.now,
    version: 1,
  })
  const family = proposal.family_id as FamilyId
  await openNotice(work, { family, finding, claim: null, region: regionOf(proposal) })
  await tellFound(work, regionOf(proposal))
  return moved
}
