import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { levelOf, regencyOf, type RegionCode } from '#domain/platform/region-code.ts'
import type { TaskId } from '#domain/tasks/task.ts'
import { m } from '#messages'
import { useSession } from '../access/session.queries.ts'
import { Notice } from '../design/state/Notice.tsx'
import { announce } from '../design/state/notices.ts'
import { formatInstant, formatNumber } from '../platform/format.ts'
import { wordsOf } from '../platform/problem.words.ts'
import { isOpen, taskQuery } from '../tasks/tasks.queries.ts'
import { TaskProgress } from '../tasks/TaskProgress.tsx'
import { searchesQuery, sendSearch } from './categories.queries.ts'

/** When the facts were last looked through, and the way to do it now for whoever has a whole regency. */
export function SearchedNote({ within }: { within: RegionCode | undefined }) {
  const client = useQueryClient()
  const { data: searches } = useQuery(searchesQuery)
  const own = useSession()?.mandates.flatMap(({ regions }) => regions.map(({ code }) => code))[0]
  const region = regencyOf(within ?? ('ID' as RegionCode)) ?? within ?? own
  const maySearch = region !== undefined && own !== undefined && ['country', 'province', 'regency'].includes(levelOf(own))
  const asking = useMutation({
    mutationFn: (where: RegionCode) => sendSearch(client, where),
    onSuccess: () => announce({ tone: 'done', words: m.categories_search_asked() }),
    onError: (thrown) => announce({ tone: 'harm', words: wordsOf(thrown).what }),
  })
  const task = useQuery({ ...taskQuery(asking.data?.task ?? ('' as TaskId)), enabled: asking.data !== undefined })
  const underWay = task.data !== undefined && isOpen(task.data)
  const ended = task.data !== undefined && !underWay
  useEffect(() => {
    if (ended) for (const queryKey of [['categories'], ['home', 'waiting']]) void client.invalidateQueries({ queryKey })
  }, [client, ended])
  // Of parts of a regency nothing is known: it is looked through as a whole.
  if (searches === undefined || (searches.length === 0 && !maySearch)) return null
  const [first] = searches
  const oldest = searches.map(({ searchedAt }) => searchedAt).toSorted()[0] ?? ''
  const people = formatNumber(searches.reduce((sum, one) => sum + one.people, 0))
  return (
    <Notice
      action={
        maySearch && (
          <Button variant="subtle" size="compact-sm" loading={asking.isPending || underWay} onClick={() => asking.mutate(region)}>
            {m.categories_search_again()}
          </Button>
        )
      }
    >
      {first === undefined && m.categories_never_meaning()}
      {first !== undefined &&
        (searches.length === 1
          ? m.categories_searched({ when: formatInstant(oldest), people, region: first.name })
          : m.categories_searched_many({ when: formatInstant(oldest), people, n: formatNumber(searches.length) }))}
      {task.data !== undefined && underWay && <TaskProgress task={task.data} asOf={task.dataUpdatedAt} />}
    </Notice>
  )
}
