import { Problem } from '#domain/platform/problem.ts'
import type { TaskId } from '#domain/tasks/task.ts'
import type { Db } from '../platform/db/database.ts'
import { commonRegion } from '../platform/db/reach.ts'
import type { Shift } from '../platform/jobs/job.ts'
import { headsFileIn, readHeads } from '../platform/journal/heads-file.ts'
import { recordVerification } from '../platform/journal/verification.sql.ts'
import { verifyJournal } from '../platform/journal/verify-journal.ts'
import type { Log } from '../platform/log.ts'
import type { Work } from '../platform/work.ts'
import { countSealed } from './chain.sql.ts'

export interface VerifyParts {
  readonly db: Db
  readonly dataDir: string
  readonly log: Log
}

/** Whoever asks while one waits already shares it. */
export async function askToVerify(work: Work): Promise<{ taskId: TaskId }> {
  if (work.actor.accountId === null) throw new Problem('not-signed-in')
  return { taskId: await work.enqueue({ job: 'oversight.verify-journal', payload: {}, key: work.actor.accountId }) }
}

/** Entries between two tellings of how far it is. */
const between = 50_000

/** The whole chain, whatever the area of who asked: nothing of an entry is shown, only how many faults there are. */
export async function verifyChain(shift: Shift, { db, dataDir, log }: VerifyParts): Promise<void> {
  const total = await shift.step((work) => countSealed(work.db))
  let told = 0
  await shift.progress({ stage: 'verifying', done: 0, total })
  const verified = await verifyJournal(db, await readHeads(headsFileIn(dataDir)), {
    onFault: (fault) => log.error({ fault }, 'journal fault'),
    async onProgress(done) {
      if (done - told < between) return
      told = done
      await shift.progress({ stage: 'verifying', done, total })
    },
  })
  await shift.step(async (work) => {
    await recordVerification(work.db, verified, work.now)
    const region = commonRegion(work.reach)
    const { head, entries, faults } = verified
    const facts = { seals: head?.number ?? 0, entries, faults }
    await work.journal({ event: 'journal.verified', subjectType: 'journal', subjectId: null, region, facts })
  })
}
