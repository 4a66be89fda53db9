import { Link } from '@tanstack/react-router'
import type { Consequence } from '#domain/life/consequence.ts'
import type { LifeEvent } from '#domain/life/life.api.ts'
import { m } from '#messages'
import { type Effect, Effects } from '../design/work/Effects.tsx'
import { shownName } from '../people/person.words.ts'
import { formatRupiah } from '../platform/format.ts'
import { consequenceWords, whyWords } from './life.words.ts'

/** Reasons as typed so far, by what is left out. */
export type LeftOut = Readonly<Record<string, string>>

interface Shown {
  event: LifeEvent
  leftOut?: LeftOut
  /** Faults are shown once it was tried. */
  tried?: boolean
  onChange?: (leftOut: LeftOut) => void
}

export const shortestReason = 5

/** What happens, by whom it happens to, with the sums. */
export function Consequences({ event, leftOut = {}, tried = false, onChange }: Shown) {
  const people = [...new Map(event.consequences.map(({ person }) => [person.id, person])).values()]
  const decided = new Map(event.exceptions.map(({ key, reason }) => [key, reason]))

  function effectOf(one: Consequence): Effect {
    const words = consequenceWords(one)
    const reason = leftOut[one.key]
    const before = decided.get(one.key)
    return {
      key: one.key,
      words,
      name: `${words}: ${shownName(one.person.name)}`,
      why: one.weight === 'note' ? `${m.life_note()}. ${whyWords(one.rule)}` : whyWords(one.rule),
      amount: one.amount === null ? undefined : formatRupiah(one.amount),
      weight: one.weight === 'proposed' ? 'choice' : one.weight,
      ticked: onChange === undefined ? one.ticked : reason === undefined,
      reason,
      fault: tried && (reason ?? '').trim().length < shortestReason ? m.life_leave_out_missing() : undefined,
      leftOut: before === undefined ? undefined : m.life_left_out({ reason: before }),
    }
  }

  function tick(key: string, ticked: boolean) {
    const { [key]: _, ...others } = leftOut
    onChange?.(ticked ? others : { ...leftOut, [key]: '' })
  }

  return (
    <Effects
      groups={people.map((person) => ({
        key: person.id,
        title: (
          <Link to="/warga/$id" params={{ id: person.id }}>
            {shownName(person.name)}
          </Link>
        ),
        effects: event.consequences.filter((one) => one.person.id === person.id).map(effectOf),
      }))}
      reasonLabel={m.life_leave_out()}
      onTick={onChange === undefined ? undefined : tick}
      onReason={(key, reason) => onChange?.({ ...leftOut, [key]: reason })}
    />
  )
}
