import { z } from 'zod'
import { PersonId } from '../people/person.ts'
import type { LocalDate } from '../platform/local-date.ts'
import type { Consequence, ConsequenceException } from './consequence.ts'
import type { LifeEventDraft } from './life-event.ts'
import { isBirthUnsound } from './birth.rules.ts'
import { isCardUnsound } from './card.rules.ts'
import { isAwayUnsound } from './departure.rules.ts'
import { isHouseholdUnsound } from './household.rules.ts'
import { marriageFaults } from './marriage.rules.ts'
import { isSplitUnsound } from './split.rules.ts'
import { possibleHeads } from './left-behind.rules.ts'
import type { LifeFacts } from './life-facts.ts'

export const LifeEventFault = z
  .discriminatedUnion('rule', [
    z.object({ rule: z.literal('LIFE-9'), why: z.enum(['in-future', 'before-birth']) }),
    z.object({ rule: z.literal('LIFE-10') }),
    z.object({ rule: z.literal('LIFE-11') }),
    z.object({ rule: z.literal('LIFE-12'), keys: z.array(z.string()) }),
    z.object({ rule: z.literal('LIFE-13') }),
    z.object({ rule: z.literal('LIFE-16') }),
    z.object({ rule: z.literal('LIFE-18') }),
    z.object({ rule: z.literal('LIFE-20') }),
    z.object({ rule: z.literal('LIFE-22') }),
    z.object({ rule: z.literal('LIFE-26') }),
    z.object({ rule: z.literal('LIFE-30') }),
    z.object({ rule: z.literal('LIFE-36') }),
    z.object({
      rule: z.literal('LIFE-32'),
      /** Somebody of the family that has the number. */
      heldBy: z.object({ id: PersonId, name: z.string() }).nullable(),
    }),
  ])
  .meta({ id: 'LifeEventFault' })
export type LifeEventFault = z.infer<typeof LifeEventFault>

/** What of an event is asked of the rules; `reported`: by a list of deaths, still confirmed or taken back since. */
export interface JudgedEvent extends Pick<LifeEventDraft, 'on' | 'details'> {
  readonly reported: 'no' | 'stands' | 'taken-back'
}

/**
 * What stands against an event.
 *
 * LIFE-9   It lies neither in the future nor before the person was born.
 * LIFE-10  Somebody who is dead already does not die again, nor move; a death that a list reports, and that an officer has confirmed
 *          there, is written already and still has its consequences.
 * LIFE-11  Whoever heads the family from then on lives, belongs to it, and is the spouse or of age.
 * LIFE-16  A move leads to another village than the present one.
 * LIFE-13  A death of a list that was taken back since has no consequences: the event is dropped.
 */
export function lifeEventFaults(facts: LifeFacts, { on, details, reported }: JudgedEvent, today: LocalDate): LifeEventFault[] {
  const { subject } = facts
  const { newHead } = details
  const heads = [facts, ...(facts.partner === null ? [] : [facts.partner])].flatMap((side) => possibleHeads(side, on))
  return [
    ...(on > today ? [{ rule: 'LIFE-9', why: 'in-future' } as const] : []),
    ...(subject.birthDate !== null && on < subject.birthDate ? [{ rule: 'LIFE-9', why: 'before-birth' } as const] : []),
    ...(subject.deceasedOn !== null && reported === 'no' ? [{ rule: 'LIFE-10' } as const] : []),
    ...(newHead !== null && !heads.some(({ id }) => id === newHead) ? [{ rule: 'LIFE-11' } as const] : []),
    ...(details.kind === 'split' && isSplitUnsound(facts, details, { on }) ? [{ rule: 'LIFE-20' } as const] : []),
    ...(details.kind === 'card' && isCardUnsound(facts, details) ? [{ rule: 'LIFE-32', heldBy: facts.cardHeldBy } as const] : []),
    ...(isHouseholdUnsound(facts, details) ? [{ rule: 'LIFE-36' } as const] : []),
    ...(isAwayUnsound(facts, details) ? [{ rule: 'LIFE-30' } as const] : []),
    ...(details.kind === 'marriage' ? marriageFaults(facts, details, { on }).map((rule) => ({ rule })) : []),
    ...(details.kind === 'birth' && isBirthUnsound(facts, details, on) ? [{ rule: 'LIFE-18' } as const] : []),
    ...(details.kind === 'move' && (facts.destination === null || details.to === facts.region)
      ? [{ rule: 'LIFE-16' } as const]
      : []),
    ...(reported === 'taken-back' ? [{ rule: 'LIFE-13' } as const] : []),
  ]
}

/** LIFE-12  What happened itself and what is only noted is not left out; what is, is among what was proposed, once. */
export function exceptionFaults(
  consequences: readonly Consequence[],
  exceptions: readonly ConsequenceException[],
): LifeEventFault[] {
  const free = new Set(consequences.filter(({ weight }) => weight === 'proposed').map(({ key }) => key))
  const wrong = exceptions.map(({ key }) => key).filter((key, at, all) => !free.has(key) || all.indexOf(key) !== at)
  return wrong.length > 0 ? [{ rule: 'LIFE-12', keys: wrong }] : []
}
