import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { m } from '#messages'
import { TaskList, TaskRow } from '../design/data/TaskRow.tsx'
import { SheetNote } from '../design/frame/Sheet.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { CardSkeleton } from '../design/state/Skeletons.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { formatInstant } from '../platform/format.ts'
import { TaskProgress } from './TaskProgress.tsx'
import { jobTitle, stateWords } from './task.words.ts'
import { isOpen, myTasksQuery } from './tasks.queries.ts'

/** My long work: what runs, with its progress, and the newest of what has ended. */
export function MyWork({ ended = 5 }: { ended?: number }) {
  const { data: tasks, error, refetch, dataUpdatedAt } = useQuery(myTasksQuery)
  if (tasks === undefined)
    return error === null ? <CardSkeleton /> : <LoadFailed compact problem={error} retry={() => void refetch()} />
  if (tasks.length === 0) return <SheetNote title={m.tasks_none()}>{m.tasks_none_meaning()}</SheetNote>
  return (
    <TaskList label={m.tasks_title()}>
      {tasks.filter(isOpen).map((task) => (
        <TaskRow key={task.id} title={<TaskProgress task={task} asOf={dataUpdatedAt} />} />
      ))}
      {tasks
        .filter((task) => !isOpen(task))
        .slice(0, ended)
        .map((task) => (
          <TaskRow
            key={task.id}
            title={jobTitle(task.job)}
            detail={formatInstant(task.finishedAt ?? task.createdAt)}
            mark={<StatusMark tone={stateWords[task.state].tone}>{stateWords[task.state].word()}</StatusMark>}
          />
        ))}
      <TaskRow title={<Link to="/pekerjaan">{m.tasks_all()}</Link>} />
    </TaskList>
  )
}
