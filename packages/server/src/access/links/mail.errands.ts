import { z } from 'zod'
import type { AccountId } from '#domain/access/account.ts'
import { SignInId } from '#domain/access/sign-in.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { nobody } from '../../platform/actor.ts'
import { reachOver } from '../../platform/db/reach.ts'
import type { Transactor } from '../../platform/db/transact.ts'
import { type Errand, errand } from '../../platform/jobs/errand.ts'
import { sendErrand } from '../../platform/jobs/enqueue.sql.ts'
import type { Mailer } from '../../platform/mail.ts'
import type { Work } from '../../platform/work.ts'
import { findOpenAccount, findOpenAccountByHash } from '../access.sql.ts'
import { type Keeping, noticeKinds } from '../keeping.ts'
import { findRecord } from '../sign-in/records.sql.ts'
import { newToken } from '../../platform/tokens.ts'
import { linkLetter, noticeLetter } from './letters.ts'
import { findUnsentLink, giveToken, markSent, replaceLink } from './links.sql.ts'
import { addressOfLink, lifeOf, linkErrand } from './make-link.ts'

export const resetErrand = 'access.open-reset'
const noticeErrand = 'access.send-notice'

const Notice = z.object({
  account: z.uuid(),
  kind: z.enum(noticeKinds),
  signIn: SignInId.nullable(),
  at: z.iso.datetime(),
})

export const sendNotice: Keeping['notify'] = (work, account, kind, signIn) =>
  sendErrand(work.db, noticeErrand, { account, kind, signIn: signIn ?? null, at: work.now.toISOString() })

/** Letters, each an errand of its own, so that a mail server that is away delays nobody's work. */
export function mailErrands(mailer: Mailer, address: string, { transact }: Transactor): Errand<unknown>[] {
  const step = <T>(part: (work: Work) => Promise<T>) =>
    transact({ mode: 'write', actor: nobody, reach: reachOver(['ID' as RegionCode]), requestId: 'letter' }, part)

  return [
    errand({
      name: linkErrand,
      payload: z.object({ id: z.uuid() }),
      // Each try sends a link of its own: none is ever stored, and of those that arrive the last one counts.
      async run({ id }) {
        const token = newToken()
        const link = await step(async (work) => {
          const found = await findUnsentLink(work.db, id)
          if (!found) return undefined
          const until = lifeOf(found.purpose, work.now)
          await giveToken(work.db, id, token, until)
          return { ...found, until }
        })
        if (!link) return
        await mailer(linkLetter(link, link.purpose, addressOfLink(address, token), link.until))
        await step((work) => markSent(work.db, id, work.now))
      },
    }),

    errand({
      name: resetErrand,
      payload: z.object({ address: z.string() }),
      run: (payload) =>
        step(async (work) => {
          const account = await findOpenAccountByHash(work.db, payload.address)
          if (!account) return
          const purpose = account.hasPassword ? 'reset' : 'invitation'
          const expiresAt = lifeOf(purpose, work.now)
          const link = { accountId: account.id, purpose, token: null, createdBy: null, expiresAt } as const
          await sendErrand(work.db, linkErrand, { id: await replaceLink(work.db, link, work.now) })
        }),
    }),

    errand({
      name: noticeErrand,
      payload: Notice,
      async run({ account, kind, signIn, at }) {
        const found = await step(async (work) => ({
          reader: await findOpenAccount(work.db, account as AccountId),
          record: signIn === null ? undefined : await findRecord(work.db, signIn),
        }))
        if (!found.reader) return
        const { device = null, address: from = null } = found.record ?? {}
        await mailer(noticeLetter(found.reader, kind, { at: new Date(at), device, address: from, home: address }))
      },
    }),
  ]
}
