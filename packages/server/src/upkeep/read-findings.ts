import type { FamilyId } from '#domain/people/person.ts'
import type { Output } from '#domain/platform/endpoint.ts'
import type { ProposalId, ProposalState } from '#domain/upkeep/proposal.ts'
import type { listFindings as contract } from '#domain/upkeep/upkeep.api.ts'
import type { Work } from '../platform/work.ts'
import { listFindings } from './findings.sql.ts'
import { getFamily, regionOf } from './get-proposal.ts'
import { findOpenProposal, listMoves } from './proposals.sql.ts'

/** What was found about a family, and what is on its way. */
export async function readFindings(work: Work, id: FamilyId): Promise<Output<typeof contract>> {
  const family = await getFamily(work, id)
  const region = regionOf(family)
  const findings = await listFindings(work.db, id)
  const open = await findOpenProposal(work.db, id)

  work.witness({ event: 'findings.read', subjectType: 'family', subjectId: id, region, facts: {} })
  const isFound = findings.some(({ kind, until }) => kind === 'already-well-off' && until === null)
  return {
    findings,
    open: open
      ? {
          id: open.id as ProposalId,
          state: open.state as ProposalState,
          proposedBy: open.proposedBy,
          moves: await listMoves(work.db, open.id as ProposalId),
        }
      : null,
    may: {
      propose: !isFound && !open && work.holds('upkeep.propose', region),
      end: work.holds('upkeep.decide', region),
    },
  }
}
