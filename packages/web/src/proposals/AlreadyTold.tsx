import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { PersonPage } from '#domain/people/person.ts'
import { type ClaimKind, isOfFamily } from '#domain/proposals/claim-kind.ts'
import { m } from '#messages'
import { Notice } from '../design/state/Notice.tsx'
import { findingsQuery } from '../upkeep/upkeep.queries.ts'
import { claimsOfQuery } from './proposals.queries.ts'

/** The claim by which the same was told of the family already, or by which it was found: nobody fills in a form for nothing. */
export function useAlreadyTold(
  person: PersonPage | undefined,
  kind: ClaimKind | null,
): { id: string; found: boolean } | undefined {
  const family = person?.family?.id
  const asked = kind !== null && isOfFamily(kind) && person !== undefined && family !== undefined
  const claims = useQuery({ ...claimsOfQuery((person?.id ?? '') as PersonPage['id']), enabled: asked })
  const findings = useQuery({ ...findingsQuery(family ?? ('' as never)), enabled: asked })
  if (!asked) return undefined
  const open = claims.data?.rows.find((claim) => claim.kind === kind && (claim.state === 'open' || claim.state === 'returned'))
  if (open !== undefined) return { id: open.id, found: false }
  const found = findings.data?.findings.find((finding) => finding.kind === kind && finding.until === null)
  return found && { id: found.claimId, found: true }
}

export function AlreadyTold({ id, found }: { id: string; found: boolean }) {
  return (
    <Notice
      tone="waiting"
      action={
        <Link to="/usulan/$id" params={{ id }}>
          {m.proposals_open_it()}
        </Link>
      }
    >
      {found ? m.upkeep_problem_found_what() : m.proposals_problem_open_what()}
    </Notice>
  )
}
