import { v7 as uuidv7 } from 'uuid'
import type { PersonId } from '#domain/people/person.ts'
import type { Work } from '../../platform/work.ts'
import { changeRows, findHouseholdMembership, hasHousehold, insertRows, type RowChange } from './rows.sql.ts'
import { getRow, type Said } from './set-facts.ts'

interface Joining {
  /** By whom the member is named, and where it lives. */
  readonly person: PersonId
  readonly member: { readonly id: string; readonly type: 'family' | 'person' }
  readonly household: string
}

/** A household begins with its first member, at that one's home. */
export async function joinHousehold(work: Work, { person, member, household }: Joining, said: Said): Promise<RowChange[]> {
  const { region_code, address, rt, rw } = await getRow(work, person)
  const begun = (await hasHousehold(work.db, household))
    ? []
    : await insertRows(work.db, 'household', [{ household_id: household, region_code, address, rt, rw, recorded_at: work.now }])
  const joined = await insertRows(work.db, 'household_membership', [
    {
      member_id: member.id,
      membership_id: uuidv7(),
      member_type: member.type,
      household_id: household,
      region_code,
      source: said.source,
      since: said.on,
      recorded_at: work.now,
    },
  ])
  return [...begun, ...joined]
}

/** The membership ends, never before it began. */
export async function leaveHousehold(work: Work, member: string, said: Said): Promise<RowChange[]> {
  const present = await findHouseholdMembership(work.db, member)
  if (present === undefined) return []
  const until = said.on < present.since ? present.since : said.on
  return changeRows(work.db, 'household_membership', [{ key: [member, present.id], set: { until } }])
}
