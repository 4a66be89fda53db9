import { Button, Checkbox, Group } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { LocalDate } from '#domain/platform/local-date.ts'
import { type FileLayout, LayoutDraft, type SetLayout } from '#domain/settings/file-layout.ts'
import { type LayoutFault, layoutFaults } from '#domain/settings/file-layout.rules.ts'
import { m } from '#messages'
import { announce } from '../design/state/notices.ts'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { today } from '../platform/today.ts'
import { AnswerFields } from './AnswerFields.tsx'
import { DatedFields } from './DatedFields.tsx'
import { sendLayout } from './settings.queries.ts'
import { WrittenFields } from './WrittenFields.tsx'

interface Writing {
  /** As it is in force. */
  last: FileLayout
  all: readonly SetLayout[]
  onDone: () => void
}

/** A layout as it is to be from a day on. */
export function LayoutForm({ last, all, onDone }: Writing) {
  const client = useQueryClient()
  const [layout, setLayout] = useState<FileLayout>(last)
  const [since, setSince] = useState<string>(today())
  const [ground, setGround] = useState('')
  const [tried, setTried] = useState(false)
  const day = LocalDate.safeParse(since).data ?? ('9999-12-31' as LocalDate)
  const draft = LayoutDraft.safeParse({ layout, since: day, ground })
  const faults = draft.success ? layoutFaults(draft.data, all, today()) : []
  const sending = useMutation({
    mutationFn: (sent: LayoutDraft) => sendLayout(client, sent),
    onSuccess() {
      announce({ tone: 'done', words: m.settings_sent() })
      onDone()
    },
  })
  const said = draft.success ? faults.flatMap((fault) => faultWords(fault) ?? []) : [m.settings_layout_incomplete()]

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (draft.success && LocalDate.safeParse(since).success && faults.length === 0 && !sending.isPending)
          sending.mutate(draft.data)
      }}
    >
      <FormStack>
        {layout.code === 'centre-answer' ? (
          <AnswerFields layout={layout} onChange={setLayout} />
        ) : (
          <WrittenFields layout={layout} onChange={setLayout} />
        )}
        <Checkbox
          label={m.settings_layout_verified()}
          checked={layout.verified}
          onChange={(event) => setLayout({ ...layout, verified: event.currentTarget.checked })}
        />
        <DatedFields since={since} onSince={setSince} ground={ground} onGround={setGround} faults={faults} tried={tried} />
        {tried && said.length > 0 && (
          <div role="alert">
            <ul>
              {said.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </div>
        )}
        {sending.error !== null && <ProblemNotice problem={sending.error} />}
        <Group justify="flex-end">
          <Button type="submit" loading={sending.isPending}>
            {m.settings_send()}
          </Button>
        </Group>
      </FormStack>
    </form>
  )
}

/** Day and ground say it beside their fields. */
function faultWords(fault: LayoutFault): string | undefined {
  switch (fault.rule) {
    case 'SIKS-2':
      return m.settings_layout_title_twice({ title: fault.title })
    case 'SIKS-3':
      return m.settings_layout_nobody()
    case 'SIKS-4':
      return m.settings_layout_word_both({ word: fault.word })
    case 'SIKS-5':
      return m.settings_layout_same()
    case 'SET-2':
    case 'SET-3':
      return undefined
  }
}
