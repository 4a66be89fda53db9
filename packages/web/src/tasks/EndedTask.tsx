import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Task } from '#domain/tasks/task.ts'
import { m } from '#messages'
import { TaskRow } from '../design/data/TaskRow.tsx'
import { announce } from '../design/state/notices.ts'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { formatInstant } from '../platform/format.ts'
import { wordsOf } from '../platform/problem.words.ts'
import { problemOfCode } from '../platform/server-problem.ts'
import { taskAddress } from './task-address.ts'
import { jobTitle, stateWords } from './task.words.ts'
import { sendRetry } from './tasks.queries.ts'

/** Work that is over: what came of it, why not, and the ways on. */
export function EndedTask({ task }: { task: Task }) {
  const client = useQueryClient()
  const retrying = useMutation({
    mutationFn: () => sendRetry(client, task.id),
    onSuccess: () => announce({ tone: 'done', words: m.tasks_retried() }),
    onError: (thrown) => announce({ tone: 'harm', words: wordsOf(thrown).what }),
  })
  const title = jobTitle(task.job)
  const address = taskAddress(task)
  return (
    <TaskRow
      title={title}
      detail={<Detail task={task} />}
      mark={<StatusMark tone={stateWords[task.state].tone}>{stateWords[task.state].word()}</StatusMark>}
      action={
        <>
          {task.repeatable && (
            <Button
              size="compact-sm"
              variant="default"
              loading={retrying.isPending}
              onClick={() => retrying.mutate()}
              aria-label={`${m.tasks_retry()}: ${title}`}
            >
              {m.tasks_retry()}
            </Button>
          )}
          {address !== undefined && (
            <Button component={Link} to={address} size="compact-sm" variant="subtle" aria-label={`${m.tasks_look()}: ${title}`}>
              {m.tasks_look()}
            </Button>
          )}
        </>
      }
    />
  )
}

function Detail({ task }: { task: Task }) {
  const when =
    task.finishedAt === null
      ? m.tasks_since({ when: formatInstant(task.createdAt) })
      : m.tasks_took({ when: formatInstant(task.finishedAt) })
  if (task.problem === null) return when
  const { what, advice } = wordsOf(problemOfCode(task.problem))
  return (
    <>
      {when} · {what} {advice}
    </>
  )
}
