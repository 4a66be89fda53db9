import type { FamilyId } from '#domain/people/person.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { ProposalId, ProposalState } from '#domain/upkeep/proposal.ts'
import { mayBecome } from '#domain/upkeep/proposal.rules.ts'
import type { Work } from '../platform/work.ts'
import { type FamilyRow, findFamily } from './families.sql.ts'
import { findProposal, type ProposalRow } from './proposals.sql.ts'

/** The family, where the caller's mandate reaches it. */
export async function getFamily(work: Work, id: FamilyId): Promise<FamilyRow> {
  const family = await findFamily(work.db, id)
  if (!family) throw new Problem('not-found')
  return family
}

export async function getProposal(work: Work, id: ProposalId): Promise<ProposalRow> {
  const proposal = await findProposal(work.db, id)
  if (!proposal) throw new Problem('not-found')
  return proposal
}

/** The proposal as its reader saw it last, if it may go on to that state. */
export async function getProposalFor(work: Work, id: ProposalId, version: number, to: ProposalState): Promise<ProposalRow> {
  const proposal = await getProposal(work, id)
  if (proposal.version !== version) throw new Problem('stale-version')
  if (!mayBecome(proposal.state as ProposalState, to)) throw new Problem('proposal-not-ready', { state: proposal.state })
  return proposal
}

export function regionOf(row: { readonly region_code: string }): RegionCode {
  return row.region_code as RegionCode
}
