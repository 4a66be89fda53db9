import type { CentreReply, ReplyFault } from '#domain/proposals/centre-file.ts'
import { replyFaults } from '#domain/proposals/centre-file.ts'
import { replyAfter } from '#domain/proposals/centre-file.rules.ts'
import type { ReplyRecord } from './replies.sql.ts'

/** An answer as a page shows it. */
export function replyOf(reply: ReplyRecord, decides: boolean): CentreReply {
  const { id, state, lines, verdicts, applied, uploadedBy, uploadedAt } = reply
  const faults = replyFaults.flatMap((fault): [ReplyFault, number][] => {
    const count = verdicts[fault] ?? 0
    return count === 0 ? [] : [[fault, count]]
  })
  return {
    id,
    state,
    lines,
    confirmed: verdicts.confirmed ?? 0,
    refused: verdicts.refused ?? 0,
    known: (verdicts.repeated ?? 0) + (verdicts.answered ?? 0),
    faults: Object.fromEntries(faults),
    applied,
    uploadedBy,
    uploadedAt: uploadedAt.toISOString(),
    may: {
      apply: decides && replyAfter(state, 'apply') !== undefined && (verdicts.confirmed ?? 0) + (verdicts.refused ?? 0) > 0,
      putAside: decides && replyAfter(state, 'put-aside') !== undefined,
    },
  }
}
