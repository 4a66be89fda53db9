import type { RegionCode } from '#domain/platform/region-code.ts'
import { nobody } from '../../platform/actor.ts'
import { reachOver } from '../../platform/db/reach.ts'
import type { Transactor } from '../../platform/db/transact.ts'
import type { Errand } from '../../platform/jobs/errand.ts'
import { hearMerged } from '../../platform/tell-merged.ts'
import type { Work } from '../../platform/work.ts'
import { findDecidedMerge, passAccount, returnAccount } from './passed-accounts.sql.ts'

/**
 * The present account of the record that goes is the survivor's where that has none: it was confirmed by two officers, and so
 * was that both are one person. Undone, it goes back, unless the survivor was given another one since. Safe to run again.
 */
export function followMerge({ transact }: Transactor): Errand<unknown> {
  const terms = { mode: 'write', actor: nobody, reach: reachOver(['ID' as RegionCode]), requestId: 'errand' } as const
  return hearMerged((merge) => transact(terms, (work) => follow(work, merge)))
}

async function follow(work: Work, id: string): Promise<void> {
  const merge = await findDecidedMerge(work.db, id)
  if (!merge) return
  const account = merge.confirmed ? await passAccount(work.db, merge, work.now) : await returnAccount(work.db, merge, work.now)
  if (account === undefined) return
  await work.journal({
    event: merge.confirmed ? 'payee-account.passed' : 'payee-account.returned',
    subjectType: 'person',
    subjectId: merge.keep,
    region: merge.region,
    facts: { merge: id, other: merge.other, account },
  })
}
