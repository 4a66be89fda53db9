import { v7 as uuidv7 } from 'uuid'
import type { HealthCondition } from '#domain/people/health-condition.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { tellChanged } from '../../platform/tell-changed.ts'
import type { Work } from '../../platform/work.ts'
import { getPerson } from '../get-person.ts'
import { insertCondition, writeTakenBack } from './conditions.sql.ts'

type Found = Pick<HealthCondition, 'kind' | 'since' | 'expectedOn' | 'until'> & { readonly claim: string }

/** Keeps that somebody is chronically ill or pregnant, from a day until another. Which of it is told in the journal to nobody. */
export async function recordCondition(work: Work, person: PersonId, found: Found): Promise<string> {
  const { region_code: region } = await getPerson(work, person)
  const id = uuidv7()
  await insertCondition(work.db, {
    person_id: person,
    condition_id: id,
    region_code: region,
    kind: found.kind,
    since: found.since,
    expected_on: found.expectedOn,
    until: found.until,
    claim_id: found.claim,
    recorded_by: work.actor.accountId ?? '',
    recorded_at: work.now,
  })
  await tell(work, { person, region: region as RegionCode, id }, 'condition.recorded')
  return id
}

/** It should not have been recorded; false where it was taken back already. */
export async function takeBackCondition(work: Work, person: PersonId, id: string): Promise<boolean> {
  const region = await writeTakenBack(work.db, { person, id, by: work.actor.accountId ?? '', now: work.now })
  if (region === undefined) return false
  await tell(work, { person, region: region as RegionCode, id }, 'condition.taken-back')
  return true
}

async function tell(
  work: Work,
  { person, region, id }: { person: PersonId; region: RegionCode; id: string },
  event: 'condition.recorded' | 'condition.taken-back',
): Promise<void> {
  await work.journal({ event, subjectType: 'person', subjectId: person, region, facts: { condition: id } })
  await tellChanged(work, { people: [person] })
}
