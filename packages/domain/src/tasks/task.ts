import { z } from 'zod'
import { jobNames } from './job-names.ts'

export const TaskId = z.uuid().brand<'TaskId'>()
export type TaskId = z.infer<typeof TaskId>

export const taskStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const

/** `open`: waits or runs; `stopped`: failed or was stopped, and may be tried again. */
export const taskViews = ['all', 'open', 'stopped'] as const
export type TaskView = (typeof taskViews)[number]

/** Long work as the person who asked for it sees it. */
export const Task = z
  .object({
    id: TaskId,
    job: z.enum(jobNames),
    state: z.enum(taskStates),
    /** What it works on, for a link: for example an import batch. */
    subject: z.string().nullable(),
    /** Stage of the work, a word of the job. */
    stage: z.string().nullable(),
    done: z.int().nonnegative(),
    total: z.int().nonnegative().nullable(),
    cancelRequested: z.boolean(),
    /** Whether it can be tried again as it was asked for. */
    repeatable: z.boolean(),
    /** Code of the problem that stopped it. */
    problem: z.string().nullable(),
    createdAt: z.iso.datetime(),
    startedAt: z.iso.datetime().nullable(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Task', description: 'Long work with its progress.' })
export type Task = z.infer<typeof Task>
