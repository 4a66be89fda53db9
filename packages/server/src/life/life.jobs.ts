import { z } from 'zod'
import { BatchId } from '#domain/people/batch-id.ts'
import { type Job, job } from '../platform/jobs/job.ts'
import { followDeaths } from './follow-deaths.ts'

export const lifeJobs: Job<unknown>[] = [
  job({
    name: 'life.follow-deaths',
    // Runs as the officer who confirmed deaths of a list.
    permission: 'life.record',
    payload: z.object({ batch: BatchId }),
    async run(shift, { batch }) {
      await shift.step((work) => followDeaths(work, batch))
    },
  }),
]
