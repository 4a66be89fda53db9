import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LifeEvent } from '#domain/life/life.api.ts'
import { m } from '#messages'
import { WithReason } from '../access/keeping/WithReason.tsx'
import { announce } from '../design/state/notices.ts'
import { Notice } from '../design/state/Notice.tsx'
import { ActionBar } from '../design/work/ActionBar.tsx'
import { obstacleWords } from './life.words.ts'
import { sendUndo } from './life.queries.ts'

/** Puts back all that the event did, or says what stands in the way. */
export function UndoEvent({ event: { id, obstacles, may } }: { event: LifeEvent }) {
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const undoing = useMutation({
    mutationFn: (reason: string) => sendUndo(client, id, reason),
    onSuccess() {
      announce({ tone: 'done', words: m.life_undone() })
      setAsking(false)
    },
  })
  if (!may.confirm) return null
  return (
    <>
      {obstacles.map((obstacle) => (
        <Notice key={obstacle} tone="waiting">
          {obstacleWords[obstacle]()}
        </Notice>
      ))}
      <ActionBar words={obstacles.length > 0 ? m.life_undo_cannot() : m.life_undo_can()}>
        <Button variant="default" disabled={obstacles.length > 0} onClick={() => setAsking(true)}>
          {m.life_undo()}
        </Button>
      </ActionBar>
      {asking && (
        <WithReason
          title={m.life_undo()}
          meaning={m.life_undo_meaning()}
          action={m.life_undo()}
          harmful
          busy={undoing.isPending}
          problem={undoing.error}
          onSend={(reason) => undoing.mutate(reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
