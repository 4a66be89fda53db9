import { deleteStoredFiles } from '../platform/files/stored-files.sql.ts'
import { asSystem, type Chore } from '../platform/jobs/chore.ts'
import { deleteUnsentScans } from './scans.sql.ts'

const daysKept = 60

/** Lets go of scans that were taken in for an answer that was never recorded: their annexes may name people. */
export const dropUnsentScans: Chore = {
  name: 'approvals.drop-unsent-scans',
  when: '20 19 * * *',
  async run(parts) {
    const until = new Date(parts.now.getTime() - daysKept * 86_400_000)
    await asSystem(parts, async (work) => deleteStoredFiles(work.db, await deleteUnsentScans(work.db, until)))
  },
}
