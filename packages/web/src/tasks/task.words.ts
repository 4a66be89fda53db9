import { jobNames, type JobName } from '#domain/tasks/job-names.ts'
import type { Task } from '#domain/tasks/task.ts'
import { m } from '#messages'
import type { Tone } from '../design/state/StatusMark.tsx'

const jobs: Readonly<Record<JobName, () => string>> = {
  'intake.check': m.tasks_intake_check,
  'intake.apply': m.tasks_intake_apply,
  'intake.undo': m.tasks_intake_undo,
}

export function jobTitle(job: string): string {
  const known = jobNames.find((name) => name === job)
  return known === undefined ? m.tasks_other() : jobs[known]()
}

export const stateWords: Readonly<Record<Task['state'], { tone: Tone; word: () => string }>> = {
  queued: { tone: 'waiting', word: m.tasks_queued },
  running: { tone: 'running', word: m.tasks_running },
  done: { tone: 'done', word: m.tasks_done },
  failed: { tone: 'harm', word: m.tasks_failed },
  cancelled: { tone: 'idle', word: m.tasks_cancelled },
}
