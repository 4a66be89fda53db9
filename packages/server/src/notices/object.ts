import { mayObjectTo, stateAfter } from '#domain/notices/notice.rules.ts'
import type { FamilyId } from '#domain/people/person.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../platform/work.ts'
import { findNoticeOf } from './notices.sql.ts'
import { turn } from './turn.ts'

/** Somebody objects to the claim that a finding came of: it takes nobody off until that was answered. */
export async function noteObjection(work: Work, family: FamilyId, finding: string): Promise<void> {
  const notice = await findNoticeOf(work.db, family, finding)
  if (!notice) return
  if (!mayObjectTo(notice, work.today)) throw new Problem('notice-not-ready')
  await turn(work, notice, 'objected')
}

/** The objection was answered: the finding counts from today on, or never did. */
export async function settleObjection(
  work: Work,
  family: FamilyId,
  finding: string,
  answer: 'upheld' | 'overturned',
): Promise<void> {
  const notice = await findNoticeOf(work.db, family, finding)
  if (notice?.state !== 'objected') return
  await turn(work, notice, answer)
}

/** The finding was ended or taken back; what was overturned stays to be seen as that. */
export async function withdrawNotice(work: Work, family: FamilyId, finding: string): Promise<void> {
  const notice = await findNoticeOf(work.db, family, finding)
  if (notice && stateAfter(notice.state, 'withdrawn') !== undefined) await turn(work, notice, 'withdrawn')
}
