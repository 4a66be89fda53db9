import type { FamilyId } from '#domain/people/person.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Proposal, ProposalId, ProposalState } from '#domain/upkeep/proposal.ts'
import { mayBecome, mayJudge } from '#domain/upkeep/proposal.rules.ts'
import type { Work } from '../platform/work.ts'
import { findAccountName } from './accounts.sql.ts'
import { readFamilyOnRecord, readHitRate } from './families.sql.ts'
import { getProposal, regionOf } from './get-proposal.ts'
import { placesOf } from '../regions/index.ts'
import { dueOn } from './proposals.listing.sql.ts'
import { listMoves, listPhotos } from './proposals.sql.ts'

/** What was claimed, beside what the registry holds and how often this village was right. */
export async function readProposal(work: Work, id: ProposalId): Promise<Proposal> {
  const proposal = await getProposal(work, id)
  const region = regionOf(proposal)
  const familyId = proposal.family_id as FamilyId
  const place = (await placesOf(work.db, [region])).get(region)
  if (!place) throw new Problem('not-found')

  const onRecord = await readFamilyOnRecord(work.db, familyId)
  const state = proposal.state as ProposalState
  const me = work.actor.accountId
  work.witness({ event: 'proposal.read', subjectType: 'family', subjectId: familyId, region, facts: { proposal: id } })
  return {
    id,
    familyId,
    kind: proposal.kind as Proposal['kind'],
    state,
    version: proposal.version,
    headName: onRecord.members.find((member) => member.relation === 'head')?.name ?? onRecord.members[0]?.name ?? null,
    place,
    reasons: proposal.reasons as Proposal['reasons'],
    otherReason: proposal.other_reason,
    observedOn: proposal.observed_on as Proposal['observedOn'],
    note: proposal.note,
    proposedBy: (await findAccountName(work.db, proposal.proposed_by)) ?? '',
    sentAt: proposal.sent_at.toISOString(),
    dueOn: dueOn(proposal.sent_at),
    decile: onRecord.deciles[0]?.decile ?? null,
    photos: await listPhotos(work.db, id),
    moves: await listMoves(work.db, id),
    onRecord,
    villageHits: await readHitRate(work.db, region),
    may: {
      judge: work.holds('upkeep.decide', region) && mayBecome(state, 'accepted') && mayJudge(proposal.proposed_by, me),
      mend: work.holds('upkeep.propose', region) && proposal.proposed_by === me && (state === 'sent' || state === 'returned'),
    },
  }
}
