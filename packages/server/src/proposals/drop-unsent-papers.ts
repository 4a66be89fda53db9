import { deleteStoredFiles } from '../platform/files/stored-files.sql.ts'
import { asSystem, type Chore } from '../platform/jobs/chore.ts'
import { deleteUnsentPapers } from './papers.sql.ts'

/** A draft waits longer than a village stays without a network. */
const daysKept = 60

/** Lets go of papers that were taken in for a claim that never came: they show people's homes and names. */
export const dropUnsentPapers: Chore = {
  name: 'proposals.drop-unsent-papers',
  when: '30 19 * * *',
  async run(parts) {
    const until = new Date(parts.now.getTime() - daysKept * 86_400_000)
    await asSystem(parts, async (work) => deleteStoredFiles(work.db, await deleteUnsentPapers(work.db, until)))
  },
}
