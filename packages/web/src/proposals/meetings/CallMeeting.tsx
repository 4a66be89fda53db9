import { Button, Group, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { MeetingKind } from '#domain/proposals/meeting.ts'
import { meetingKinds } from '#domain/proposals/meeting.ts'
import { m } from '#messages'
import { Dialog } from '../../design/frame/Dialog.tsx'
import { announce } from '../../design/state/notices.ts'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { Choices } from '../../design/work/Choices.tsx'
import { DateField } from '../../design/work/DateField.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { formatNumber } from '../../platform/format.ts'
import { today } from '../../platform/today.ts'
import { RegionPicker } from '../../regions/RegionPicker.tsx'
import { meetingKindWords } from './meeting.words.ts'
import { type MeetingCall, sendMeeting } from './meetings.queries.ts'

const leastLetters = 3

/** Village, day and place; the agenda comes of what waits there. */
export function CallMeeting({ onClose, onCalled }: { onClose: () => void; onCalled: (id: string) => void }) {
  const client = useQueryClient()
  const [village, setVillage] = useState<RegionCode | null>(null)
  const [kind, setKind] = useState<MeetingKind | null>(null)
  const [heldOn, setHeldOn] = useState<string>(today())
  const [venue, setVenue] = useState('')
  const [tried, setTried] = useState(false)
  const day = LocalDate.safeParse(heldOn).data
  const isNamed = venue.trim().length >= leastLetters

  const calling = useMutation({
    mutationFn: (draft: MeetingCall) => sendMeeting(client, draft),
    onSuccess({ id, rows }) {
      announce({ tone: 'done', words: m.proposals_meeting_was_called({ n: formatNumber(rows) }) })
      onCalled(id)
    },
  })

  return (
    <Dialog title={m.proposals_meeting_call()} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (day === undefined || village === null || kind === null || !isNamed || calling.isPending) return
          calling.mutate({ village, kind, heldOn: day, venue: venue.trim() })
        }}
      >
        <FormStack>
          <p>{m.proposals_meeting_call_meaning()}</p>
          <RegionPicker
            label={m.proposals_place()}
            onlyVillages
            value={village}
            onChange={setVillage}
            error={tried && village === null ? m.proposals_meeting_village_missing() : undefined}
          />
          <Choices
            name="meeting-kind"
            label={m.proposals_meeting_kind()}
            choices={meetingKinds.map((value) => ({ value, label: meetingKindWords[value]() }))}
            value={kind}
            onChange={setKind}
            error={tried && kind === null ? m.proposals_meeting_kind_missing() : undefined}
          />
          <DateField
            label={m.proposals_meeting_day()}
            value={heldOn}
            onChange={setHeldOn}
            error={day === undefined ? m.proposals_day_missing() : undefined}
          />
          <TextInput
            label={m.proposals_meeting_venue()}
            value={venue}
            maxLength={200}
            error={tried && !isNamed ? m.proposals_meeting_venue_missing() : undefined}
            onChange={(event) => setVenue(event.currentTarget.value)}
          />
          {calling.error !== null && <ProblemNotice problem={calling.error} />}
          <Group justify="flex-end">
            <Button type="submit" loading={calling.isPending}>
              {m.proposals_meeting_call()}
            </Button>
          </Group>
        </FormStack>
      </form>
    </Dialog>
  )
}
