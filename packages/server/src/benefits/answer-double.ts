import { answerFaults, mayTakeBackAnswer } from '#domain/benefits/answer.rules.ts'
import type { answerDouble as contract } from '#domain/benefits/benefits.api.ts'
import type { DoubleAnswer, DoubleId, DoubleState } from '#domain/benefits/double.ts'
import type { Output } from '#domain/platform/endpoint.ts'
import type { JournalEvent } from '#domain/platform/journal-events.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Work } from '../platform/work.ts'
import { type Answer, type AnsweredRow, findDouble, updateAnswer } from './doubles.sql.ts'
import { moveTally } from './tally.sql.ts'

type Answered = Output<typeof contract>

/** Says of a double that it is allowed, or which of the two is to be ended. Ends nothing by itself. */
export async function answerDouble(
  work: Work,
  id: DoubleId,
  { version, state, ending, reason }: DoubleAnswer,
): Promise<Answered> {
  const row = await getDoubleAt(work, id, version)
  if (row.state !== 'open') throw new Problem('double-answered')
  const faults = answerFaults({ state, ending }, [row.one, row.other])
  if (faults.length > 0) throw new Problem('answer-unsound', { faults })
  const by = work.actor.accountId
  return write(work, row, { state, ending, reason, answered_by: by, answered_at: work.now }, 'double.answered')
}

export async function takeBackAnswer(work: Work, id: DoubleId, version: number): Promise<Answered> {
  const row = await getDoubleAt(work, id, version)
  if (!mayTakeBackAnswer(row.state, row.answered_by, work.actor.accountId)) throw new Problem('verdict-of-another')
  const none = { state: 'open', ending: null, reason: null, answered_by: null, answered_at: null } as const
  return write(work, row, none, 'double.reopened')
}

async function getDoubleAt(work: Work, id: DoubleId, version: number): Promise<AnsweredRow> {
  const row = await findDouble(work.db, id)
  if (!row) throw new Problem('not-found')
  if (row.version !== version) throw new Problem('stale-version')
  return row
}

async function write(work: Work, row: AnsweredRow, answer: Answer, event: JournalEvent): Promise<Answered> {
  if (!(await updateAnswer(work.db, row, answer))) throw new Problem('stale-version')
  const change: { from: DoubleState; to: DoubleState } = { from: row.state, to: answer.state }
  await moveTally(work.db, row.region_code, row.verdict, change)
  await work.journal({
    event,
    subjectType: 'double',
    subjectId: row.double_id,
    region: row.region_code as RegionCode,
    facts: { one: row.one, other: row.other, ...change, ending: answer.ending },
  })
  return { state: answer.state, version: row.version + 1 }
}
