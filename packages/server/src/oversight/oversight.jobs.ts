import { z } from 'zod'
import { ExportId } from '#domain/oversight/journal-entry.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import { type Job, job } from '../platform/jobs/job.ts'
import { exportJournal } from './export-journal.ts'
import { verifyChain, type VerifyParts } from './verify-chain.ts'

export function oversightJobs(parts: VerifyParts & { readonly files: FileStore }): Job<unknown>[] {
  return [
    job({
      name: 'oversight.verify-journal',
      permission: 'oversight.read-journal',
      payload: z.object({}),
      run: (shift) => verifyChain(shift, parts),
    }),
    job({
      name: 'oversight.export-journal',
      permission: 'oversight.read-journal',
      payload: z.object({ id: ExportId }),
      run: (shift, { id }) => exportJournal(shift, id, parts.files),
    }),
  ]
}
