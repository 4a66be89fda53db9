import type { Output } from '#domain/platform/endpoint.ts'
import type { getStatusCard, StatusCard } from '#domain/citizens/citizens.api.ts'
import type { Proof } from '#domain/citizens/card.rules.ts'
import type { PersonId } from '#domain/people/person.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { getPerson } from '../people/index.ts'
import { listStatusCards, type StatusCardRow, takeBackStatusCard } from '../platform/elevations.sql.ts'
import type { Download } from '../platform/http/exchange.ts'
import type { Work } from '../platform/work.ts'
import { cardPaper } from './card-paper.ts'
import { issueCard, subjectOf } from './issue-code.ts'

export async function readStatusCard(work: Work, id: PersonId): Promise<Output<typeof getStatusCard>> {
  const person = await getPerson(work, id)
  const [held] = await listStatusCards(work, [subjectOf(person)])
  const print = work.holds('citizens.hand-out', person.region_code as RegionCode)
  return {
    card: held
      ? {
          madeAt: held.madeAt.toISOString(),
          endsOn: held.endsOn,
          proof: held.proof as Proof,
          standing: standingOf(held, work),
          mine: held.person === id,
        }
      : null,
    may: { print },
  }
}

function standingOf({ takenBackAt, lockedAt, endsOn }: StatusCardRow, { today }: Pick<Work, 'today'>): StatusCard['standing'] {
  if (takenBackAt) return 'taken-back'
  if (lockedAt) return 'locked'
  return endsOn < today ? 'ended' : 'good'
}

/** Whoever hands it out says why, and that stands in the journal; what it opens is not known to them. */
export async function printStatusCard(work: Work, id: PersonId, reason: string, address: string): Promise<Download> {
  const card = await issueCard(work, id, { reason })
  return cardPaper(work, card, address)
}

export async function endStatusCard(work: Work, id: PersonId, reason: string): Promise<undefined> {
  const person = await getPerson(work, id)
  if (!(await takeBackStatusCard(work, subjectOf(person)))) throw new Problem('not-found')
  const region = person.region_code as RegionCode
  await work.journal({ event: 'status-card.taken-back', subjectType: 'person', subjectId: id, region, facts: { reason } })
  return undefined
}
