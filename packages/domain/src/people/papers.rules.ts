import type { LocalDate } from '../platform/local-date.ts'
import { familyCardFaults } from './family-card.rules.ts'
import { nikFaults } from './nik.rules.ts'
import type { PapersChanges } from './papers.ts'
import type { PersonFault } from './person.rules.ts'

export interface PapersNow {
  readonly inFamily: boolean
  /** What they are to the head now. */
  readonly relation: string | null
}

/** Of which regencies there have been none is asked: a number from an unknown one is not refused. */
const anywhere = { has: () => true }

/**
 * What stands against setting right numbers, relation or village by hand; as strict as registering somebody:
 *
 * PERSON-4  A relation, or the number of a whole card, is set right only of somebody who stands on a card.
 */
export function papersFaults(changes: PapersChanges, now: PapersNow, asOf: LocalDate, today: LocalDate): PersonFault[] {
  const { nik, nikMissingReason, card, relation } = changes
  const alone = card?.of === 'person' ? card : undefined
  const onCard = alone === undefined ? now.inFamily : alone.number !== null
  const needsCard = relation !== undefined || card?.of === 'family'
  return [
    ...(typeof nik === 'string' ? nikFaults(nik, {}, anywhere).filter(({ rule }) => rule === 'NIK-1') : []),
    ...(nik === null && nikMissingReason === undefined ? [{ rule: 'PERSON-1' } as const] : []),
    ...(card === undefined || (card.number === null && card.of === 'person') ? [] : familyCardFaults(card.number ?? '')),
    ...(asOf > today ? [{ rule: 'PERSON-2' } as const] : []),
    ...(alone !== undefined && alone.number !== null && (relation ?? now.relation) === null
      ? [{ rule: 'PERSON-3' } as const]
      : []),
    ...(needsCard && !onCard ? [{ rule: 'PERSON-4' } as const] : []),
  ]
}
