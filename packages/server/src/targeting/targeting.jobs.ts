import { z } from 'zod'
import { SampleId } from '#domain/targeting/sample.ts'
import { type Job, job } from '../platform/jobs/job.ts'
import { drawSamples } from './draw-sample.ts'

export const targetingJobs: Job<unknown>[] = [
  job({
    name: 'targeting.draw',
    permission: 'enumeration.lead',
    payload: z.object({ samples: z.array(SampleId) }),
    run: (shift, { samples }) => drawSamples(shift, samples),
  }),
]
