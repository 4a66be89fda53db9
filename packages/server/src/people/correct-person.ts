import { v7 as uuidv7 } from 'uuid'
import type { PersonCorrection } from '#domain/people/people.api.ts'
import { correctionFaults } from '#domain/people/person.rules.ts'
import type { PersonId } from '#domain/people/person.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Work } from '../platform/work.ts'
import { getPerson } from './get-person.ts'
import type { PersonRow } from './people.sql.ts'
import { nameColumns } from './name-columns.ts'
import { rememberNameWords } from './name-words.sql.ts'
import { tellChanged } from '../platform/tell-changed.ts'
import { insertFacts, replaceFacts, setColumns } from './write-people.sql.ts'

/** The column in which a fact that may be corrected by hand stands. */
const columns = {
  name: 'name',
  sex: 'sex',
  birthDate: 'birth_date',
  birthPlace: 'birth_place',
  motherName: 'mother_name',
  occupation: 'occupation',
  address: 'address',
} as const satisfies Record<keyof PersonCorrection['changes'], keyof PersonRow>
export type Correctable = keyof typeof columns

interface Corrected {
  readonly version: number
  /** The facts that it wrote. */
  readonly facts: string[]
}

/** The same as an endpoint answers it. */
export async function correctPerson(work: Work, id: PersonId, correction: PersonCorrection): Promise<{ version: number }> {
  const { version } = await setRight(work, id, correction)
  return { version }
}

/** Sets facts right by hand: the old values stay as history, the new ones carry their own source and date. */
export async function setRight(
  work: Work,
  id: PersonId,
  { version, changes, source, asOf }: PersonCorrection,
): Promise<Corrected> {
  const person = await getPerson(work, id)
  if (person.version !== version) throw new Problem('stale-version')
  const faults = correctionFaults(changes, asOf, work.today)
  if (faults.length > 0) throw new Problem('person-unsound', { faults })

  const fields = (Object.keys(changes) as Correctable[]).filter(
    (field) => changes[field] !== undefined && changes[field] !== person[columns[field]],
  )
  if (fields.length === 0) return { version, facts: [] }

  // The person first: of two at once the second one waits here, and then is told that it saw an older version.
  await writeColumns(work, { id, version }, Object.fromEntries(fields.map((field) => [field, changes[field] ?? null])))
  const region = person.region_code as RegionCode
  const replaced = new Set(await replaceFacts(work.db, id, fields, work.now))
  const base = { person_id: id, region_code: region }
  // A value that had no provenance of its own takes the person's with it into history.
  const old = fields
    .filter((field) => !replaced.has(field))
    .map((field) => ({
      ...base,
      fact_id: uuidv7(),
      field,
      value: person[columns[field]],
      source: person.source,
      as_of: person.as_of,
      recorded_at: person.recorded_at,
      batch_id: person.batch_id,
      replaced_at: work.now,
    }))
  const present = fields.map((field) => ({
    ...base,
    fact_id: uuidv7(),
    field,
    value: changes[field] ?? null,
    source,
    as_of: asOf,
    recorded_at: work.now,
    recorded_by: work.actor.accountId,
  }))
  await insertFacts(work.db, [...old, ...present])

  await work.journal({ event: 'person.corrected', subjectType: 'person', subjectId: id, region, facts: { fields, source } })
  await tellChanged(work, { people: [id] })
  return { version: version + 1, facts: present.map(({ fact_id }) => fact_id) }
}

/** The present values of facts where the person's page and the search find them. */
export async function writeColumns(
  work: Work,
  { id, version }: { id: PersonId; version: number },
  values: { readonly [field in Correctable]?: string | null },
): Promise<void> {
  const row = Object.fromEntries(Object.entries(values).map(([field, value]) => [columns[field as Correctable], value]))
  const named = typeof values.name === 'string' ? nameColumns(values.name) : undefined
  if (!(await setColumns(work.db, id, { ...row, ...named }, version))) throw new Problem('stale-version')
  if (named) await rememberNameWords(work.db, [named])
}
