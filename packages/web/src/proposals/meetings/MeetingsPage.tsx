import { Button } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { Cursor } from '#domain/platform/page.ts'
import type { MeetingSummary } from '#domain/proposals/meeting.ts'
import { m } from '#messages'
import { usePermitted } from '../../access/session.queries.ts'
import { type Column, DataTable } from '../../design/data/DataTable.tsx'
import { NextPage } from '../../design/data/NextPage.tsx'
import { Page } from '../../design/frame/Page.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../../design/state/Skeletons.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { placeWords } from '../../people/person.words.ts'
import { formatDate, formatNumber } from '../../platform/format.ts'
import { today } from '../../platform/today.ts'
import { CallMeeting } from './CallMeeting.tsx'
import { CheckMinutes } from './CheckMinutes.tsx'
import { meetingKindWords, meetingStands } from './meeting.words.ts'
import { meetingsQuery } from './meetings.queries.ts'

const route = getRouteApi('/office/usulan/musyawarah')

/** The meetings of the villages, the newest first; and whether a paper that somebody holds is theirs. */
export function MeetingsPage() {
  const cursor = Cursor.safeParse(route.useSearch().setelah)
  const after = cursor.success ? cursor.data : undefined
  const navigate = route.useNavigate()
  const mayCall = usePermitted('upkeep.propose')
  const { data, error, refetch, isPlaceholderData } = useQuery(meetingsQuery({ within: undefined, after }))
  const [calling, setCalling] = useState(false)
  const go = (search: { setelah?: string }) => void navigate({ search })
  const openOne = (id: string) => void navigate({ to: '/usulan/musyawarah/$id', params: { id } })

  return (
    <Page
      title={m.proposals_meetings()}
      meaning={m.proposals_meetings_meaning()}
      crumbs={[{ label: m.proposals_title(), to: '/usulan' }]}
      actions={
        mayCall && (
          <Button leftSection={<IconCalendarPlus size={18} aria-hidden="true" />} onClick={() => setCalling(true)}>
            {m.proposals_meeting_call()}
          </Button>
        )
      }
    >
      {data === undefined && (error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {data !== undefined && (
        <DataTable
          caption={m.proposals_meetings()}
          columns={columns()}
          rows={data.rows}
          stale={isPlaceholderData}
          keyOf={({ id }) => id}
          nameOf={({ kind, village, heldOn }) => `${meetingKindWords[kind]()} ${village.name}, ${formatDate(heldOn)}`}
          onOpen={({ id }) => openOne(id)}
          empty={
            <EmptyState drawing="desk" title={m.proposals_meetings_none()}>
              {mayCall ? m.proposals_meetings_none_to_call() : m.proposals_meetings_none_to_read()}
            </EmptyState>
          }
          foot={
            after !== undefined || data.next !== null ? (
              <NextPage
                onFirst={after === undefined ? undefined : () => go({})}
                onNext={data.next === null ? undefined : () => go({ setelah: data.next ?? '' })}
                busy={isPlaceholderData}
              />
            ) : undefined
          }
        />
      )}
      <CheckMinutes />
      {calling && <CallMeeting onClose={() => setCalling(false)} onCalled={openOne} />}
    </Page>
  )
}

const columns = (): readonly Column<MeetingSummary>[] => [
  {
    key: 'held',
    title: m.proposals_meeting_day(),
    cell: ({ heldOn, kind }) => `${formatDate(heldOn)} · ${meetingKindWords[kind]()}`,
  },
  { key: 'village', title: m.proposals_place(), cell: ({ village }) => placeWords(village) },
  { key: 'venue', title: m.proposals_meeting_venue(), cell: ({ venue }) => venue },
  {
    key: 'decided',
    title: m.proposals_meeting_decided(),
    align: 'end',
    cell: ({ decided, rows }) => `${formatNumber(decided)} / ${formatNumber(rows)}`,
  },
  { key: 'number', title: m.proposals_meeting_number(), cell: ({ number }) => number ?? '–' },
  {
    key: 'state',
    title: m.proposals_state(),
    cell(meeting) {
      const { tone, word } = meetingStands(meeting, today())
      return <StatusMark tone={tone}>{word}</StatusMark>
    },
  },
]
