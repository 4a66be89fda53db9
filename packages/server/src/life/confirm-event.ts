import type { ConsequenceException } from '#domain/life/consequence.ts'
import { exceptionFaults } from '#domain/life/event.rules.ts'
import type { LifeEventId } from '#domain/life/life-event.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../platform/work.ts'
import { carryOut } from './carry-out.ts'
import { type EventRow, findEvent, recordConfirmation } from './events.sql.ts'
import { judge, type Judged } from './gather-facts.ts'
import { byOf, getWaiting, mayConfirm, tell } from './record-event.ts'

export interface Confirmation {
  readonly id: LifeEventId
  /** The hash of the consequences that were looked at. */
  readonly seen: string
  readonly exceptions: readonly ConsequenceException[]
}

/** Everything that was looked at and not left out happens now, together. */
export async function confirmEvent(work: Work, { id, seen, exceptions }: Confirmation): Promise<void> {
  const event = await getWaiting(work, id)
  if (!(await mayConfirm(work, event))) throw new Problem('not-allowed')
  const judged = await judge(work, event)
  if (!judged) throw new Problem('not-found')
  const faults = [...judged.faults, ...exceptionFaults(judged.consequences, exceptions)]
  if (faults.length > 0) throw new Problem('life-event-unsound', { faults })
  if (judged.seen !== seen) throw new Problem('stale-version')
  await confirm(work, event, judged, exceptions)
}

/** Many at once as they were looked at; what has changed since, or cannot be, is left for somebody to look at. */
export async function confirmEvents(
  work: Work,
  events: readonly Pick<Confirmation, 'id' | 'seen'>[],
): Promise<{ confirmed: number; left: number }> {
  let confirmed = 0
  for (const { id, seen } of events) {
    const event = await findEvent(work.db, id)
    const judged = event?.state === 'waiting' ? await judge(work, event) : undefined
    if (!event || event.kind === 'card' || !(await mayConfirm(work, event)) || judged?.seen !== seen || judged.faults.length > 0)
      continue
    await confirm(work, event, judged, [])
    confirmed += 1
  }
  return { confirmed, left: events.length - confirmed }
}

async function confirm(work: Work, event: EventRow, judged: Judged, exceptions: readonly ConsequenceException[]): Promise<void> {
  const carried = await carryOut(work, event, judged, exceptions)
  const other = judged.facts.partner?.subject.id ?? null
  if (!(await recordConfirmation(work.db, event, { carried, other }, byOf(work)))) throw new Problem('stale-version')
  await tell(work, event, 'life-event.confirmed', {
    kind: event.kind,
    consequences: carried.consequences.filter(({ ticked }) => ticked).map(({ kind }) => kind),
    exceptions: exceptions.length,
  })
}
