import { Button, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Outcome, outcomes } from '#domain/approvals/approval.ts'
import type { ApprovalFileInFull } from '#domain/approvals/file.ts'
import { m } from '#messages'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { announce } from '../../design/state/notices.ts'
import { Notice } from '../../design/state/Notice.tsx'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { Choices } from '../../design/work/Choices.tsx'
import { ChosenFile } from '../../design/work/ChosenFile.tsx'
import { DateField } from '../../design/work/DateField.tsx'
import { FilePick } from '../../design/work/FilePick.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { sendAnswer, sendScan } from '../approvals.queries.ts'
import { emptyAnswer, faultsOf } from './answer-form.ts'

const outcomeWords: Readonly<Record<Outcome, () => string>> = {
  approved: m.approvals_answer_approved,
  returned: m.approvals_answer_returned,
  refused: m.approvals_answer_refused,
}

/** What the office answered: its letter, the day, and what was signed as a scan. */
export function AnswerForm({ file }: { file: ApprovalFileInFull }) {
  const client = useQueryClient()
  const [form, setForm] = useState(emptyAnswer)
  const [scan, setScan] = useState<File>()
  const [tried, setTried] = useState(false)
  const office = file.steps.find(({ standing }) => standing === 'here')
  const faults = faultsOf(form, scan !== undefined, office?.sentOn ?? null)
  const shown = tried ? faults : {}
  const change = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }))

  const recording = useMutation({
    async mutationFn(outcome: Outcome) {
      const scanId = scan === undefined ? null : (await sendScan(file, scan)).scanId
      const { letterNumber, answeredOn, reason } = form
      return sendAnswer(client, file, { outcome, letterNumber: letterNumber.trim(), answeredOn, reason: reason.trim(), scanId })
    },
    onSuccess: () => announce({ tone: 'done', words: m.approvals_done_recorded() }),
  })

  return (
    <Sheet title={m.approvals_answer_title({ office: office?.title ?? '' })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (Object.keys(faults).length === 0 && form.outcome && !recording.isPending) recording.mutate(form.outcome)
        }}
      >
        <FormStack>
          <p>{m.approvals_answer_means()}</p>
          <Choices
            label={m.approvals_answer()}
            name="outcome"
            choices={outcomes.map((value) => ({ value, label: outcomeWords[value]() }))}
            value={form.outcome}
            onChange={(outcome) => change({ outcome })}
            error={shown.outcome}
          />
          <TextInput
            label={m.approvals_letter_number()}
            value={form.letterNumber}
            maxLength={100}
            autoComplete="off"
            onChange={(event) => change({ letterNumber: event.currentTarget.value })}
            error={shown.letterNumber}
          />
          <DateField
            label={m.approvals_answered_day()}
            value={form.answeredOn}
            onChange={(answeredOn) => change({ answeredOn })}
            error={shown.answeredOn}
          />
          {form.outcome !== null && form.outcome !== 'approved' && (
            <Textarea
              label={m.approvals_answer_why()}
              rows={3}
              maxLength={1000}
              value={form.reason}
              onChange={(event) => change({ reason: event.currentTarget.value })}
              error={shown.reason}
            />
          )}
          {scan === undefined ? (
            <FilePick
              label={m.approvals_scan()}
              hint={m.approvals_scan_hint()}
              accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
              onPick={setScan}
            />
          ) : (
            <ChosenFile file={scan} onRemove={() => setScan(undefined)} />
          )}
          {shown.scan !== undefined && <Notice tone="harm">{shown.scan}</Notice>}
          {recording.error !== null && <ProblemNotice problem={recording.error} />}
          <div>
            <Button type="submit" loading={recording.isPending}>
              {m.approvals_record()}
            </Button>
          </div>
        </FormStack>
      </form>
    </Sheet>
  )
}
