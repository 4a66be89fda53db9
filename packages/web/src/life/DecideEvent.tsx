import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import type { LifeEvent } from '#domain/life/life.api.ts'
import type { LifeEventDetails } from '#domain/life/life-event.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import { regencyOf } from '#domain/platform/region-code.ts'
import type { Rupiah } from '#domain/platform/rupiah.ts'
import { m } from '#messages'
import { WithReason } from '../access/keeping/WithReason.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { announce } from '../design/state/notices.ts'
import { Notice } from '../design/state/Notice.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { ActionBar } from '../design/work/ActionBar.tsx'
import { Choices } from '../design/work/Choices.tsx'
import { ConfirmTyped } from '../design/work/ConfirmTyped.tsx'
import { shownName } from '../people/person.words.ts'
import { formatNumber, formatRupiah } from '../platform/format.ts'
import { useDraft } from '../platform/storage/draft.ts'
import { Consequences, type LeftOut, shortestReason } from './Consequences.tsx'
import { eventFaultWords } from './life.words.ts'
import { sendAmendment, sendConfirmation, sendDrop } from './life.queries.ts'

/** What an event would do, to be ticked off by an officer; whoever told of it may drop it. */
export function DecideEvent({ event, children }: { event: LifeEvent; children: ReactNode }) {
  const client = useQueryClient()
  const [leftOut, keep, forget] = useDraft<LeftOut>(`life.decide.${event.id}`, {})
  const [tried, setTried] = useState(false)
  const [asking, setAsking] = useState<'confirm' | 'drop'>()
  const close = () => setAsking(undefined)
  const exceptions = Object.entries(leftOut)
    .filter(([key]) => event.consequences.some((one) => one.key === key))
    .map(([key, reason]) => ({ key, reason: reason.trim() }))
  const words = willWords(event, leftOut)

  const confirming = useMutation({
    mutationFn: () => sendConfirmation(client, event, exceptions),
    onSuccess() {
      forget()
      announce({ tone: 'done', words: m.life_confirmed() })
      close()
    },
  })
  const dropping = useMutation({
    mutationFn: (reason: string) => sendDrop(client, event.id, reason),
    onSuccess() {
      forget()
      announce({ tone: 'done', words: m.life_dropped() })
      close()
    },
  })

  function ask() {
    setTried(true)
    if (exceptions.every(({ reason }) => reason.length >= shortestReason)) setAsking('confirm')
  }

  return (
    <>
      {event.faults.map((fault) => (
        <Notice
          key={fault.rule}
          tone="harm"
          action={
            fault.rule === 'LIFE-32' &&
            fault.heldBy !== null && (
              <Link to="/warga/$id" params={{ id: fault.heldBy.id }}>
                {shownName(fault.heldBy.name)}
              </Link>
            )
          }
        >
          {eventFaultWords(fault)}
        </Notice>
      ))}
      {event.heads.length > 1 && mayNameHead(event.details) && <HeadChoice event={event} details={event.details} />}
      <Sheet title={m.life_consequences()}>
        <Consequences event={event} leftOut={leftOut} tried={tried} {...(event.may.confirm && { onChange: keep })} />
      </Sheet>
      {children}
      <ActionBar words={event.may.confirm ? words : waitsWords(event)}>
        <Button variant="default" onClick={() => setAsking('drop')}>
          {m.life_drop()}
        </Button>
        {event.may.confirm && (
          <Button disabled={event.faults.length > 0} onClick={ask}>
            {m.life_confirm()}
          </Button>
        )}
      </ActionBar>
      <ConfirmTyped
        opened={asking === 'confirm'}
        title={m.life_confirm()}
        word={m.life_confirm_word()}
        action={m.life_confirm()}
        busy={confirming.isPending}
        problem={confirming.error}
        onConfirm={() => confirming.mutate()}
        onClose={close}
      >
        <p>{m.life_confirm_what({ words })}</p>
      </ConfirmTyped>
      {asking === 'drop' && (
        <WithReason
          title={m.life_drop()}
          meaning={m.life_drop_meaning()}
          action={m.life_drop()}
          busy={dropping.isPending}
          problem={dropping.error}
          onSend={(reason) => dropping.mutate(reason)}
          onClose={close}
        />
      )}
    </>
  )
}

const withoutHead = ['birth', 'return', 'card', 'together', 'apart'] as const
type WithHead = Exclude<LifeEventDetails, { kind: (typeof withoutHead)[number] }>

function mayNameHead(details: LifeEventDetails): details is WithHead {
  return !withoutHead.some((kind) => kind === details.kind)
}

/** Who heads the family from then on; another choice changes what else it brings with it. */
function HeadChoice({ event, details }: { event: LifeEvent; details: WithHead }) {
  const client = useQueryClient()
  const amending = useMutation({
    mutationFn: (newHead: PersonId) => sendAmendment(client, event, { ...details, newHead }),
  })
  const present = event.consequences.find(({ kind }) => kind === 'head-replaced')?.person.id ?? details.newHead
  return (
    <Sheet title={m.life_head()}>
      <Choices
        name="new-head"
        label={m.life_head()}
        choices={event.heads.map(({ id, name }) => ({ value: id, label: shownName(name) }))}
        value={present}
        onChange={(newHead) => amending.mutate(newHead)}
      />
      {amending.error !== null && <ProblemNotice problem={amending.error} />}
    </Sheet>
  )
}

function waitsWords({ kind, place, details }: LifeEvent): string {
  const crosses = (details.kind === 'move' || details.kind === 'return') && regencyOf(details.to) !== regencyOf(place.code)
  if (kind === 'marriage' || kind === 'together') return m.life_waits_for_both()
  return crosses ? m.life_waits_for_province() : m.life_waits_for_officer()
}

/** How much happens, and what money stops. */
function willWords({ consequences }: LifeEvent, leftOut: LeftOut): string {
  const done = consequences.filter(({ key, weight }) => weight !== 'note' && leftOut[key] === undefined)
  const stops = done.filter(({ kind }) => kind === 'rights-withheld').reduce((sum, { amount }) => sum + (amount ?? 0), 0)
  const n = formatNumber(done.length)
  return stops === 0 ? m.life_will({ n }) : m.life_will_stop({ n, amount: formatRupiah(stops as Rupiah) })
}
