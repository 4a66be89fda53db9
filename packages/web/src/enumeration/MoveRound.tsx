import { Button, Checkbox, Group } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { openingFaults, sumOf } from '#domain/enumeration/round.rules.ts'
import type { Round } from '#domain/enumeration/round.ts'
import { m } from '#messages'
import { Dialog } from '../design/frame/Dialog.tsx'
import { announce } from '../design/state/notices.ts'
import { Notice } from '../design/state/Notice.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { formatNumber } from '../platform/format.ts'
import { sendClosing, sendOpening } from './enumeration.queries.ts'

/** Opens a round that is planned, closes one that is open: each with what comes of it. */
export function MoveRound({ round }: { round: Round }) {
  const [asking, setAsking] = useState(false)
  const words = round.state === 'planned' ? m.enumeration_open() : m.enumeration_close()
  return (
    <>
      <Button onClick={() => setAsking(true)}>{words}</Button>
      {asking && (
        <Dialog title={words} onClose={() => setAsking(false)}>
          {round.state === 'planned' ? (
            <Opening round={round} onDone={() => setAsking(false)} />
          ) : (
            <Closing round={round} onDone={() => setAsking(false)} />
          )}
        </Dialog>
      )}
    </>
  )
}

function Opening({ round, onDone }: { round: Round; onDone: () => void }) {
  const client = useQueryClient()
  const [all, setAll] = useState(true)
  const [without] = openingFaults(
    round.villages.map(({ place, enumerator }) => ({ region: place.code, enumerator: enumerator?.id ?? null })),
  )
  const opening = useMutation({
    mutationFn: () => sendOpening(client, round, all),
    onSuccess({ asked }) {
      announce({ tone: 'done', words: m.enumeration_opened({ n: formatNumber(asked) }) })
      onDone()
    },
  })
  return (
    <FormStack>
      {without?.rule === 'ENUM-4' && (
        <Notice tone="harm">{m.enumeration_fault_without({ n: formatNumber(without.villages.length) })}</Notice>
      )}
      <p>{m.enumeration_open_meaning()}</p>
      <Checkbox checked={all} onChange={(event) => setAll(event.currentTarget.checked)} label={m.enumeration_open_all()} />
      {opening.error !== null && <ProblemNotice problem={opening.error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onDone}>
          {m.enumeration_cancel()}
        </Button>
        <Button data-autofocus disabled={without !== undefined} loading={opening.isPending} onClick={() => opening.mutate()}>
          {m.enumeration_open()}
        </Button>
      </Group>
    </FormStack>
  )
}

function Closing({ round, onDone }: { round: Round; onDone: () => void }) {
  const client = useQueryClient()
  const { waiting } = sumOf(round.villages.map(({ progress }) => progress))
  const closing = useMutation({
    mutationFn: () => sendClosing(client, round),
    onSuccess() {
      announce({ tone: 'done', words: m.enumeration_closed() })
      onDone()
    },
  })
  return (
    <FormStack>
      <p>{m.enumeration_close_meaning({ n: formatNumber(waiting) })}</p>
      {closing.error !== null && <ProblemNotice problem={closing.error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onDone}>
          {m.enumeration_cancel()}
        </Button>
        <Button data-autofocus loading={closing.isPending} onClick={() => closing.mutate()}>
          {m.enumeration_close()}
        </Button>
      </Group>
    </FormStack>
  )
}
