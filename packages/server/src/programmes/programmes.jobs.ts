import { z } from 'zod'
import { ListId } from '#domain/programmes/list.ts'
import { type Job, job } from '../platform/jobs/job.ts'
import { buildList } from './build-list.ts'
import { decideList, ListDecision } from './decide-list.ts'

export const programmeJobs: Job<unknown>[] = [
  job({
    name: 'programmes.build-list',
    permission: 'programmes.list',
    payload: z.object({ listId: ListId }),
    run: (shift, { listId }) => buildList(shift, listId),
  }),
  job({
    name: 'programmes.list-decided',
    // Runs as the person who decided, or who recorded a decision on paper.
    permission: 'approvals.read',
    payload: ListDecision,
    run: (shift, decision) => shift.step((work) => decideList(work, decision)),
  }),
]
