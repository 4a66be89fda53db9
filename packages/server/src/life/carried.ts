import type { ConsequenceException, Proposed } from '#domain/life/consequence.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { RightChange } from '../delivery/index.ts'
import type { RowChange } from '../people/changes/index.ts'

/** What an event did: as it was shown, what was left out, and every value before and after. */
export interface Carried {
  readonly consequences: readonly Proposed[]
  readonly exceptions: readonly ConsequenceException[]
  /** Whom any of it was about: their tallies are counted anew. */
  readonly people: readonly PersonId[]
  readonly families: readonly string[]
  readonly rows: readonly RowChange[]
  readonly rights: readonly RightChange[]
}
