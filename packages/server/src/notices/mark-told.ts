import { mayBeToldOn, objectUntil } from '#domain/notices/notice.rules.ts'
import type { NoticeId, NoticeWay } from '#domain/notices/notice.ts'
import type { markTold as contract } from '#domain/notices/notices.api.ts'
import type { Input, Output } from '#domain/platform/endpoint.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../platform/work.ts'
import { readLimits } from '../settings/index.ts'
import { findNotice, type NoticeRow } from './notices.sql.ts'
import { turn } from './turn.ts'

/** Letters that were handed over and messages that were sent, each as it was looked at; what cannot be is left with why. */
export async function markTold(
  work: Work,
  { notices, way, on }: Input<typeof contract>['body'],
): Promise<Output<typeof contract>> {
  const left: Output<typeof contract>['left'] = []
  for (const { id, version } of notices) {
    const problem = await markOne(work, id, version, way, on)
    if (problem !== undefined) left.push({ id, problem })
  }
  return { done: notices.length - left.length, left }
}

/** Nothing is written before all is judged, so that one left over leaves no trace. */
async function markOne(work: Work, id: NoticeId, version: number, way: NoticeWay, on: LocalDate): Promise<string | undefined> {
  const notice = await findNotice(work.db, id)
  if (!notice || !work.holds('upkeep.decide', notice.region)) return 'not-found'
  if (notice.version !== version) return 'stale-version'
  if (!mayBeToldOn(on, { openedOn: notice.openedOn, today: work.today })) return 'notice-unsound'
  try {
    await tell(work, notice, way, on)
    return undefined
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown.code
    throw thrown
  }
}

/** The family was told on that day: its days to object run, by the number in force on it (NOTE-2). */
export async function tell(work: Work, notice: NoticeRow, way: NoticeWay, on: LocalDate): Promise<void> {
  const days = (await readLimits(work.db, on))['objection-days']
  await turn(work, notice, 'told', { way, noticed_on: on, object_until: objectUntil(on, days), failure: null })
}
