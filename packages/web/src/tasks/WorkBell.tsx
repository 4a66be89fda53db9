import { Popover } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { m } from '#messages'
import { Bell } from '../design/frame/Bell.tsx'
import { announce } from '../design/state/notices.ts'
import { MyWork } from './MyWork.tsx'
import { jobTitle, stateWords } from './task.words.ts'
import { isOpen, myTasksQuery } from './tasks.queries.ts'

/** Running work from any page; says so when something ends. */
export function WorkBell() {
  const { data: tasks = [] } = useQuery(myTasksQuery)
  const running = tasks.filter(isOpen)
  const before = useRef<ReadonlySet<string>>(new Set())

  useEffect(() => {
    for (const task of tasks) {
      if (isOpen(task) || !before.current.has(task.id)) continue
      announce({ tone: task.state === 'failed' ? 'harm' : 'done', words: `${jobTitle(task.job)}: ${stateWords[task.state].word()}` })
    }
    before.current = new Set(tasks.filter(isOpen).map((task) => task.id))
  }, [tasks])

  return (
    <Popover position="bottom-end" width={360} trapFocus>
      <Popover.Target>
        <Bell label={m.tasks_count({ n: running.length })} count={running.length} />
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={m.tasks_title()}>
        <MyWork ended={3} />
      </Popover.Dropdown>
    </Popover>
  )
}
