import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Waiting } from '#domain/insight/waiting.ts'
import { isOverdue } from '#domain/insight/waiting.rules.ts'
import { localDateIn } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { TaskList, TaskRow } from '../design/data/TaskRow.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { CardSkeleton } from '../design/state/Skeletons.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { today } from '../platform/today.ts'
import { formatDate, formatNumber } from '../platform/format.ts'
import { useUnpaidLists } from './unpaid.queries.ts'
import { UnpaidRow } from './UnpaidRow.tsx'
import { useWaiting } from './waiting.queries.ts'
import { titleOf, waitingWords } from './waiting.words.ts'

/** As many as fit above the fold; the rest behind one button. */
const first = 8

/** What waits for me, ranked, each with its next step right there. */
export function WaitingList() {
  const { waiting, pending, problem, retry } = useWaiting()
  const [all, setAll] = useState(false)
  const unpaid = useUnpaidLists()
  const total = waiting.length + unpaid.length
  const late = waiting.filter((one) => isOverdue(one, today())).length

  return (
    <Sheet title={m.home_waiting()} flush beside={total === 0 ? undefined : countWords(total, late)}>
      {problem !== null && <LoadFailed compact problem={problem} retry={retry} />}
      {total === 0 && problem === null && (pending ? <CardSkeleton /> : <NothingWaits />)}
      {total > 0 && (
        <TaskList label={m.home_waiting()}>
          {waiting.slice(0, all ? undefined : first).map((one) => (
            <WaitingRow key={`${one.kind} ${one.id ?? one.about ?? ''}`} one={one} />
          ))}
          {unpaid.map((list) => (
            <UnpaidRow key={list.listId} list={list} />
          ))}
          {!all && waiting.length > first && (
            <TaskRow
              title={
                <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
                  {m.home_show_all({ n: formatNumber(waiting.length) })}
                </Button>
              }
            />
          )}
        </TaskList>
      )}
    </Sheet>
  )
}

function WaitingRow({ one }: { one: Waiting }) {
  const { action, to } = waitingWords[one.kind]
  const title = titleOf(one)
  return (
    <TaskRow
      title={title}
      detail={m.home_since({ date: formatDate(localDateIn(new Date(one.since))) })}
      mark={
        isOverdue(one, today()) ? (
          <StatusMark tone="harm">{m.home_overdue({ date: formatDate(one.dueOn) })}</StatusMark>
        ) : (
          <StatusMark tone="waiting">{m.home_due({ date: formatDate(one.dueOn) })}</StatusMark>
        )
      }
      action={
        <Button component={Link} to={to(one.id ?? '')} variant="default" size="compact-sm" aria-label={`${action()}: ${title}`}>
          {action()}
        </Button>
      }
    />
  )
}

function NothingWaits() {
  return (
    <EmptyState compact drawing="desk" title={m.home_nothing_waits()}>
      {m.home_nothing_waits_meaning()}
    </EmptyState>
  )
}

function countWords(n: number, late: number): string {
  return late === 0 ? formatNumber(n) : m.home_count_late({ n: formatNumber(n), late: formatNumber(late) })
}
