import type { CorrectedField, PapersChanges } from '#domain/people/papers.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { RowChange } from '../changes/rows.sql.ts'
import type { Said } from '../changes/set-facts.ts'
import type { FullRow } from '../merges/records.sql.ts'

export interface Correcting {
  readonly person: FullRow
  /** Everybody on the card who stands in the same village, this person among them. */
  readonly members: readonly { readonly id: PersonId }[]
  /** The id of a family for a card that nobody has recorded yet. */
  readonly founded: string
  readonly changes: PapersChanges
  readonly said: Said
}

/** A number that was given back or claimed, by whom. */
export interface HeldNumber {
  readonly number: string
  readonly holder: string
}

export interface Numbers {
  readonly released: readonly HeldNumber[]
  readonly claimed: readonly HeldNumber[]
}

/** What a correction did, or a part of it. */
export interface Corrected {
  readonly told: readonly CorrectedField[]
  readonly rows: readonly RowChange[]
  readonly niks: Numbers
  readonly cards: Numbers
}

const none: Numbers = { released: [], claimed: [] }
export const unchanged: Corrected = { told: [], rows: [], niks: none, cards: none }

export function joined(parts: readonly Corrected[]): Corrected {
  const numbers = (of: 'niks' | 'cards'): Numbers => ({
    released: parts.flatMap((part) => part[of].released),
    claimed: parts.flatMap((part) => part[of].claimed),
  })
  return {
    told: parts.flatMap(({ told }) => told),
    rows: parts.flatMap(({ rows }) => rows),
    niks: numbers('niks'),
    cards: numbers('cards'),
  }
}
