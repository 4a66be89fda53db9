import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { HealthCaseRow } from '#domain/proposals/health.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../../design/data/DataTable.tsx'
import { NextPage } from '../../design/data/NextPage.tsx'
import { Page } from '../../design/frame/Page.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../../design/state/Skeletons.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { placeWords, shownName } from '../../people/person.words.ts'
import { formatDate } from '../../platform/format.ts'
import { today } from '../../platform/today.ts'
import { healthQueueQuery } from './health.queries.ts'
import { askedWords, personWords } from './health.words.ts'

const route = getRouteApi('/office/pemeriksaan')

/** What waits for the health centre, the oldest first. */
export function HealthQueuePage() {
  const { setelah: after } = route.useSearch()
  const navigate = useNavigate()
  const { data, error, refetch, isPlaceholderData } = useQuery(healthQueueQuery(after))
  const go = (setelah?: string) => void navigate({ to: '/pemeriksaan', search: setelah === undefined ? {} : { setelah } })
  return (
    <Page title={m.proposals_health_title()} meaning={m.proposals_health_meaning()}>
      {data === undefined && (error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {data !== undefined && (
        <DataTable
          caption={m.proposals_health_caption()}
          columns={columns()}
          rows={data.rows}
          stale={isPlaceholderData}
          keyOf={({ id }) => id}
          nameOf={({ name, ...row }) => m.proposals_row({ claim: askedWords(row), name: shownName(name) })}
          onOpen={({ id }) => void navigate({ to: '/pemeriksaan/$id', params: { id } })}
          empty={
            <EmptyState drawing="desk" title={m.proposals_health_none()}>
              {m.proposals_health_none_advice()}
            </EmptyState>
          }
          foot={
            after !== undefined || data.next !== null ? (
              <NextPage
                onFirst={after === undefined ? undefined : () => go()}
                onNext={data.next === null ? undefined : () => go(data.next ?? undefined)}
                busy={isPlaceholderData}
              />
            ) : undefined
          }
        />
      )}
    </Page>
  )
}

const columns = (): readonly Column<HealthCaseRow>[] => [
  { key: 'name', title: m.proposals_who(), cell: ({ name }) => shownName(name) },
  { key: 'who', title: m.proposals_health_who(), cell: personWords },
  { key: 'claim', title: m.proposals_claim(), cell: askedWords },
  { key: 'place', title: m.proposals_place(), cell: ({ place }) => placeWords(place) },
  { key: 'due', title: m.proposals_health_due(), cell: ({ dueOn }) => <Due day={dueOn} /> },
]

function Due({ day }: { day: HealthCaseRow['dueOn'] }) {
  return day < today() ? (
    <StatusMark tone="harm">{m.proposals_health_late({ date: formatDate(day) })}</StatusMark>
  ) : (
    formatDate(day)
  )
}
