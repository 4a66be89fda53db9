import { v7 as uuidv7 } from 'uuid'
import type { PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../../platform/work.ts'
import { listProvenances } from '../merges/records.sql.ts'
import { setColumns } from '../write-people.sql.ts'
import { changeRows, insertRows, type RowChange } from './rows.sql.ts'
import { getRow } from './set-facts.ts'

/** What somebody can confirm, and the column in which each stands. */
const columns = {
  name: 'name',
  sex: 'sex',
  birthDate: 'birth_date',
  birthPlace: 'birth_place',
  motherName: 'mother_name',
  relation: 'relation',
  occupation: 'occupation',
  address: 'address',
  rt: 'rt',
  rw: 'rw',
  village: 'region_code',
} as const
export type ConfirmableField = keyof typeof columns

interface Confirmed {
  readonly person: { readonly id: PersonId; readonly version: number }
  readonly fields: readonly ConfirmableField[]
  readonly source: 'visit'
  readonly on: LocalDate
}

/**
 * What stands of somebody is said again, by another and of a later day: each value stays and takes that source and day, what said it
 * before becomes history. Weighs against files as anything set by hand does (decision 0035). The caller tells of the change.
 */
export async function confirmFacts(work: Work, { person: { id, version }, fields, source, on }: Confirmed): Promise<RowChange[]> {
  const person = await getRow(work, id)
  // The version moves on: whoever corrects somebody at this moment does not do so beside it.
  if (!(await setColumns(work.db, id, {}, version))) throw new Problem('stale-version')
  const known = fields.filter((field) => person[columns[field]] !== null)
  const present = new Map((await listProvenances(work.db, id)).map((fact) => [fact.field, fact.fact_id]))
  const replaced = await changeRows(
    work.db,
    'person_fact',
    known
      .filter((field) => present.has(field))
      .map((field) => ({ key: [id, present.get(field) ?? ''], set: { replaced_at: work.now } })),
  )
  const inserted = await insertRows(
    work.db,
    'person_fact',
    known.flatMap((field) => {
      const fact = { person_id: id, region_code: person.region_code, field, value: person[columns[field]] }
      const own = { ...fact, fact_id: uuidv7(), source, as_of: on, recorded_at: work.now, recorded_by: work.actor.accountId }
      if (present.has(field)) return [own]
      // A value that had no provenance of its own takes the person's with it into history.
      const { as_of, recorded_at, batch_id } = person
      const before = { ...fact, fact_id: uuidv7(), source: person.source, as_of, recorded_at, batch_id, replaced_at: work.now }
      return [before, own]
    }),
  )
  return [...replaced, ...inserted]
}
