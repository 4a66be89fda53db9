import * as api from '#domain/access/mandate-proposals.api.ts'
import { pageFrom, readCursor } from '../../platform/http/cursor.ts'
import { answer, type Route } from '../../platform/http/route.ts'
import { confirmMandate, dropProposal, isForMeToConfirm } from './decide-proposal.ts'
import { listWaiting } from './proposals.sql.ts'

/** Mandates that wait for a second person. */
export const proposalRoutes: readonly Route[] = [
  answer(api.listMandateProposals, async (work, { query }) => {
    const after = readCursor(query.after, ['id'])?.id
    const { reach, today } = work
    const rows = await listWaiting(work.db, { reach, today, holder: query.holder, after }, query.limit + 1)
    const shown = rows.map((proposal) => {
      const { closedAt: _closed, outcome: _outcome, proposedById, ...row } = proposal
      return {
        ...row,
        proposedAt: row.proposedAt.toISOString(),
        isMine: proposedById === work.actor.accountId,
        mayConfirm: isForMeToConfirm(work, proposal),
      }
    })
    return pageFrom(shown, query.limit, ({ id }) => ({ id }))
  }),

  answer(api.confirmMandate, (work, { params }) => confirmMandate(work, params.id)),
  answer(api.dropMandateProposal, (work, { params, body }) => dropProposal(work, params.id, body.reason)),
]
