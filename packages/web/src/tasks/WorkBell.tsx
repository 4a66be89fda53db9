import { IconActivity } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { m } from '#messages'
import { Counted } from '../design/frame/Counted.tsx'
import { DropPanel } from '../design/frame/DropPanel.tsx'
import { announce } from '../design/state/notices.ts'
import { jobTitle, stateWords } from './task.words.ts'
import { isOpen, myTasksQuery } from './tasks.queries.ts'

const MyWork = lazy(async () => ({ default: (await import('./MyWork.tsx')).MyWork }))

/** Running work from any page; says so when something ends. */
export function WorkBell() {
  const { data: tasks = [] } = useQuery(myTasksQuery)
  const running = tasks.filter(isOpen)
  const before = useRef<ReadonlySet<string>>(new Set())

  useEffect(() => {
    for (const task of tasks) {
      if (isOpen(task) || !before.current.has(task.id)) continue
      announce({
        tone: task.state === 'failed' ? 'harm' : 'done',
        words: `${jobTitle(task.job)}: ${stateWords[task.state].word()}`,
      })
    }
    before.current = new Set(tasks.filter(isOpen).map((task) => task.id))
  }, [tasks])

  return (
    <DropPanel
      label={m.tasks_count({ n: running.length })}
      button={
        <Counted count={running.length}>
          <IconActivity size={22} stroke={1.6} aria-hidden="true" />
        </Counted>
      }
    >
      {() => (
        <Suspense>
          <MyWork ended={3} />
        </Suspense>
      )}
    </DropPanel>
  )
}
