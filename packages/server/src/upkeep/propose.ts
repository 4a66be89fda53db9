import { v7 as uuidv7 } from 'uuid'
import type { FamilyId } from '#domain/people/person.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { ProposalDraft, ProposalId } from '#domain/upkeep/proposal.ts'
import { proposalFaults } from '#domain/upkeep/proposal.rules.ts'
import type { Work } from '../platform/work.ts'
import { hasOpenFinding } from './findings.sql.ts'
import { getFamily } from './get-proposal.ts'
import { type Moved, recordMove } from './move-proposal.ts'
import { claimPhotos, findOpenProposal, hasOpenClaim, insertProposal } from './proposals.sql.ts'

/** Tells the regency what was seen at a family. Nothing changes for the family until somebody else has judged it. */
export async function propose(work: Work, familyId: FamilyId, draft: ProposalDraft): Promise<Moved> {
  const family = await getFamily(work, familyId)
  const faults = proposalFaults(draft, work.today)
  if (faults.length > 0) throw new Problem('proposal-unsound', { faults })
  if (await hasOpenFinding(work.db, familyId, draft.kind)) throw new Problem('finding-already-open')
  if ((await findOpenProposal(work.db, familyId)) || (await hasOpenClaim(work.db, familyId, draft.kind)))
    throw new Problem('proposal-already-open')

  const proposer = work.actor.accountId ?? ''
  const proposal = {
    family_id: familyId,
    proposal_id: uuidv7(),
    region_code: family.region_code,
    kind: draft.kind,
    state: 'sent',
    ...claimOf(draft),
    proposed_by: proposer,
    proposed_at: work.now,
    sent_at: work.now,
    version: 1,
  } as const
  await insertProposal(work.db, proposal)
  await takePhotos(work, proposal, draft)
  await recordMove(work, proposal, 'sent', null)
  return { id: proposal.proposal_id as ProposalId, state: 'sent', version: 1 }
}

/** What a draft claims, as columns. */
export function claimOf(draft: ProposalDraft) {
  return {
    reasons: [...new Set(draft.reasons)],
    other_reason: draft.reasons.includes('other') ? draft.otherReason : null,
    observed_on: draft.observedOn,
    note: draft.note,
  }
}

/** Every photo of the draft must be the proposer's own, of this family, and of no other proposal. */
export async function takePhotos(
  work: Work,
  proposal: Parameters<typeof claimPhotos>[1],
  { photos }: Pick<ProposalDraft, 'photos'>,
): Promise<void> {
  const asked = [...new Set(photos)]
  const taken = await claimPhotos(work.db, proposal, asked, work.actor.accountId ?? '')
  if (taken < asked.length) throw new Problem('not-found')
}
