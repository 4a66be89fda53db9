import { deleteStoredFiles } from '../platform/files/stored-files.sql.ts'
import { asSystem, type Chore } from '../platform/jobs/chore.ts'
import { deleteUnsentPhotos } from './proposals.sql.ts'

/** A draft waits longer than a village stays without a network. */
const daysKept = 60

/** Lets go of photos that were taken in for a proposal that never came: they show people's homes. */
export const dropUnsentPhotos: Chore = {
  name: 'upkeep.drop-unsent-photos',
  when: '10 19 * * *',
  async run(parts) {
    const until = new Date(parts.now.getTime() - daysKept * 86_400_000)
    await asSystem(parts, async (work) => deleteStoredFiles(work.db, await deleteUnsentPhotos(work.db, until)))
  },
}
