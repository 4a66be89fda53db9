import { Button, Group, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Attendee, Meeting } from '#domain/proposals/meeting.ts'
import { leastAttendees } from '#domain/proposals/meeting.rules.ts'
import { m } from '#messages'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { announce } from '../../design/state/notices.ts'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { FieldGrid } from '../../design/work/FieldGrid.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { formatNumber } from '../../platform/format.ts'
import { wordsOf } from '../../platform/problem.words.ts'
import { inOrder, saveMeetingPaper, sendAttendees } from './meetings.queries.ts'

const nobody = (): Attendee => ({ name: '', office: '' })

/** Who was there: names and offices. Kept whenever a line is left. */
export function AttendanceSheet({ meeting }: { meeting: Meeting }) {
  const client = useQueryClient()
  const { id, may } = meeting
  const [lines, setLines] = useState<readonly Attendee[]>(() => filled(meeting.attendees))
  const saving = useMutation({
    scope: inOrder(id),
    mutationFn: (attendees: readonly Attendee[]) => sendAttendees(client, id, attendees),
  })
  const change = (at: number, over: Partial<Attendee>) =>
    setLines(lines.map((line, n) => (n === at ? { ...line, ...over } : line)))
  const keep = (now: readonly Attendee[]) => {
    const whole = now.map(({ name, office }) => ({ name: name.trim(), office: office.trim() })).filter(isWhole)
    if (JSON.stringify(whole) !== JSON.stringify(meeting.attendees)) saving.mutate(whole)
  }

  return (
    <Sheet
      title={m.proposals_attendance()}
      beside={
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() =>
            void saveMeetingPaper(id, 'attendance').catch((thrown: unknown) =>
              announce({ tone: 'harm', words: wordsOf(thrown).what }),
            )
          }
        >
          {m.proposals_attendance_print()}
        </Button>
      }
    >
      {may.change ? (
        <FormStack>
          <p>{m.proposals_attendance_how({ n: formatNumber(leastAttendees) })}</p>
          {lines.map((line, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- a line has no other name than its place
            <FieldGrid key={at} title={m.proposals_attendee({ n: at + 1 })}>
              <TextInput
                label={m.proposals_attendee_name()}
                value={line.name}
                maxLength={120}
                onChange={(event) => change(at, { name: event.currentTarget.value })}
                onBlur={() => keep(lines)}
              />
              <TextInput
                label={m.proposals_attendee_office()}
                value={line.office}
                maxLength={80}
                placeholder={at === 0 ? m.proposals_attendee_leader() : undefined}
                onChange={(event) => change(at, { office: event.currentTarget.value })}
                onBlur={() => keep(lines)}
              />
            </FieldGrid>
          ))}
          {saving.error !== null && <ProblemNotice problem={saving.error} />}
          <Group>
            <Button variant="default" onClick={() => setLines([...lines, nobody()])}>
              {m.proposals_attendee_add()}
            </Button>
          </Group>
        </FormStack>
      ) : (
        <ol>
          {meeting.attendees.map(({ name, office }) => (
            <li key={name + office}>
              {name} · {office}
            </li>
          ))}
        </ol>
      )}
    </Sheet>
  )
}

function filled(attendees: readonly Attendee[]): Attendee[] {
  return [...attendees, ...Array.from({ length: Math.max(leastAttendees - attendees.length, 0) }, nobody)]
}

function isWhole({ name, office }: Attendee): boolean {
  return name !== '' && office !== ''
}
