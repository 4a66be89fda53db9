import { z } from 'zod'
import { OpenSidFileId } from '#domain/opensid/opensid-id.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import { type Job, job } from '../platform/jobs/job.ts'
import { readFile } from './read-file.ts'

export function opensidJobs(files: FileStore): Job<unknown>[] {
  return [
    job({
      name: 'opensid.read',
      permission: 'upkeep.propose',
      payload: z.object({ id: OpenSidFileId }),
      run: (shift, { id }) => readFile(shift, id, files),
    }),
  ]
}
