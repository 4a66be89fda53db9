import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Task } from '#domain/tasks/task.ts'
import { WorkProgress } from '../design/work/WorkProgress.tsx'
import { jobTitle, stageWord } from './task.words.ts'
import { remainingSeconds, sendCancel } from './tasks.queries.ts'

/** Open work with its progress and the way to stop it. `asOf`: when the server said so, in ms. */
export function TaskProgress({ task, asOf }: { task: Task; asOf: number }) {
  const client = useQueryClient()
  const cancelling = useMutation({ mutationFn: () => sendCancel(client, task.id) })
  return (
    <WorkProgress
      label={jobTitle(task.job)}
      stage={stageWord(task)}
      done={task.done}
      total={task.total}
      remaining={remainingSeconds(task, asOf)}
      onCancel={() => cancelling.mutate()}
      cancelling={task.cancelRequested || cancelling.isPending}
    />
  )
}
