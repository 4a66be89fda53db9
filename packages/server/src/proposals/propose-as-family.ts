import type { PersonId } from '#domain/people/person.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { ClaimId } from '#domain/proposals/claim.ts'
import { stateAfter } from '#domain/proposals/decide.rules.ts'
import type { Work } from '../platform/work.ts'
import { type FamilyPhoto, keepFamilyPhoto } from './family-photo.ts'
import { findClaim } from './claims.sql.ts'
import { setOut } from './propose-claim.ts'
import { takeTurn, type Turned } from './take-turn.ts'

/** What a family writes of itself on the public page, and the number that it is told. */
export interface FamilyProposal {
  /** Anybody of the family. */
  readonly person: PersonId
  readonly words: string
  readonly ticket: string
  readonly photo: FamilyPhoto | undefined
}

/** A family says that it gets nothing and needs help: by the same rules and steps as a village, and no account of ours did it. */
export function proposeAsFamily(work: Work, { person, words, ticket, photo }: FamilyProposal): Promise<Turned> {
  const details = { kind: 'receives-nothing' as const }
  const draft = { person, village: null, observedOn: work.today, note: words, papers: [], details }
  return setOut(work, draft, {
    by: null,
    ticket,
    async bring(claim) {
      if (photo) await keepFamilyPhoto(work, claim, photo, { ofObjection: false })
      return photo ? ['photo'] : []
    },
  })
}

/** It takes back what it proposed itself, while nobody has decided. */
export async function takeBackAsFamily(work: Work, id: ClaimId): Promise<Turned> {
  const claim = await findClaim(work.db, id)
  if (claim?.proposalTicket == null) throw new Problem('not-found')
  const state = stateAfter(claim.state, 'withdrawn')
  if (!state) throw new Problem('claim-not-ready')
  return takeTurn(work, claim, { move: 'withdrawn', changes: { state } })
}
