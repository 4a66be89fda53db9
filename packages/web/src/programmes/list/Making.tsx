import { useQuery } from '@tanstack/react-query'
import type { ProgrammeList } from '#domain/programmes/list.ts'
import { m } from '#messages'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { CardSkeleton } from '../../design/state/Skeletons.tsx'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { Notice } from '../../design/state/Notice.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { problemOfCode } from '../../platform/server-problem.ts'
import { TaskProgress } from '../../tasks/TaskProgress.tsx'
import { isOpen, taskQuery } from '../../tasks/tasks.queries.ts'

/** The list while the rule is run; how it ended where it did not end well. Only who asked for it sees the work itself. */
export function Making({ list }: { list: ProgrammeList }) {
  return list.task === null ? <CardSkeleton /> : <Work id={list.task} />
}

function Work({ id }: { id: NonNullable<ProgrammeList['task']> }) {
  const { data: task, dataUpdatedAt, error } = useQuery(taskQuery(id))
  if (error !== null) return <Notice tone="waiting">{m.programmes_made_by_another()}</Notice>
  if (task === undefined) return <CardSkeleton />
  if (isOpen(task))
    return (
      <Sheet title={m.programmes_being_made()}>
        <FormStack>
          <TaskProgress task={task} asOf={dataUpdatedAt} />
          <p>{m.programmes_may_leave()}</p>
        </FormStack>
      </Sheet>
    )
  if (task.state === 'cancelled') return <Notice tone="waiting">{m.programmes_making_stopped()}</Notice>
  if (task.state === 'failed') return <ProblemNotice problem={problemOfCode(task.problem)} />
  return <CardSkeleton />
}
