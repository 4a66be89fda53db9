import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { m } from '#messages'
import { QueueProgress } from '../design/data/QueueProgress.tsx'
import { Stacked } from '../design/frame/Split.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { shownName } from '../people/person.words.ts'
import { formatNumber } from '../platform/format.ts'
import type { PairsPlace } from './pairs-place.ts'
import { PairView } from './PairView.tsx'
import { NothingOpen } from './NothingOpen.tsx'
import { sureWords } from './pair.words.ts'
import { useQueue } from './use-queue.ts'
import { VerdictBar } from './VerdictBar.tsx'

/** One pair after the other, by keyboard or thumb. Keyed by its filters, so that it begins anew with each. */
export function QueueView({ place }: { place: PairsPlace }) {
  const queue = useQueue(place)
  const { data, error, refetch } = queue
  const key = data?.pair ? `${data.pair.a.id} ${data.pair.b.id}` : undefined
  const heading = useRef<HTMLHeadingElement>(null)
  const shownBefore = useRef<string>(undefined)
  useEffect(() => {
    // The first one leaves the focus where the reader has it.
    if (shownBefore.current !== undefined && key !== undefined && key !== shownBefore.current) {
      heading.current?.focus()
      window.scrollTo({ top: 0 })
    }
    shownBefore.current = key ?? shownBefore.current
  }, [key])

  if (data === undefined) return error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />
  const { pair } = data
  if (pair === null) {
    if (queue.isFirst) return <NothingOpen place={place} />
    const left = Math.max(0, queue.total - queue.judged)
    return (
      <EmptyState
        drawing="desk"
        title={left === 0 ? m.linkage_all_done() : m.linkage_at_end()}
        action={<Button onClick={() => void queue.beginAgain()}>{m.linkage_again()}</Button>}
      >
        {left === 0 ? m.linkage_all_done_meaning() : m.linkage_at_end_meaning({ n: formatNumber(left) })}
      </EmptyState>
    )
  }
  const who = { a: shownName(pair.a.name), b: shownName(pair.b.name) }
  return (
    <Stacked>
      <QueueProgress
        done={queue.judged}
        total={queue.total}
        words={m.linkage_progress({ judged: formatNumber(queue.judged), total: formatNumber(queue.total) })}
      />
      <h2 ref={heading} tabIndex={-1}>
        {sureWords(pair.probability)}: {who.a} – {who.b}
      </h2>
      <PairView key={key} pair={pair} />
      <VerdictBar key={`${key} bar`} onVerdict={queue.judge} onSkip={queue.skip} onUndo={queue.undo} />
    </Stacked>
  )
}
