import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import type { ClaimId } from '#domain/proposals/claim.ts'
import type { Meeting, MeetingOutcome, MeetingRow } from '#domain/proposals/meeting.ts'
import { needsWords } from '#domain/proposals/meeting.rules.ts'
import { m } from '#messages'
import { isTyping } from '../../design/data/isTyping.ts'
import { QueueProgress } from '../../design/data/QueueProgress.tsx'
import { Sheet, SheetNote } from '../../design/frame/Sheet.tsx'
import { announce } from '../../design/state/notices.ts'
import { ActionBar } from '../../design/work/ActionBar.tsx'
import { goToRow, Sitting } from '../../design/work/Sitting.tsx'
import { shownName } from '../../people/person.words.ts'
import { formatNumber } from '../../platform/format.ts'
import { wordsOf } from '../../platform/problem.words.ts'
import { today } from '../../platform/today.ts'
import { claimWords } from '../claim.words.ts'
import { inOrder, type Said, sendAgenda, sendOutcomes, showOutcomes } from './meetings.queries.ts'

const deeds = () => [
  { value: 'agreed' as const, label: m.proposals_meeting_agree(), shortcut: 's' },
  { value: 'refused' as const, label: m.proposals_meeting_refuse(), shortcut: 't' },
  { value: 'put-off' as const, label: m.proposals_meeting_put_off(), shortcut: 'd' },
  { value: 'left-out' as const, label: m.proposals_meeting_leave_out() },
]

/** Everything before the meeting, decided on one after the other; each decision is kept at once, and can be taken back. */
export function SittingSheet({ meeting }: { meeting: Meeting }) {
  const client = useQueryClient()
  const [last, setLast] = useState<ClaimId>()
  const [asked, setAsked] = useState<ClaimId>()
  const { id, rows, waiting, may } = meeting
  const locked = !may.change || meeting.heldOn > today()
  const before = rows.filter(({ outcome }) => outcome !== 'left-out')
  const done = before.filter(({ outcome }) => outcome !== null).length

  const saying = useMutation({
    scope: inOrder(id),
    onMutate: (said: readonly Said[]) => showOutcomes(client, id, said),
    mutationFn: (said: readonly Said[]) => sendOutcomes(client, id, said),
    onError: (thrown) => announce({ tone: 'harm', words: wordsOf(thrown).what }),
  })
  const drawing = useMutation({ mutationFn: () => sendAgenda(client, id) })

  const nextAfter = (claim: ClaimId) => {
    const at = rows.findIndex((row) => row.claim === claim)
    return [...rows.slice(at + 1), ...rows.slice(0, at)].find(({ outcome }) => outcome === null)?.claim
  }
  function choose(claim: ClaimId, outcome: MeetingOutcome | null): ClaimId | undefined {
    const row = rows.find((one) => one.claim === claim)
    const reason = outcome === 'refused' || outcome === 'put-off' ? (row?.reason ?? null) : null
    saying.mutate([{ claim, outcome, reason }])
    setLast(outcome === null ? undefined : claim)
    const isAsked = row !== undefined && needsWords(outcome, { ...row, reason })
    setAsked(isAsked ? claim : undefined)
    return outcome === null ? claim : isAsked ? undefined : nextAfter(claim)
  }
  function goOn(claim: ClaimId) {
    const next = nextAfter(claim)
    if (next !== undefined) goToRow(next)
  }
  function undo() {
    if (last === undefined) return
    choose(last, null)
    goToRow(last)
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'u' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    event.preventDefault()
    undo()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])

  const rest = rows.filter(({ outcome }) => outcome === null)
  const lastRow = rows.find(({ claim }) => claim === last)
  return (
    <Sheet
      flush
      title={m.proposals_meeting_sitting()}
      beside={
        <QueueProgress
          done={done}
          total={before.length}
          words={m.proposals_meeting_progress({ done: formatNumber(done), all: formatNumber(before.length) })}
        />
      }
    >
      {rows.length === 0 ? (
        <SheetNote title={m.proposals_meeting_empty()}>{m.proposals_meeting_empty_advice()}</SheetNote>
      ) : (
        may.change && <SheetNote title={meeting.heldOn > today() ? m.proposals_meeting_not_yet() : m.proposals_meeting_how()} />
      )}
      <Sitting
        label={m.proposals_meeting_sitting()}
        rows={rows.map((row) => ({
          key: row.claim,
          name: row.name === '' ? m.proposals_nameless() : shownName(row.name),
          detail: [claimWords(row), row.note, m.proposals_meeting_proposed({ by: row.proposedBy ?? m.proposals_by_family() })]
            .filter(Boolean)
            .join(' · '),
          chosen: row.outcome,
          more: hasReason(row) && (
            <Reason row={row} locked={locked} asked={asked === row.claim} save={saying.mutate} onDone={() => goOn(row.claim)} />
          ),
        }))}
        deeds={deeds()}
        locked={locked}
        onChoose={(key, outcome) => choose(key as ClaimId, outcome)}
      />
      {may.change && (
        <ActionBar
          words={
            lastRow?.outcome != null &&
            m.proposals_meeting_last({ name: shownName(lastRow.name), outcome: wordOf(lastRow.outcome) })
          }
        >
          {lastRow?.outcome != null && (
            <Button variant="subtle" onClick={undo}>
              {m.design_undo()}
            </Button>
          )}
          {waiting > 0 && (
            <Button variant="default" loading={drawing.isPending} onClick={() => drawing.mutate()}>
              {m.proposals_meeting_add({ n: formatNumber(waiting) })}
            </Button>
          )}
          {!locked && rest.length > 0 && done > 0 && (
            <Button
              variant="default"
              onClick={() => saying.mutate(rest.map(({ claim }) => ({ claim, outcome: 'put-off', reason: null })))}
            >
              {m.proposals_meeting_put_off_rest({ n: formatNumber(rest.length) })}
            </Button>
          )}
        </ActionBar>
      )}
    </Sheet>
  )
}

function wordOf(outcome: MeetingOutcome): string {
  return (deeds().find(({ value }) => value === outcome)?.label ?? '').toLocaleLowerCase()
}

/** Whether it is said why, or has to be. */
function hasReason({ outcome, ...row }: MeetingRow): boolean {
  if (outcome === null || outcome === 'left-out') return false
  return outcome !== 'agreed' || row.reason !== null || needsWords('agreed', { ...row, reason: null })
}

interface Why {
  row: MeetingRow
  locked: boolean
  /** Its words are needed now. */
  asked: boolean
  save: (said: readonly Said[]) => void
  onDone: () => void
}

/** Why the meeting said so, where that is to be said; Enter leads on to the next row. */
function Reason({ row, locked, asked, save, onDone }: Why) {
  const { claim, outcome, reason } = row
  const [words, setWords] = useState(reason ?? '')
  if (locked) return reason
  const keep = () => {
    const next = words.trim() === '' ? null : words.trim()
    if (next !== reason) save([{ claim, outcome, reason: next }])
  }
  const isOpen = needsWords(outcome, { ...row, reason: words.trim() })
  return (
    <TextInput
      label={m.proposals_reason()}
      aria-label={m.proposals_meeting_reason_of({ name: shownName(row.name) })}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever just said no is asked why, and goes on from there
      autoFocus={asked}
      value={words}
      maxLength={1000}
      error={isOpen && !asked ? m.proposals_meeting_reason_missing() : undefined}
      description={isOpen && asked ? m.proposals_meeting_reason_missing() : undefined}
      onChange={(event) => setWords(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        keep()
        onDone()
      }}
    />
  )
}
