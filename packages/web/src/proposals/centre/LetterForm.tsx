import { Button, Group, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type CentreFile, CentreLetter } from '#domain/proposals/centre-file.ts'
import { letterFaults } from '#domain/proposals/centre-file.rules.ts'
import { m } from '#messages'
import { Dialog } from '../../design/frame/Dialog.tsx'
import { announce } from '../../design/state/notices.ts'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { DateField } from '../../design/work/DateField.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { today } from '../../platform/today.ts'
import { sendLetter } from './centre.queries.ts'

type Part = 'number' | 'statementNumber' | 'place' | 'to' | 'office' | 'signer' | 'signerNumber'

const fields: readonly { part: Part; label: () => string; longest: number }[] = [
  { part: 'number', label: m.centre_letter_number, longest: 80 },
  { part: 'statementNumber', label: m.centre_statement_number, longest: 80 },
  { part: 'place', label: m.centre_letter_place, longest: 60 },
  { part: 'to', label: m.centre_letter_to, longest: 120 },
  { part: 'office', label: m.centre_letter_office, longest: 120 },
  { part: 'signer', label: m.centre_letter_signer, longest: 120 },
  { part: 'signerNumber', label: m.centre_letter_signer_number, longest: 30 },
]

/** Numbers, day and signer as the office gives them. */
export function LetterForm({ file, onClose }: { file: CentreFile; onClose: () => void }) {
  const client = useQueryClient()
  const { papers } = file
  const [typed, setTyped] = useState<Readonly<Record<Part, string>>>({
    number: papers?.number ?? '',
    statementNumber: papers?.statementNumber ?? '',
    place: papers?.place ?? '',
    to: papers?.to ?? m.centre_letter_to_default(),
    office: papers?.office ?? '',
    signer: papers?.signer ?? '',
    signerNumber: papers?.signerNumber ?? '',
  })
  const [on, setOn] = useState<string>(papers?.on ?? today())
  const [tried, setTried] = useState(false)
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
  const letter = CentreLetter.safeParse({
    ...typed,
    on,
    statementNumber: orNull(typed.statementNumber),
    signerNumber: orNull(typed.signerNumber),
  })
  const unread = new Set(letter.success ? [] : letter.error.issues.map(({ path }) => String(path[0])))
  const isDayWrong = unread.has('on') || (letter.success && letterFaults(letter.data, today()).length > 0)
  const sending = useMutation({
    mutationFn: (written: CentreLetter) => sendLetter(client, file, written),
    onSuccess() {
      onClose()
      announce({ tone: 'done', words: m.centre_letter_written() })
    },
  })
  return (
    <Dialog title={m.centre_letter()} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (letter.success && !isDayWrong && !sending.isPending) sending.mutate(letter.data)
        }}
      >
        <FormStack>
          {fields.map(({ part, label, longest }, at) => (
            <TextInput
              key={part}
              {...(at === 0 && { 'data-autofocus': true })}
              label={label()}
              maxLength={longest}
              autoComplete="off"
              value={typed[part]}
              error={tried && unread.has(part) ? m.centre_field_missing() : undefined}
              onChange={(event) => setTyped({ ...typed, [part]: event.currentTarget.value })}
            />
          ))}
          <DateField
            label={m.centre_letter_on()}
            value={on}
            onChange={setOn}
            error={isDayWrong ? m.centre_day_wrong() : undefined}
          />
          {sending.error !== null && <ProblemNotice problem={sending.error} />}
          <Group justify="flex-end">
            <Button type="submit" loading={sending.isPending}>
              {m.centre_save()}
            </Button>
          </Group>
        </FormStack>
      </form>
    </Dialog>
  )
}
