import * as api from '#domain/access/links.api.ts'
import { Problem } from '#domain/platform/problem.ts'
import { answer, type Route } from '../../platform/http/route.ts'
import { sendErrand } from '../../platform/jobs/enqueue.sql.ts'
import type { Keeping } from '../keeping.ts'
import { keepPace, paceOf } from '../sign-in/pace.ts'
import { addressOf } from '../sign-in/sign-in.ts'
import { hashOf } from '../../platform/tokens.ts'
import { findLink } from './links.sql.ts'
import { resetErrand } from './mail.errands.ts'
import { spendLink } from './spend-link.ts'

export function linkRoutes(keeping: Keeping): Route[] {
  return [
    // The same work whether somebody has the address or not: who has is looked up later, where nobody can watch.
    answer(api.askForReset, async (work, { body: { email } }, exchange) => {
      if (!keeping.sendsMail) throw new Problem('no-mail')
      await keepPace(keeping.apart, [paceOf.reset(email), paceOf.address(addressOf(exchange))], work.now)
      await sendErrand(work.db, resetErrand, { address: hashOf(email.toLowerCase()) })
      return {}
    }),

    answer(api.readLink, async (work, { body }) => {
      const link = await findLink(work.db, body.token, work.now)
      if (!link) throw new Problem('link-spent')
      const { purpose, name, email, expiresAt } = link
      return { purpose, name, email, expiresAt: expiresAt.toISOString() }
    }),

    answer(api.spendLink, (work, { body }) => spendLink(work, keeping, body.token, body.password)),
  ]
}
