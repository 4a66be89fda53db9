import type { Aid } from '#domain/people/person.ts'
import { m } from '#messages'
import { PeriodGrid } from '../design/data/PeriodGrid.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { lastQuarters, periodWords, quarterOf } from './quarters.ts'
import { sourceName } from './person.words.ts'
import { today } from '../platform/today.ts'

/** Aid from every source, what still runs first, over the last eight quarters. */
export function AidPassport({ aid }: { aid: readonly Aid[] }) {
  const quarters = lastQuarters(today(), 8)
  return (
    <Sheet
      title={m.people_aid()}
      beside={aid.length === 0 ? undefined : m.people_aid_running({ n: aid.filter((one) => one.until === null).length })}
    >
      {aid.length === 0 ? (
        <EmptyState compact drawing="folder" title={m.people_no_aid()}>
          {m.people_no_aid_meaning()}
        </EmptyState>
      ) : (
        <PeriodGrid
          label={m.people_aid()}
          first={periodWords(quarters[0] ?? '')}
          last={periodWords(quarters.at(-1) ?? '')}
          rows={aid.map((one) => ({
            key: one.id,
            title: one.programme,
            detail: [one.payer, timeOf(one), sourceName(one.source)]
              .filter((part, at, all) => part !== '' && all.indexOf(part) === at)
              .join(' · '),
            held: quarters.map(
              (quarter) => quarter >= quarterOf(one.since) && (one.until === null || quarter <= quarterOf(one.until)),
            ),
          }))}
        />
      )}
    </Sheet>
  )
}

function timeOf({ since, until }: Aid): string {
  if (until === null) return m.people_since({ period: periodWords(since) })
  return since === until ? periodWords(since) : m.people_from_to({ since: periodWords(since), until: periodWords(until) })
}
