import type { LocalDate } from '../platform/local-date.ts'
import { consequencesOfBirth } from './birth.rules.ts'
import type { Proposed } from './consequence.ts'
import { consequencesOfCard } from './card.rules.ts'
import { consequencesOfDeparture, consequencesOfReturn } from './departure.rules.ts'
import { consequencesOfDeath } from './death.rules.ts'
import { consequencesOfApart, consequencesOfTogether } from './household.rules.ts'
import { consequencesOfMarriage } from './marriage.rules.ts'
import { consequencesOfMove } from './move.rules.ts'
import type { LifeEventDetails } from './life-event.ts'
import { consequencesOfSplit } from './split.rules.ts'
import type { LifeFacts } from './life-facts.ts'

/** What an event brings with it, as things stand. */
export function consequencesOf(facts: LifeFacts, { on, details }: { on: LocalDate; details: LifeEventDetails }): Proposed[] {
  switch (details.kind) {
    case 'death':
      return consequencesOfDeath(facts, { on, newHead: details.newHead })
    case 'move':
      return consequencesOfMove(facts, details, { on, newHead: details.newHead })
    case 'departure':
      return consequencesOfDeparture(facts, details, { on, newHead: details.newHead })
    case 'return':
      return consequencesOfReturn(facts, details, { on })
    case 'birth':
      return consequencesOfBirth(facts, details, on)
    case 'marriage':
      return consequencesOfMarriage(facts, details, { on, newHead: details.newHead })
    case 'card':
      return consequencesOfCard(facts, details, on)
    case 'together':
      return consequencesOfTogether(facts, details, { on })
    case 'apart':
      return consequencesOfApart(facts, { on })
    case 'split':
      return consequencesOfSplit(facts, details, { on, newHead: details.newHead })
  }
}
