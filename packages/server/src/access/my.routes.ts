import type { AccountId } from '#domain/access/account.ts'
import * as api from '#domain/access/my.api.ts'
import { Problem } from '#domain/platform/problem.ts'
import { pageFrom, readCursor } from '../platform/http/cursor.ts'
import { answer, type Route } from '../platform/http/route.ts'
import type { Work } from '../platform/work.ts'
import { journalOf } from './journal-of.ts'
import type { Keeping } from './keeping.ts'
import { changePassword } from './passwords/change-password.ts'
import * as factor from './second-factor/own-factor.ts'
import { endSessions } from './sessions/end-sessions.ts'
import { listSessions } from './sessions/sessions.sql.ts'
import { listRecords, markSeen } from './sign-in/records.sql.ts'

/** The page of one's own account. */
export function myRoutes(keeping: Keeping): Route[] {
  return [
    answer(api.listMySessions, async (work) => ({
      rows: await listSessions(work.db, me(work), work.actor.sessionId, work.now),
    })),

    answer(api.endMySession, async (work, { params }) => {
      const ended = await endSessions(work.db, me(work), { only: params.id })
      if (ended === 0) throw new Problem('not-found')
      await journalOf(work, 'account.session-ended', me(work))
    }),

    answer(api.endMyOtherSessions, async (work) => {
      const ended = await endSessions(work.db, me(work), { except: work.actor.sessionId })
      await journalOf(work, 'account.sessions-ended', me(work), { ended })
    }),

    answer(api.listMySignIns, async (work, { query }) => {
      const rows = await listRecords(work.db, me(work), query.limit + 1, readCursor(query.after, ['id'])?.id)
      return pageFrom(rows, query.limit, ({ id }) => ({ id }))
    }),

    answer(api.acknowledgeSignIn, (work, { body }) => markSeen(work.db, me(work), body.id, work.actor.sessionId, work.now)),

    answer(api.changeMyPassword, (work, { body }) => changePassword(work, keeping, me(work), body)),
    answer(api.getMySecondFactor, (work) => factor.getSecondFactor(work, me(work))),
    answer(api.beginSecondFactor, (work, { body }) => factor.beginSecondFactor(work, keeping, me(work), body.password)),
    answer(api.confirmSecondFactor, (work, { body }) => factor.confirmSecondFactor(work, keeping, me(work), body.code)),
    answer(api.renewRecoveryCodes, (work, { body }) => factor.renewRecoveryCodes(work, keeping, me(work), body.password)),
    answer(api.endSecondFactor, (work, { body }) => factor.endSecondFactor(work, keeping, me(work), body.password)),
  ]
}

function me({ actor }: Work): AccountId {
  if (actor.accountId === null) throw new Problem('not-signed-in')
  return actor.accountId
}
