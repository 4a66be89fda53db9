import { messageOf } from '#domain/delivery/bank-request.rules.ts'
import type { previewRun as contract, RunPreview } from '#domain/delivery/delivery.api.ts'
import type { Input } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../../platform/work.ts'
import { findApprovedList } from '../rights/entitlements.sql.ts'
import { countPayable } from './payable.sql.ts'

/** What a run over these months would pay, and whom it would leave out. */
export async function previewRun(work: Work, { listId, months }: Input<typeof contract>['body']): Promise<RunPreview> {
  const list = await findApprovedList(work.db, listId)
  if (!list) throw new Problem('not-found')
  const payable = await countPayable(work.db, { listId, months }, work.today)
  return { ...payable, message: messageOf(list.programme, months) }
}
