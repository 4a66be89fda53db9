import { localDateIn } from '#domain/platform/local-date.ts'
import { deleteStoredFiles } from '../platform/files/stored-files.sql.ts'
import { asSystem, type Chore } from '../platform/jobs/chore.ts'
import { deleteSaid, listOverdue, updateFile } from './files.sql.ts'
import { tell } from './take-file.ts'

/** OSID-12: what sheets said of people is let go of when its days are over; counts and claims stay. */
export const forgetFiles: Chore = {
  name: 'opensid.forget-files',
  when: '40 19 * * *',
  async run(parts) {
    await asSystem(parts, async (work) => {
      const overdue = await listOverdue(work.db, localDateIn(parts.now))
      const ids = overdue.map(({ id }) => id)
      await deleteSaid(work.db, ids)
      await deleteStoredFiles(work.db, ids)
      for (const file of overdue) {
        await updateFile(work.db, file, { state: 'forgotten' })
        await tell(work, 'opensid-file.forgotten', file, { keptUntil: file.keptUntil })
      }
    })
  },
}
