import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { UnusualReader } from '#domain/oversight/oversight.api.ts'
import { m } from '#messages'
import { roleName } from '../access/role.words.ts'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { FilterChips } from '../design/data/FilterChips.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { formatNumber } from '../platform/format.ts'
import { unusualQuery } from './oversight.queries.ts'

const protectionRoute = getRouteApi('/office/pelindungan')

/** Accounts that looked at far more than their peers. */
export function UnusualReaders() {
  const navigate = useNavigate()
  const span = protectionRoute.useSearch().masa ?? 'day'
  const { data, error, refetch } = useQuery(unusualQuery(span))
  return (
    <Stack component="section" gap="sm" aria-label={m.oversight_unusual()}>
      <div>
        <h2>{m.oversight_unusual()}</h2>
        <p>{m.oversight_unusual_rule()}</p>
      </div>
      <FilterChips
        label={m.oversight_span()}
        choices={[
          { value: 'day', label: m.oversight_span_day() },
          { value: 'week', label: m.oversight_span_week() },
        ]}
        chosen={[span]}
        onChange={(chosen) =>
          void navigate({
            to: '/pelindungan',
            search: chosen.includes('week') && span === 'day' ? { masa: 'week' } : {},
            resetScroll: false,
          })
        }
      />
      {data === undefined &&
        (error === null ? <TableSkeleton rows={3} /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {data !== undefined && (
        <DataTable
          caption={m.oversight_accounts()}
          columns={columns()}
          rows={data.rows}
          keyOf={({ actor }) => actor.id}
          empty={
            <EmptyState drawing="desk" title={m.oversight_unusual_none()} compact>
              {m.oversight_unusual_none_meaning({ n: formatNumber(data.readers) })}
            </EmptyState>
          }
        />
      )}
    </Stack>
  )
}

const columns = (): readonly Column<UnusualReader>[] => [
  { key: 'who', title: m.oversight_who(), cell: ({ actor }) => actor.name },
  { key: 'role', title: m.oversight_role(), cell: ({ role }) => (role === null ? m.oversight_no_role() : roleName(role)) },
  { key: 'office', title: m.oversight_office(), cell: ({ actor }) => actor.office ?? '–' },
  { key: 'readings', title: m.oversight_readings(), align: 'end', cell: ({ readings }) => formatNumber(readings) },
  { key: 'people', title: m.oversight_people_opened(), align: 'end', cell: ({ people }) => formatNumber(people) },
  {
    key: 'usual',
    title: m.oversight_usual(),
    cell: ({ usual, peers }) => m.oversight_usual_of({ usual: formatNumber(usual, 1), peers: formatNumber(peers) }),
  },
]
