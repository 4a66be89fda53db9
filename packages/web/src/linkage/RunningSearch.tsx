import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { LinkageRun } from '#domain/linkage/likeness.ts'
import type { TaskId } from '#domain/tasks/task.ts'
import { m } from '#messages'
import { Sheet } from '../design/frame/Sheet.tsx'
import { Notice } from '../design/state/Notice.tsx'
import { isOpen, taskQuery } from '../tasks/tasks.queries.ts'
import { TaskProgress } from '../tasks/TaskProgress.tsx'

/** A search under way: how far it is, and the way to stop it where it is one's own. What it found is asked for when it ends. */
export function RunningSearch({ run }: { run: LinkageRun }) {
  const client = useQueryClient()
  const { data: task, dataUpdatedAt } = useQuery({ ...taskQuery(run.task ?? ('' as TaskId)), enabled: run.task !== null })
  // Mounted while it runs; gone once the list of searches says that it has ended.
  useEffect(
    () => () => {
      for (const queryKey of [['linkage'], ['home', 'waiting']]) void client.invalidateQueries({ queryKey })
    },
    [client],
  )
  if (task === undefined || !isOpen(task))
    return <Notice tone="waiting">{m.linkage_searching_other({ name: run.askedBy, region: run.region.name })}</Notice>
  return (
    <Sheet title={m.linkage_searching()}>
      <TaskProgress task={task} asOf={dataUpdatedAt} />
    </Sheet>
  )
}
