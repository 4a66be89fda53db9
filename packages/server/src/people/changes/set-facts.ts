import { v7 as uuidv7 } from 'uuid'
import type { PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../../platform/work.ts'
import { findRow, type FullRow, listProvenances } from '../merges/records.sql.ts'
import { changeRows, type Columns, insertRows, type RowChange } from './rows.sql.ts'

/** What is said of somebody, with where it comes from. */
export interface Said {
  /** By which event: a later file may say something new, but not again what the event has put an end to. */
  readonly event: string
  readonly source: string
  readonly on: LocalDate
  /**
   * Set right by hand, with its own evidence: the facts weigh against files as such (decision 0035), so that who says something
   * new may be heard, also the old value by a source that had not said it.
   */
  readonly byHand?: boolean
}

/** Facts of which an event tells something new, and the column in which each stands. */
const columns = { nik: 'nik', relation: 'relation', village: 'region_code', address: 'address', rt: 'rt', rw: 'rw' } as const
type Told = Partial<Record<keyof typeof columns, string | null>>

/**
 * Values that were become history; the new ones carry their own source and day. What stays as it was is left alone. `also`:
 * columns that go with them and are no facts of their own.
 */
export async function setFacts(work: Work, id: PersonId, told: Told, said: Said, also: Columns = {}): Promise<RowChange[]> {
  const person = await getRow(work, id)
  const fields = (Object.keys(told) as (keyof Told)[]).filter((field) => told[field] !== person[columns[field]])
  if (fields.length === 0) return []
  const present = new Map((await listProvenances(work.db, id)).map((fact) => [fact.field, fact.fact_id]))
  const region = told.village ?? person.region_code

  const past = fields.filter((field) => present.has(field))
  const replaced = await changeRows(
    work.db,
    'person_fact',
    past.map((field) => ({
      key: [id, present.get(field) ?? ''],
      set: { replaced_at: work.now, ...(said.byHand !== true && { turned_down_by: said.event }) },
    })),
  )
  const unknown = fields.filter((field) => !present.has(field) && person[columns[field]] !== null)
  const inserted = await insertRows(work.db, 'person_fact', [
    ...unknown.map((field) => ({
      ...turnedDown(work, person, { field, value: person[columns[field]] ?? null, region }, said),
      ...(said.byHand === true && { turned_down_by: null }),
    })),
    ...fields.map((field) => ({
      person_id: id,
      region_code: region,
      field,
      fact_id: uuidv7(),
      value: told[field] ?? null,
      source: said.source,
      as_of: said.on,
      recorded_at: work.now,
      recorded_by: work.actor.accountId,
      batch_id: said.byHand === true ? null : said.event,
    })),
  ])
  const set = { ...Object.fromEntries(fields.map((field) => [columns[field], told[field] ?? null])), ...also }
  return [...replaced, ...inserted, ...(await changeRows(work.db, 'person', [{ key: [id], set }]))]
}

interface Past {
  readonly field: string
  readonly value: string | null
  readonly region: string
}

/** A value that had no provenance of its own takes the person's with it into history. */
export function turnedDown(work: Work, person: FullRow, { field, value, region }: Past, { event }: Said) {
  return {
    person_id: person.person_id,
    region_code: region,
    field,
    fact_id: uuidv7(),
    value,
    source: person.source,
    as_of: person.as_of,
    recorded_at: person.recorded_at,
    batch_id: person.batch_id,
    replaced_at: work.now,
    turned_down_by: event,
  }
}

export async function getRow(work: Work, id: PersonId): Promise<FullRow> {
  const person = await findRow(work.db, id)
  if (!person) throw new Problem('not-found')
  return person
}
