import { z } from 'zod'
import { RegionCode } from '#domain/platform/region-code.ts'
import { type Job, job } from '../platform/jobs/job.ts'
import { findBenefits } from './find-benefits.ts'

export const benefitJobs: Job<unknown>[] = [
  job({
    name: 'benefits.find',
    permission: 'programmes.list',
    payload: z.object({ region: RegionCode }),
    run: (shift, { region }) => findBenefits(shift, region),
  }),
]
