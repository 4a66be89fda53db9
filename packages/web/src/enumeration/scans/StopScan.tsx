import { Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RoundId } from '#domain/enumeration/round.ts'
import type { AsideReason, Scan, UnreadableField } from '#domain/enumeration/scan.ts'
import { m } from '#messages'
import { Dialog } from '../../design/frame/Dialog.tsx'
import { announce } from '../../design/state/notices.ts'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { Choices } from '../../design/work/Choices.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { sendAside, sendUnreadable } from './scans.queries.ts'
import { asideChoices, unreadableChoices } from './scan.words.ts'

interface Stopping {
  round: RoundId
  scan: Scan
  onDone: () => void
}

/** A sheet that cannot be keyed: back to whoever filled it in, or aside. */
export function StopScan(stopping: Stopping) {
  const [asking, setAsking] = useState<'unreadable' | 'aside'>()
  const close = () => setAsking(undefined)
  return (
    <>
      <Button variant="subtle" onClick={() => setAsking('unreadable')}>
        {m.enumeration_key_unreadable()}
      </Button>
      <Button variant="subtle" onClick={() => setAsking('aside')}>
        {m.enumeration_key_aside()}
      </Button>
      {asking === 'unreadable' && (
        <Dialog title={m.enumeration_unreadable_title()} onClose={close}>
          <Unreadable {...stopping} onClose={close} />
        </Dialog>
      )}
      {asking === 'aside' && (
        <Dialog title={m.enumeration_aside_title()} onClose={close}>
          <Aside {...stopping} onClose={close} />
        </Dialog>
      )}
    </>
  )
}

function Unreadable({ round, scan, onDone, onClose }: Stopping & { onClose: () => void }) {
  const client = useQueryClient()
  const [field, setField] = useState<UnreadableField>('all')
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const sound = words.trim().length >= 3
  const sending = useMutation({
    mutationFn: () => sendUnreadable(client, { round, scan }, { field, words: words.trim() }),
    onSuccess() {
      announce({ tone: 'done', words: m.enumeration_unreadable_sent() })
      onDone()
    },
  })
  return (
    <FormStack>
      <p>{m.enumeration_unreadable_meaning()}</p>
      <NativeSelect
        label={m.enumeration_unreadable_field()}
        value={field}
        data={unreadableChoices()}
        onChange={(event) => setField(event.currentTarget.value as UnreadableField)}
      />
      <TextInput
        label={m.enumeration_unreadable_words()}
        maxLength={300}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        error={tried && !sound ? m.enumeration_unreadable_words_missing() : undefined}
      />
      {sending.error !== null && <ProblemNotice problem={sending.error} />}
      <Ending
        words={m.enumeration_unreadable_send()}
        busy={sending.isPending}
        onClose={onClose}
        onDo={() => {
          setTried(true)
          if (sound) sending.mutate()
        }}
      />
    </FormStack>
  )
}

function Aside({ round, scan, onDone, onClose }: Stopping & { onClose: () => void }) {
  const client = useQueryClient()
  const [reason, setReason] = useState<AsideReason | null>(null)
  const [tried, setTried] = useState(false)
  const sending = useMutation({
    mutationFn: (why: AsideReason) => sendAside(client, { round, scan }, why),
    onSuccess() {
      announce({ tone: 'done', words: m.enumeration_aside_done() })
      onDone()
    },
  })
  return (
    <FormStack>
      <Choices
        tall
        name="aside-reason"
        label={m.enumeration_aside_title()}
        choices={asideChoices()}
        value={reason}
        onChange={setReason}
        error={tried && reason === null ? m.enumeration_aside_missing() : undefined}
      />
      {sending.error !== null && <ProblemNotice problem={sending.error} />}
      <Ending
        words={m.enumeration_key_aside_do()}
        busy={sending.isPending}
        onClose={onClose}
        onDo={() => {
          setTried(true)
          if (reason !== null) sending.mutate(reason)
        }}
      />
    </FormStack>
  )
}

function Ending({ words, busy, onClose, onDo }: { words: string; busy: boolean; onClose: () => void; onDo: () => void }) {
  return (
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={onClose}>
        {m.enumeration_cancel()}
      </Button>
      <Button loading={busy} onClick={onDo}>
        {words}
      </Button>
    </Group>
  )
}
