import type { LocalDate } from '../platform/local-date.ts'
import { consequencesOfBirth } from './birth.rules.ts'
import type { Proposed } from './consequence.ts'
import { consequencesOfDeath } from './death.rules.ts'
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
    case 'birth':
      return consequencesOfBirth(facts, details, on)
    case 'marriage':
      return consequencesOfMarriage(facts, details, { on, newHead: details.newHead })
    case 'split':
      return consequencesOfSplit(facts, details, { on, newHead: details.newHead })
  }
}
