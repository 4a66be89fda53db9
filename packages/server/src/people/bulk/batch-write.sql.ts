import { type RawBuilder, sql } from 'kysely'
import type { BatchEffect } from '#domain/people/batch-effect.ts'
import type { BatchId } from '#domain/people/batch-id.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'

/** A compared batch on its way into the registry. Each step is one statement or a few, over all of its people at once. */
export interface BatchWrite {
  readonly batch: BatchId
  readonly effect: BatchEffect
  /** The file is of all regencies of a province. */
  readonly ofProvince: boolean
  /** A file of a later quarter was applied in the region before. */
  readonly late: boolean
  /** The quarter that the file speaks of, and its day. */
  readonly period: string
  readonly asOf: LocalDate
  readonly now: Date
  /** How many people it brings or changes. */
  readonly people: number
  /** What a list of recipients of another kind than the centre's tells of. */
  readonly benefit: { readonly code: string; readonly payer: string } | null
}

/** An id that follows from what it is for, so that a statement over a million rows needs none from outside. */
export function idFrom(...parts: RawBuilder<unknown>[]): RawBuilder<string> {
  // A digest in the form of a UUID of version 8 (RFC 9562: made as the application likes).
  return sql`overlay(overlay(md5(concat_ws('/', ${sql.join(parts)})) placing '8' from 13 for 1) placing '8' from 17 for 1)::uuid`
}

/** Made-up people carry numbers of a district 99, which no regency has (answers.md). */
export function isSynthetic(...numbers: RawBuilder<unknown>[]): RawBuilder<boolean> {
  return sql`coalesce(substr(coalesce(${sql.join(numbers)}), 5, 2) = '99', false)`
}

/**
 * Those of whom the batch changes one of these fields, as an array. Compared with `= any`, few are looked up by key in a table
 * of a million, which joins planned for many would read as a whole.
 */
export function peopleChangedIn(batch: BatchId, ...fields: string[]): RawBuilder<string[]> {
  return sql`array(select person_id from import_change where batch_id = ${batch} and kind = 'changed' and fields && ${fields}::text[])`
}
