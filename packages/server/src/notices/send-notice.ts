import { z } from 'zod'
import type { NoticeId } from '#domain/notices/notice.ts'
import type { sendNotice as contract } from '#domain/notices/notices.api.ts'
import { mobileNumber } from '#domain/notices/phone.rules.ts'
import type { Input, Output } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import { sendErrand } from '../platform/jobs/enqueue.sql.ts'
import type { Work } from '../platform/work.ts'
import { findNotice } from './notices.sql.ts'
import { turn } from './turn.ts'

export const deliverErrand = 'notices.deliver'

/** Asks for a text or a mail; it goes after the commit, once, and counts as told when it was taken. */
export async function sendNotice(
  work: Work,
  sends: { readonly text: boolean; readonly mail: boolean },
  id: NoticeId,
  { version, way, to, keep }: Input<typeof contract>['body'],
): Promise<Output<typeof contract>> {
  const notice = await findNotice(work.db, id)
  if (!notice) throw new Problem('not-found')
  if (notice.version !== version) throw new Problem('stale-version')
  if (!sends[way]) throw new Problem('no-gateway')
  const sent = way === 'text' ? mobileNumber(to) : z.email().safeParse(to).data
  if (sent === undefined) throw new Problem('notice-unsound', { faults: [{ rule: 'NOTE-7', field: 'to' }] })

  const attempt = notice.attempt + 1
  await turn(work, notice, 'asked', { way, attempt, sent_to: sent, kept: keep && way === 'text', failure: null })
  await sendErrand(work.db, deliverErrand, { id, attempt })
  return { id, version: version + 1 }
}
