import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { EntitlementLine } from '#domain/delivery/entitlement.ts'
import type { PersonPage } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { TaskList, TaskRow } from '../design/data/TaskRow.tsx'
import { Sheet, SheetNote } from '../design/frame/Sheet.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { CardSkeleton } from '../design/state/Skeletons.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { formatDate, formatNumber, formatRupiah } from '../platform/format.ts'
import { deliveredQuery } from './delivery.queries.ts'
import { entitlementKindWords, entitlementStateWords } from './delivery.words.ts'
import { formatMonth } from './month.words.ts'

/** Two quarters of one programme; the rest behind one button. */
const first = 6

/** What our own programmes owe this person and their family, month by month, and what reached them. */
export function PersonDelivered({ person }: { person: PersonPage }) {
  const { data: rows, error, refetch } = useQuery(deliveredQuery(person.id))
  const [all, setAll] = useState(false)
  const delivered = rows?.filter(({ state }) => state === 'delivered').length ?? 0

  return (
    <Sheet
      title={m.delivery_of_person()}
      flush
      beside={
        rows !== undefined &&
        rows.length > 0 &&
        m.delivery_of_person_count({ n: formatNumber(delivered), of: formatNumber(rows.length) })
      }
    >
      {rows === undefined ? (
        error === null ? (
          <CardSkeleton lines={2} />
        ) : (
          <LoadFailed compact problem={error} retry={() => void refetch()} />
        )
      ) : rows.length === 0 ? (
        <SheetNote title={m.delivery_of_person_none()}>{m.delivery_of_person_none_meaning()}</SheetNote>
      ) : (
        <TaskList label={m.delivery_of_person()}>
          {rows.slice(0, all ? undefined : first).map((line) => (
            <TaskRow
              key={line.id}
              title={m.delivery_of_month({ month: formatMonth(line.month), amount: formatRupiah(line.amount) })}
              detail={detailOf(line)}
              mark={
                <StatusMark tone={entitlementStateWords[line.state].tone}>{entitlementStateWords[line.state].word()}</StatusMark>
              }
            />
          ))}
          {!all && rows.length > first && (
            <TaskRow
              title={
                <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
                  {m.delivery_of_person_all({ n: formatNumber(rows.length) })}
                </Button>
              }
            />
          )}
        </TaskList>
      )}
    </Sheet>
  )
}

function detailOf({ programme, beneficiary, kind, deliveredOn }: EntitlementLine): string {
  return [
    programme.name,
    kind === 'regular' ? undefined : entitlementKindWords[kind](),
    beneficiary === 'family' ? m.delivery_for_family() : undefined,
    deliveredOn === null ? undefined : m.delivery_received_on({ date: formatDate(deliveredOn as LocalDate) }),
  ]
    .filter((part) => part !== undefined)
    .join(' · ')
}
