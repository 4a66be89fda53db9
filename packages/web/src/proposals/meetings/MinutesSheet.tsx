import { Button, Group } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Meeting } from '#domain/proposals/meeting.ts'
import { minutesFaults } from '#domain/proposals/meeting.rules.ts'
import { m } from '#messages'
import { Facts } from '../../design/data/Facts.tsx'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { announce } from '../../design/state/notices.ts'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { FilePick } from '../../design/work/FilePick.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { formatInstant } from '../../platform/format.ts'
import { wordsOf } from '../../platform/problem.words.ts'
import { today } from '../../platform/today.ts'
import { BindMeeting } from './BindMeeting.tsx'
import { minutesFaultWords } from './meeting.words.ts'
import { saveMeetingPaper, saveMeetingScan, sendMinutes } from './meetings.queries.ts'

/** What the minutes lack; drawn up, their number and code; signed, the document that binds. */
export function MinutesSheet({ meeting }: { meeting: Meeting }) {
  const client = useQueryClient()
  const [file, setFile] = useState<File>()
  const { id, number, code, scan, may } = meeting
  const faults = minutesFaults(meeting, today())
  const drawing = useMutation({ mutationFn: () => sendMinutes(client, id) })
  const failed = (thrown: unknown) => void announce({ tone: 'harm', words: wordsOf(thrown).what })

  return (
    <Sheet title={m.proposals_minutes()}>
      <FormStack>
        {number !== null && (
          <Facts
            facts={[
              { label: m.proposals_meeting_number(), value: number },
              { label: m.proposals_minutes_code(), value: code ?? m.proposals_minutes_outdated() },
              ...(scan === null
                ? []
                : [
                    { label: m.proposals_minutes_signed(), value: `${scan.by} · ${formatInstant(scan.at)}` },
                    { label: 'SHA-256', value: scan.sha256 },
                  ]),
            ]}
          />
        )}
        {may.change && faults.length > 0 && (
          <ul>
            {faults.map((fault) => (
              <li key={JSON.stringify(fault)}>{minutesFaultWords(fault)}</li>
            ))}
          </ul>
        )}
        {drawing.error !== null && <ProblemNotice problem={drawing.error} />}
        <Group gap="xs">
          {may.change && code === null && (
            <Button disabled={faults.length > 0} loading={drawing.isPending} onClick={() => drawing.mutate()}>
              {m.proposals_minutes_draw()}
            </Button>
          )}
          {code !== null && (
            <Button variant="default" onClick={() => void saveMeetingPaper(id, 'minutes').catch(failed)}>
              {m.proposals_minutes_print()}
            </Button>
          )}
          {scan !== null && (
            <Button variant="default" onClick={() => void saveMeetingScan(id).catch(failed)}>
              {m.proposals_minutes_scan_open()}
            </Button>
          )}
        </Group>
        {may.bind && (
          <FilePick
            label={m.proposals_minutes_scan()}
            hint={m.proposals_document_hint()}
            accept="application/pdf,image/jpeg,image/png,image/webp"
            onPick={setFile}
          />
        )}
      </FormStack>
      {file !== undefined && <BindMeeting meeting={meeting} file={file} onClose={() => setFile(undefined)} />}
    </Sheet>
  )
}
