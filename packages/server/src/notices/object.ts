import { mayObjectTo, stateAfter } from '#domain/notices/notice.rules.ts'
import type { NoticeId } from '#domain/notices/notice.ts'
import type { FamilyId } from '#domain/people/person.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../platform/work.ts'
import { findNotice, findNoticeOf, type NoticeRow } from './notices.sql.ts'
import { turn } from './turn.ts'

/** The notice itself, or the one of a finding, which may have none. */
export type Noticed = { readonly notice: NoticeId } | { readonly family: FamilyId; readonly finding: string }

/** Somebody objects to the claim that cost the aid: nobody is taken off until that was answered. */
export async function noteObjection(work: Work, of: Noticed): Promise<void> {
  const notice = await find(work, of)
  if (!notice) return
  if (!mayObjectTo(notice, work.today)) throw new Problem('notice-not-ready')
  await turn(work, notice, 'objected')
}

/** The objection was answered: the loss counts from today on, or never did. */
export async function settleObjection(work: Work, of: Noticed, answer: 'upheld' | 'overturned'): Promise<void> {
  const notice = await find(work, of)
  if (notice?.state !== 'objected') return
  await turn(work, notice, answer)
}

/** What cost the aid was ended or taken back; what was overturned stays to be seen as that. */
export async function withdrawNotice(work: Work, of: Noticed): Promise<void> {
  const notice = await find(work, of)
  if (notice && stateAfter(notice.state, 'withdrawn') !== undefined) await turn(work, notice, 'withdrawn')
}

function find(work: Work, of: Noticed): Promise<NoticeRow | undefined> {
  return 'notice' in of ? findNotice(work.db, of.notice) : findNoticeOf(work.db, of.family, of.finding)
}
