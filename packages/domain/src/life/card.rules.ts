import { isFamilyCardNumber, maskFamilyCardNumber } from '../people/family-card.ts'
import type { LocalDate } from '../platform/local-date.ts'
import type { Proposed } from './consequence.ts'
import type { LifeEventDetails } from './life-event.ts'
import type { LifeFacts } from './life-facts.ts'
import { named, proposed } from './proposed.ts'

export type Card = Extract<LifeEventDetails, { kind: 'card' }>

/** LIFE-31  A family without a card gets the number that the civil registry has issued; nothing else changes by it. */
export function consequencesOfCard({ subject }: LifeFacts, { cardNumber }: Card, on: LocalDate): Proposed[] {
  const about = maskFamilyCardNumber(cardNumber)
  return [proposed({ kind: 'gets-card', rule: 'LIFE-31', weight: 'event', person: named(subject), about, from: on })]
}

/** LIFE-32  The number is that of a card; the family has none yet, and no other family has this one. */
export function isCardUnsound({ familyId, hasCard, cardHeldBy }: LifeFacts, { cardNumber }: Card): boolean {
  return !isFamilyCardNumber(cardNumber) || familyId === null || hasCard || cardHeldBy !== null
}
