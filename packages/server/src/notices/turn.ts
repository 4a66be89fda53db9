import { Problem } from '#domain/platform/problem.ts'
import { stateAfter, takesOffFrom } from '#domain/notices/notice.rules.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { Work } from '../platform/work.ts'
import { type NoticeRow, updateNotice } from './notices.sql.ts'

type Turn = Parameters<typeof stateAfter>[1]

/** Takes one turn of a notice: its state, from when it takes the family off our lists, and the journal together. */
export async function turn(
  work: Work,
  notice: NoticeRow,
  move: Turn,
  changes: Parameters<typeof updateNotice>[2] = {},
): Promise<void> {
  const state = stateAfter(notice.state, move)
  if (state === undefined) throw new Problem('notice-not-ready')
  const objectUntil = (changes.object_until ?? notice.objectUntil) as LocalDate | null
  const takes_off_from = takesOffFrom({ state, objectUntil, upheldOn: state === 'upheld' ? work.today : null })
  // A number that the family did not agree to have kept goes with the sending.
  const drop = state !== 'sending' && !(changes.kept ?? notice.kept) ? { sent_to: null } : {}
  if (!(await updateNotice(work.db, notice, { ...changes, ...drop, state, takes_off_from }))) throw new Problem('stale-version')
  const { id, region, way, subject, subjectType } = notice
  const facts = { notice: id, way: changes.way ?? way }
  await work.journal({ event: `notice.${move}`, subjectType, subjectId: subject, region, facts })
}
