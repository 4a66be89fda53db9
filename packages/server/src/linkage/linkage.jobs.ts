import { join } from 'node:path'
import { z } from 'zod'
import { LinkageRunId } from '#domain/linkage/likeness.ts'
import { type Job, job } from '../platform/jobs/job.ts'
import { runLinkage } from './run-linkage.ts'

export function linkageJobs({ dataDir }: { readonly dataDir: string }): Job<unknown>[] {
  return [
    job({
      name: 'linkage.run',
      permission: 'linkage.judge',
      payload: z.object({ runId: LinkageRunId }),
      run: (shift, { runId }) => runLinkage(shift, runId, join(dataDir, 'linkage')),
    }),
  ]
}
