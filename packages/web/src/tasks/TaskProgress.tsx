import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Task } from '#domain/tasks/task.ts'
import { WorkProgress } from '../design/work/WorkProgress.tsx'
import { stateWords, jobTitle } from './task.words.ts'
import { remainingSeconds, sendCancel } from './tasks.queries.ts'

/** Open work with its progress and the way to stop it. */
export function TaskProgress({ task }: { task: Task }) {
  const client = useQueryClient()
  const cancelling = useMutation({ mutationFn: () => sendCancel(client, task.id) })
  return (
    <WorkProgress
      label={jobTitle(task.job)}
      stage={stateWords[task.state].word()}
      done={task.done}
      total={task.total}
      remaining={remainingSeconds(task, Date.now())}
      onCancel={() => cancelling.mutate()}
      cancelling={task.cancelRequested || cancelling.isPending}
    />
  )
}
