import { Button, Group, Modal, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { FamilyId } from '#domain/people/person.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import { type EligibilityFinding, type FindingEndReason, findingEndReasons } from '#domain/upkeep/finding.ts'
import { findingEndFaults } from '#domain/upkeep/finding.rules.ts'
import { m } from '#messages'
import { announce } from '../design/state/notices.ts'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { Choices } from '../design/work/Choices.tsx'
import { DateField } from '../design/work/DateField.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { today } from '../platform/today.ts'
import { type FindingEnd, sendFindingEnd } from './upkeep.queries.ts'
import { endReasonWords } from './upkeep.words.ts'

interface Ending {
  familyId: FamilyId
  finding: EligibilityFinding
  onClose: () => void
}

/** Ends a finding with a reason; the family can be listed again. */
export function EndFinding({ familyId, finding, onClose }: Ending) {
  const client = useQueryClient()
  const [reason, setReason] = useState<FindingEndReason | null>(null)
  const [until, setUntil] = useState<string>(today())
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const end = endOf(reason, until, note)
  const isSound = end !== undefined && findingEndFaults({ since: finding.since, ...end }, today()).length === 0

  const ending = useMutation({
    mutationFn: (sound: FindingEnd) => sendFindingEnd(client, familyId, finding, sound),
    onSuccess() {
      onClose()
      announce({ tone: 'done', words: m.upkeep_ended() })
    },
  })

  return (
    <Modal opened onClose={onClose} title={m.upkeep_end_title()} closeButtonProps={{ 'aria-label': m.upkeep_cancel() }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (end !== undefined && isSound && !ending.isPending) ending.mutate(end)
        }}
      >
        <FormStack>
          <Choices
            tall
            name="finding-end-reason"
            label={m.upkeep_end_why()}
            choices={findingEndReasons.map((value) => ({ value, label: endReasonWords[value]() }))}
            value={reason}
            onChange={setReason}
            error={tried && reason === null ? m.upkeep_end_why_missing() : undefined}
          />
          <DateField label={m.upkeep_end_on()} value={until} onChange={setUntil} />
          <Textarea
            label={m.upkeep_end_note()}
            rows={2}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {tried && reason !== null && !isSound && <p role="alert">{m.upkeep_fault_end()}</p>}
          {ending.error !== null && <ProblemNotice problem={ending.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {m.upkeep_cancel()}
            </Button>
            <Button type="submit" loading={ending.isPending}>
              {m.upkeep_end()}
            </Button>
          </Group>
        </FormStack>
      </form>
    </Modal>
  )
}

function endOf(reason: FindingEndReason | null, until: string, note: string): FindingEnd | undefined {
  const day = LocalDate.safeParse(until).data
  if (reason === null || day === undefined) return undefined
  return { until: day, reason, note: note.trim() === '' ? null : note.trim() }
}
