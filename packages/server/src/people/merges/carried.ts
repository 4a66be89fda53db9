import type { MergeField } from '#domain/people/merge.ts'
import type { FullRow } from './records.sql.ts'

/** A value of the survivor that the merge wrote or kept as history, by the ids of `person_fact`. */
export interface CarriedFact {
  readonly field: MergeField | 'nik'
  readonly fact: string
  /** The present fact that took over the other's value; null where the survivor's holds. */
  readonly written: string | null
  /** The present fact of the survivor that gave way to it. */
  readonly replaced: string | null
  /** The value that was turned down, entered as history because it had no fact of its own. */
  readonly history: string | null
}

/** Everything that a merge did, by ids; both rows of `person` as the database writes them. */
export interface Carried {
  readonly keep: FullRow
  readonly other: FullRow
  /** Fields in which the other's value holds. */
  readonly takes: readonly MergeField[]
  readonly nik: boolean
  readonly facts: readonly CarriedFact[]
  readonly sources: readonly { readonly source: string; readonly key: string }[]
  readonly aid: readonly string[]
  readonly aidClosed: readonly string[]
  readonly needs: readonly CarriedNeed[]
  readonly needsClosed: readonly CarriedNeed[]
  /** Batches whose reports of a death passed. */
  readonly deathReports: readonly string[]
  readonly membershipsClosed: readonly string[]
  readonly membershipBegun: string | null
}

export interface CarriedNeed {
  readonly id: string
  readonly category: string
}
