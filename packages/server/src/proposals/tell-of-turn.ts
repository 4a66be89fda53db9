import type { AccountId } from '#domain/access/account.ts'
import type { CentreAnswer, ClaimMove } from '#domain/proposals/claim.ts'
import { newsOfMove } from '#domain/proposals/claim-news.rules.ts'
import { findNearest } from '../platform/news/holders.sql.ts'
import { tellNews } from '../platform/news/tell-news.ts'
import type { Work } from '../platform/work.ts'
import type { ClaimRow } from './claims.sql.ts'

type Subject = Pick<ClaimRow, 'id' | 'region'>

interface Taken {
  readonly move: ClaimMove
  readonly answer: string | null
  /** Where the claim stands now; null where it stood there before. */
  readonly comesTo: string | null
}

/** Tells whoever proposed a claim, and whoever objected, what became of it; and the health centre that one waits for it. */
export async function tellOfTurn(
  work: Work,
  { id, region, proposedBy, objectedBy }: Subject & Pick<ClaimRow, 'proposedBy' | 'objectedBy'>,
  { move, answer, comesTo }: Taken,
): Promise<void> {
  const kind = newsOfMove(move, answer as CentreAnswer | null)
  const answered = move === 'upheld' || move === 'overturned'
  const to = [proposedBy, ...(answered ? [objectedBy] : [])] as (AccountId | null)[]
  if (kind !== undefined) await tellNews(work, { kind, subject: id, region, to })
  if (comesTo === 'health') await tellHealthCentre(work, { id, region })
}

/** A claim waits for the health centre: its verifiers of that village are told. */
export async function tellHealthCentre(work: Work, { id, region }: Subject): Promise<void> {
  const to = await findNearest(work.db, 'upkeep.check-health', region, work.today)
  await tellNews(work, { kind: 'health-waiting', subject: id, region, to })
}
