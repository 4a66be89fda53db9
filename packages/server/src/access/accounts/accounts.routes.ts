import * as api from '#domain/access/accounts.api.ts'
import { Problem } from '#domain/platform/problem.ts'
import { reaches } from '../../platform/db/reach.ts'
import { pageFrom, readCursor } from '../../platform/http/cursor.ts'
import { answer, type Route } from '../../platform/http/route.ts'
import type { Keeping } from '../keeping.ts'
import { insertDemands, listDemands } from '../second-factor/demands.sql.ts'
import { insertLimit, listLimits } from '../sessions/idle-limits.sql.ts'
import { listRecords } from '../sign-in/records.sql.ts'
import { listOfficesIn, searchRows } from './accounts.sql.ts'
import { getKept, showAccount } from './kept-account.ts'
import * as keep from './look-after.ts'
import { endMandate, grantTo } from './mandates.ts'
import { registerAccount } from './register-account.ts'

/** The pages of administrators: accounts of officers, never the people whom they serve. */
export function accountRoutes(keeping: Keeping): Route[] {
  return [
    answer(api.searchAccounts, async (work, { body }) => {
      const after = readCursor(body.after, ['id'])
      const rows = await searchRows(work.db, body, work.reach, work.today, after?.id)
      return pageFrom(rows, body.limit, ({ id }) => ({ id }))
    }),

    answer(api.getAccount, (work, { params }) => showAccount(work, params.id)),

    answer(api.listSignInsOf, async (work, { params, query }) => {
      await getKept(work, params.id)
      const rows = await listRecords(work.db, params.id, query.limit + 1, readCursor(query.after, ['id'])?.id)
      return pageFrom(rows, query.limit, ({ id }) => ({ id }))
    }),

    answer(api.listOffices, async (work) => ({ rows: await listOfficesIn(work.db, work.reach) })),
    answer(api.registerAccount, (work, { body }) => registerAccount(work, keeping, body)),
    answer(api.sendLink, (work, { params, body }) => keep.sendLinkTo(work, keeping, params.id, body.reason)),
    answer(api.grantMandate, (work, { params, body }) => grantTo(work, params.id, body)),
    answer(api.endMandate, (work, { params, body }) => endMandate(work, params.id, params.mandateId, body.reason)),
    answer(api.closeAccount, (work, { params, body }) => keep.closeAccount(work, params.id, body.reason)),
    answer(api.reopenAccount, (work, { params, body }) => keep.reopenAccount(work, params.id, body.reason)),
    answer(api.endSessionsOf, (work, { params, body }) => keep.endSessionsOf(work, params.id, body.reason)),
    answer(api.resetSecondFactor, (work, { params, body }) => keep.resetSecondFactor(work, keeping, params.id, body.reason)),
    answer(api.liftHold, (work, { params, body }) => keep.liftHold(work, keeping, params.id, body.reason)),

    answer(api.listSecondFactorDemands, async (work, { query: { region } }) => {
      if (!reaches(work.reach, region)) throw new Problem('not-allowed')
      return { region, rows: await listDemands(work.db, region, work.today) }
    }),

    answer(api.setSecondFactorDemand, async (work, { body: { region, role, demanded, from, reason } }) => {
      if (!reaches(work.reach, region)) throw new Problem('not-allowed')
      if (from < work.today) throw new Problem('grant-unsound', { faults: [{ rule: 'AC-10' }] })
      await insertDemands(work.db, [{ role, region, demanded, from, setBy: work.actor.accountId }], work.now)
      const facts = { role, demanded, from, reason }
      await work.journal({ event: 'second-factor.demanded', subjectType: 'region', subjectId: region, region, facts })
    }),

    answer(api.listIdleLimits, async (work, { query: { region } }) => {
      if (!reaches(work.reach, region)) throw new Problem('not-allowed')
      return { region, rows: await listLimits(work.db, region, work.today) }
    }),

    answer(api.setIdleLimit, async (work, { body: { region, device, minutes, from, reason } }) => {
      if (!reaches(work.reach, region)) throw new Problem('not-allowed')
      if (from < work.today) throw new Problem('grant-unsound', { faults: [{ rule: 'AC-10' }] })
      await insertLimit(work.db, { device, region, minutes, from, setBy: work.actor.accountId }, work.now)
      const facts = { device, minutes, from, reason }
      await work.journal({ event: 'idle-limit.set', subjectType: 'region', subjectId: region, region, facts })
    }),
  ]
}
