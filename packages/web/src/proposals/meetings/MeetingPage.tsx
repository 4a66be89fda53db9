import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { type Meeting, MeetingId } from '#domain/proposals/meeting.ts'
import { m } from '#messages'
import { Page } from '../../design/frame/Page.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { Notice } from '../../design/state/Notice.tsx'
import { announce } from '../../design/state/notices.ts'
import { PageSkeleton } from '../../design/state/Skeletons.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { placeWords } from '../../people/person.words.ts'
import { formatDate } from '../../platform/format.ts'
import { wordsOf } from '../../platform/problem.words.ts'
import { asProblem } from '../../platform/server-problem.ts'
import { today } from '../../platform/today.ts'
import { AskReason } from '../AskReason.tsx'
import { AttendanceSheet } from './AttendanceSheet.tsx'
import { meetingKindWords, meetingStands } from './meeting.words.ts'
import { meetingQuery, saveMeetingPaper, sendCallingOff, sendMeetingReopening } from './meetings.queries.ts'
import { MinutesSheet } from './MinutesSheet.tsx'
import { SittingSheet } from './SittingSheet.tsx'

const route = getRouteApi('/office/usulan/musyawarah/$id')
const crumbs = () => [
  { label: m.proposals_title(), to: '/usulan' },
  { label: m.proposals_meetings(), to: '/usulan/musyawarah' },
]

export function MeetingPage() {
  const id = MeetingId.safeParse(route.useParams().id)
  return id.success ? <Known key={id.data} id={id.data} /> : <NoSuchMeeting />
}

function Known({ id }: { id: MeetingId }) {
  const { data: meeting, error, refetch } = useQuery(meetingQuery(id))
  if (meeting === undefined && error === null) return <PageSkeleton />
  if (meeting === undefined && asProblem(error).code === 'not-found') return <NoSuchMeeting />
  if (meeting === undefined)
    return (
      <Page title={m.proposals_meeting()} crumbs={crumbs()}>
        <LoadFailed problem={error} retry={() => void refetch()} />
      </Page>
    )
  return <Shown meeting={meeting} />
}

/** The sitting, who was there, and the minutes: in the order in which a meeting goes. */
function Shown({ meeting }: { meeting: Meeting }) {
  const client = useQueryClient()
  const [asking, setAsking] = useState<'off' | 'reopen'>()
  const { tone, word } = meetingStands(meeting, today())
  const { id, state, kind, village, heldOn, venue, reason, may } = meeting
  const close = () => setAsking(undefined)
  return (
    <Page
      title={`${meetingKindWords[kind]()} ${village.name}`}
      meaning={[formatDate(heldOn), venue, placeWords(village)].join(' · ')}
      crumbs={crumbs()}
      beside={<StatusMark tone={tone}>{word}</StatusMark>}
      actions={
        <>
          {may.change && (
            <Button variant="default" onClick={() => setAsking('off')}>
              {m.proposals_meeting_call_off()}
            </Button>
          )}
          {may.reopen && (
            <Button variant="default" onClick={() => setAsking('reopen')}>
              {m.proposals_meeting_reopen()}
            </Button>
          )}
          {state !== 'called-off' && (
            <Button
              variant="default"
              leftSection={<IconPrinter size={18} aria-hidden="true" />}
              onClick={() =>
                void saveMeetingPaper(id, 'agenda').catch((thrown: unknown) =>
                  announce({ tone: 'harm', words: wordsOf(thrown).what }),
                )
              }
            >
              {m.proposals_meeting_agenda()}
            </Button>
          )}
        </>
      }
    >
      {reason !== null && (
        <Notice tone="waiting">
          {m.proposals_meeting_reason({
            what: state === 'called-off' ? m.proposals_meeting_off() : m.proposals_meeting_was_reopened(),
            words: reason,
          })}
        </Notice>
      )}
      <SittingSheet meeting={meeting} />
      {state !== 'called-off' && (
        <>
          <AttendanceSheet key={`${meeting.state}`} meeting={meeting} />
          <MinutesSheet meeting={meeting} />
        </>
      )}
      {asking === 'off' && (
        <AskReason
          title={m.proposals_meeting_call_off()}
          meaning={m.proposals_meeting_call_off_meaning()}
          send={(words) => sendCallingOff(client, id, words)}
          onSent={close}
          onClose={close}
        />
      )}
      {asking === 'reopen' && (
        <AskReason
          title={m.proposals_meeting_reopen()}
          meaning={m.proposals_meeting_reopen_meaning()}
          send={(words) => sendMeetingReopening(client, id, words)}
          onSent={close}
          onClose={close}
        />
      )}
    </Page>
  )
}

function NoSuchMeeting() {
  return (
    <Page title={m.proposals_meeting_not_found()} crumbs={crumbs()}>
      <EmptyState drawing="road" title={m.proposals_meeting_not_found()}>
        {m.proposals_not_found_advice()}
      </EmptyState>
    </Page>
  )
}
