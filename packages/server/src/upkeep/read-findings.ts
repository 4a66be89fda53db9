import { mayAnswer, mayObjectTo } from '#domain/notices/notice.rules.ts'
import type { FamilyId } from '#domain/people/person.ts'
import type { Output } from '#domain/platform/endpoint.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { EligibilityFinding } from '#domain/upkeep/finding.ts'
import type { ProposalId, ProposalState } from '#domain/upkeep/proposal.ts'
import type { listFindings as contract } from '#domain/upkeep/upkeep.api.ts'
import { noticesOf } from '../notices/index.ts'
import type { Work } from '../platform/work.ts'
import { type ListedFinding, listFindings } from './findings.sql.ts'
import { getFamily, regionOf } from './get-proposal.ts'
import { findOpenProposal, listMoves } from './proposals.sql.ts'

/** What was found about a family, and what is on its way. */
export async function readFindings(work: Work, id: FamilyId): Promise<Output<typeof contract>> {
  const family = await getFamily(work, id)
  const region = regionOf(family)
  const listed = await listFindings(work.db, id)
  const notices = await noticesOf(work.db, id)
  const findings = listed.map((finding) => withNotice(work, region, finding, notices.get(finding.id)))
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

type Noticed = Awaited<ReturnType<typeof noticesOf>> extends Map<string, infer One> ? One : never

/** With how far its notice is, and what of it the reader may do; objections to a claim are made and answered there. */
function withNotice(
  work: Work,
  region: RegionCode,
  { proposer, judge, ...finding }: ListedFinding,
  notice: Noticed | undefined,
): EligibilityFinding {
  const { standing = null, objection = null } = notice ?? {}
  const here = finding.origin === 'proposal' && standing !== null
  const people = { proposedBy: proposer, acceptedBy: judge, objectedBy: objection?.by ?? '' }
  return {
    ...finding,
    notice: standing,
    objection: objection && { words: objection.words, by: objection.byName, at: objection.at },
    may: {
      object: here && work.holds('upkeep.propose', region) && mayObjectTo(standing, work.today),
      answer:
        here && standing.state === 'objected' && work.holds('upkeep.decide', region) && mayAnswer(people, work.actor.accountId),
    },
  }
}
