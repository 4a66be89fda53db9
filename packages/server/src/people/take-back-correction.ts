import { v7 as uuidv7 } from 'uuid'
import type { PersonId } from '#domain/people/person.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { tellChanged } from '../platform/tell-changed.ts'
import type { Work } from '../platform/work.ts'
import { type Correctable, writeColumns } from './correct-person.ts'
import { getPerson } from './get-person.ts'
import { listPresentFacts } from './people.sql.ts'
import { insertFacts, listBefore, replaceFacts } from './write-people.sql.ts'

/**
 * Puts back what stood before a correction, with the source and the day that it had: taking a correction back is nobody's new word
 * on the matter. What came of a file that was undone since does not come back; what stood before the file does. False, and nothing
 * done, where something else has been said of one of these facts since.
 */
export async function takeBackCorrection(work: Work, id: PersonId, facts: readonly string[]): Promise<boolean> {
  if (facts.length === 0) return true
  const person = await getPerson(work, id)
  const before = await listBefore(work.db, id, facts)
  if (before.length < facts.length) return false

  const fields = before.map(({ field }) => field)
  await writeColumns(
    work,
    { id, version: person.version },
    Object.fromEntries(before.map(({ field, value }) => [field as Correctable, value])),
  )
  await replaceFacts(work.db, id, fields, work.now)
  await insertFacts(
    work.db,
    before.map((fact) => ({
      ...fact,
      person_id: id,
      region_code: person.region_code,
      fact_id: uuidv7(),
      recorded_at: work.now,
    })),
  )
  const region = person.region_code as RegionCode
  await work.journal({ event: 'person.correction-taken-back', subjectType: 'person', subjectId: id, region, facts: { fields } })
  await tellChanged(work, { people: [id] })
  return true
}

/** The present facts of these fields: what a correction wrote of which the ids were not kept. */
export async function presentFactsOf(work: Work, id: PersonId, fields: readonly string[]): Promise<string[]> {
  const present = await listPresentFacts(work.db, id)
  return present.filter(({ field }) => fields.includes(field)).map(({ fact_id }) => fact_id)
}
