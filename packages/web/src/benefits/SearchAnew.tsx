import { Button, Group } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { TaskId } from '#domain/tasks/task.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { formatInstant } from '../platform/format.ts'
import { isOpen, taskQuery } from '../tasks/tasks.queries.ts'
import { TaskProgress } from '../tasks/TaskProgress.tsx'
import { sendSearch } from './benefits.queries.ts'

/** As of when the lists are, and the way to have them made anew. Parts of a regency are searched with the whole of it. */
export function SearchAnew({ region, foundAt }: { region: RegionCode; foundAt: string | null }) {
  const client = useQueryClient()
  const mayAsk = usePermitted('programmes.list')
  const asking = useMutation({ mutationFn: () => sendSearch(client, region) })
  const task = useQuery({ ...taskQuery(asking.data?.taskId ?? ('' as TaskId)), enabled: asking.data !== undefined })
  const underWay = task.data !== undefined && isOpen(task.data)
  const ended = task.data !== undefined && !underWay
  useEffect(() => {
    if (ended) void client.invalidateQueries({ queryKey: ['benefits'] })
  }, [client, ended])

  return (
    <>
      <Group gap="xs">
        <span>{foundAt === null ? m.benefits_never() : m.benefits_as_of({ at: formatInstant(foundAt) })}</span>
        {mayAsk && region.length <= 5 && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconRefresh size={16} aria-hidden="true" />}
            loading={asking.isPending || underWay}
            onClick={() => asking.mutate()}
          >
            {m.benefits_search_anew()}
          </Button>
        )}
      </Group>
      {asking.error !== null && <ProblemNotice problem={asking.error} />}
      {task.data !== undefined && underWay && <TaskProgress task={task.data} asOf={task.dataUpdatedAt} />}
    </>
  )
}
