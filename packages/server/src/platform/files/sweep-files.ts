import { asSystem, type Chore } from '../jobs/chore.ts'
import type { FileStore } from './file-store.ts'
import { listUnknownFiles } from './stored-files.sql.ts'

/** Longer than any transaction that is about to say that it keeps a file. */
const hoursSpared = 24

/** Removes from the store what no row knows: files of transactions that were rolled back by a crash, and forgotten ones. */
export function sweepFiles(files: FileStore): Chore {
  return {
    name: 'platform.sweep-files',
    when: '40 19 * * *',
    async run(parts) {
      const until = new Date(parts.now.getTime() - hoursSpared * 3_600_000)
      for await (const ids of files.listOlder(until)) {
        const unknown = ids.length === 0 ? [] : await asSystem(parts, (work) => listUnknownFiles(work.db, ids))
        for (const id of unknown) await files.remove(id)
      }
      await files.dropBroken(until)
    },
  }
}
