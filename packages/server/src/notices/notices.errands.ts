import { z } from 'zod'
import { NoticeId, type NoticeFailure } from '#domain/notices/notice.ts'
import { objectUntil } from '#domain/notices/notice.rules.ts'
import { noticeText } from '#domain/notices/notice-text.rules.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { nobody } from '../platform/actor.ts'
import { reachOver } from '../platform/db/reach.ts'
import type { Transactor } from '../platform/db/transact.ts'
import { type Errand, errand } from '../platform/jobs/errand.ts'
import type { Mailer } from '../platform/mail.ts'
import { findNearest } from '../platform/news/holders.sql.ts'
import { tellNews } from '../platform/news/tell-news.ts'
import type { Texter } from '../platform/text-gateway.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { readLimits } from '../settings/index.ts'
import { tell } from './mark-told.ts'
import { findNotice, type NoticeRow } from './notices.sql.ts'
import { deliverErrand } from './send-notice.ts'
import { turn } from './turn.ts'

export interface Senders {
  readonly text: Texter | null
  readonly mail: Mailer | null
}

/**
 * One text or mail, each an errand of its own. A gateway that is away is tried again for about a day; a try that was lost
 * between the gateway's answer and ours bears the same key, by which the gateway knows it.
 */
export function noticeErrands(senders: Senders, { transact }: Transactor): Errand<unknown>[] {
  const step = <T>(part: (work: Work) => Promise<T>) =>
    transact({ mode: 'write', actor: nobody, reach: reachOver(['ID' as RegionCode]), requestId: 'notice' }, part)
  const stillWanted = async (work: Work, id: NoticeId, attempt: number) => {
    const notice = await findNotice(work.db, id)
    return notice?.state === 'sending' && notice.attempt === attempt ? notice : undefined
  }

  return [
    errand({
      name: deliverErrand,
      payload: z.object({ id: NoticeId, attempt: z.int() }),
      async run({ id, attempt }) {
        const wanted = await step(async (work) => {
          const notice = await stillWanted(work, id, attempt)
          return notice && { notice, on: work.today, words: await wordsOf(work, notice) }
        })
        if (!wanted) return
        const { notice, on, words } = wanted
        const failure = await hand(senders, notice, words)
        await step(async (work) => {
          const now = await stillWanted(work, id, attempt)
          if (!now) return
          if (failure === null) await tell(work, now, notice.way === 'mail' ? 'mail' : 'text', on)
          else await refuse(work, now, failure)
        })
      },
    }),
  ]
}

/** What the gateway would not take is told to those who can try another way. */
async function refuse(work: Work, notice: NoticeRow, failure: NoticeFailure): Promise<void> {
  await turn(work, notice, 'refused', { failure })
  const { id, region } = notice
  const to = await findNearest(work.db, 'upkeep.decide', region, work.today)
  await tellNews(work, { kind: 'notice-undeliverable', subject: id, region, to })
}

/** Where to ask and until when, and nothing of whom or what it is about (NOTE-6). */
async function wordsOf(work: Work, { region }: NoticeRow): Promise<string> {
  const regency = region.slice(0, 5) as RegionCode
  const name = (await placesOf(work.db, [regency])).get(regency)?.name ?? ''
  const days = (await readLimits(work.db, work.today))['objection-days']
  return noticeText({ regency: name, until: objectUntil(work.today, days) })
}

async function hand({ text, mail }: Senders, notice: NoticeRow, words: string): Promise<NoticeFailure | null> {
  const { id, attempt, way, sentTo } = notice
  if (sentTo === null) return 'gateway-refused'
  if (way === 'text') {
    if (text === null) return 'gateway-refused'
    const outcome = await text({ to: sentTo, text: words, key: `${id}-${attempt}` })
    return outcome === 'taken' ? null : outcome
  }
  if (mail === null) return 'gateway-refused'
  try {
    await mail({ to: { name: '', address: sentTo }, subject: 'Pemberitahuan dari Dinas Sosial', text: words })
    return null
  } catch (thrown) {
    // A server that refuses for good says so by a number from 500 on; what else fails is tried again.
    const { responseCode } = thrown as { responseCode?: number }
    if (responseCode !== undefined && responseCode >= 500) return 'address-refused'
    throw new Error('the mail server did not take the notice')
  }
}
