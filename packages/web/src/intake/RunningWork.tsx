import type { Batch, BatchState } from '#domain/intake/batch.ts'
import type { Task } from '#domain/tasks/task.ts'
import { m } from '#messages'
import { Sheet } from '../design/frame/Sheet.tsx'
import { Notice } from '../design/state/Notice.tsx'
import { CardSkeleton } from '../design/state/Skeletons.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { problemOfCode } from '../platform/server-problem.ts'
import { jobTitle } from '../tasks/task.words.ts'
import { TaskProgress } from '../tasks/TaskProgress.tsx'
import { isOpen } from '../tasks/tasks.queries.ts'

/** Work that goes on: how far, how long still, the way to stop it, and that one may leave. */
export function RunningWork({ task, asOf }: { task: Task | undefined; asOf: number }) {
  if (task === undefined || !isOpen(task)) return <CardSkeleton />
  return (
    <Sheet title={m.intake_working()}>
      <FormStack>
        <TaskProgress task={task} asOf={asOf} />
        <p>{m.intake_may_leave()}</p>
      </FormStack>
    </Sheet>
  )
}

/** What became of these is said by their own pages. */
const finished = new Set<BatchState>(['refused', 'discarded', 'undone'])

/** How the last work ended, where it did not do what it was asked for. */
export function EndedWork({ task, batch }: { task: Task | undefined; batch: Batch }) {
  if (task === undefined || finished.has(batch.state)) return null
  if (task.state === 'cancelled') return <Notice tone="waiting">{m.intake_was_stopped({ work: jobTitle(task.job) })}</Notice>
  if (task.state !== 'failed') return null
  if (task.problem === 'differences-changed') return <Notice tone="waiting">{m.intake_differences_changed()}</Notice>
  return <ProblemNotice problem={problemOfCode(task.problem)} />
}
