import type { UseQueryResult } from '@tanstack/react-query'
import type { SignInRecord } from '#domain/access/sign-in.ts'
import type { Page } from '#domain/platform/page.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../../design/data/DataTable.tsx'
import { NextPage } from '../../design/data/NextPage.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../../design/state/Skeletons.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { formatInstant } from '../../platform/format.ts'
import { deviceWords, outcomeWords } from './device.words.ts'

interface History {
  query: UseQueryResult<Page<SignInRecord>>
  after: string | undefined
  onPage: (after: string | undefined) => void
}

/** Sign-ins and those that were refused, newest first. */
export function SignInTable({ query: { data, error, refetch, isPlaceholderData }, after, onPage }: History) {
  if (data === undefined)
    return error === null ? <TableSkeleton rows={4} /> : <LoadFailed problem={error} retry={() => void refetch()} />
  return (
    <DataTable
      caption={m.access_history()}
      columns={columns()}
      rows={data.rows}
      stale={isPlaceholderData}
      keyOf={({ id }) => id}
      empty={<EmptyState compact drawing="desk" title={m.access_history_none()} />}
      foot={
        after === undefined && data.next === null ? undefined : (
          <NextPage
            onFirst={after === undefined ? undefined : () => onPage(undefined)}
            onNext={data.next === null ? undefined : () => onPage(data.next ?? undefined)}
            busy={isPlaceholderData}
          />
        )
      }
    />
  )
}

const columns = (): readonly Column<SignInRecord>[] => [
  { key: 'at', title: m.access_history_at(), cell: ({ at }) => formatInstant(at) },
  {
    key: 'outcome',
    title: m.access_history_outcome(),
    cell: ({ outcome }) => <StatusMark tone={outcomeWords[outcome].tone}>{outcomeWords[outcome].word()}</StatusMark>,
  },
  {
    key: 'device',
    title: m.access_history_device(),
    cell: ({ device, newDevice }) => (
      <span>
        {deviceWords(device)} {newDevice && <StatusMark tone="info">{m.access_device_new()}</StatusMark>}
      </span>
    ),
  },
  { key: 'address', title: m.access_history_address(), cell: ({ address }) => address },
]
