import { Button, Checkbox } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LifeEventLine } from '#domain/life/life.api.ts'
import type { Rupiah } from '#domain/platform/rupiah.ts'
import { m } from '#messages'
import { announce } from '../design/state/notices.ts'
import { ActionBar } from '../design/work/ActionBar.tsx'
import { ConfirmTyped } from '../design/work/ConfirmTyped.tsx'
import { shownName } from '../people/person.words.ts'
import { formatNumber, formatRupiah } from '../platform/format.ts'
import { sendConfirmations } from './life.queries.ts'

/** All that are shown but those left out, as they were looked at. */
export function ConfirmMany({ lines }: { lines: readonly LifeEventLine[] }) {
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const stops = lines.reduce((sum, { proposed }) => sum + (proposed?.withheld ?? 0), 0)
  const counts = {
    n: formatNumber(lines.length),
    c: formatNumber(lines.reduce((sum, { proposed }) => sum + (proposed?.consequences ?? 0), 0)),
  }
  const words = stops === 0 ? m.life_many({ ...counts }) : m.life_many_stop({ ...counts, amount: formatRupiah(stops as Rupiah) })
  const confirming = useMutation({
    mutationFn: () =>
      sendConfirmations(
        client,
        lines.flatMap(({ id, proposed }) => (proposed ? [{ id, seen: proposed.seen }] : [])),
      ),
    onSuccess({ confirmed, left }) {
      const n = formatNumber(confirmed)
      announce({
        tone: left === 0 ? 'done' : 'info',
        words: left === 0 ? m.life_many_done({ n }) : m.life_many_left({ n, left: formatNumber(left) }),
      })
      setAsking(false)
    },
  })
  return (
    <>
      <ActionBar words={words}>
        <Button onClick={() => setAsking(true)}>{m.life_many_confirm()}</Button>
      </ActionBar>
      <ConfirmTyped
        opened={asking}
        title={m.life_many_confirm()}
        word={m.life_confirm_word()}
        action={m.life_confirm()}
        busy={confirming.isPending}
        problem={confirming.error}
        onConfirm={() => confirming.mutate()}
        onClose={() => setAsking(false)}
      >
        <p>{m.life_confirm_what({ words })}</p>
      </ConfirmTyped>
    </>
  )
}

interface Including {
  line: LifeEventLine
  included: boolean
  onChange: (id: string, included: boolean) => void
}

/** What cannot be carried out as it is has to be opened. */
export function IncludeEvent({ line: { id, person, proposed }, included, onChange }: Including) {
  const sound = proposed?.sound === true
  return (
    <Checkbox
      aria-label={m.life_join_in_of({ name: shownName(person.name) })}
      checked={sound && included}
      disabled={!sound}
      onChange={(event) => onChange(id, event.currentTarget.checked)}
    />
  )
}
