import { z } from 'zod'
import { RegionCode } from '#domain/platform/region-code.ts'
import { type Job, job } from '../platform/jobs/job.ts'
import { findCandidates } from './find-candidates.ts'

export const categoryJobs: readonly Job<unknown>[] = [
  job({
    name: 'categories.find-candidates',
    permission: 'people.assign-need',
    payload: z.object({ region: RegionCode }),
    run: (shift, { region }) => findCandidates(shift, region),
  }),
]
