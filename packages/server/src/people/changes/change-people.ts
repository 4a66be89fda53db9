import type { PersonId } from '#domain/people/person.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Work } from '../../platform/work.ts'
import { bringIn, type Newborn } from './bring-in.ts'
import { changeRows, followRegion, type RowChange } from './rows.sql.ts'
import { changeFamily, foundFamily, giveCard } from './change-family.ts'
import { joinHousehold, leaveHousehold } from './change-household.ts'
import { type Said, setFacts } from './set-facts.ts'

/*
 * What an event in a life changes of people, each told row by row, so that all of it can be taken back exactly
 * (take-back.ts). The caller counts before and after (counted).
 */

/** One thing that happens to somebody. */
export type PeopleChange =
  | { readonly kind: 'dies'; readonly person: PersonId }
  | {
      readonly kind: 'need-ends'
      readonly subject: string
      readonly need: string
      readonly until: string
      readonly reason: string
    }
  /** `until`: the last quarter or month in which it was had. */
  | { readonly kind: 'aid-ends'; readonly person: PersonId; readonly aid: string; readonly until: string }
  | { readonly kind: 'is-now'; readonly person: PersonId; readonly relation: string }
  | {
      readonly kind: 'moves'
      readonly person: PersonId
      readonly to: RegionCode
      readonly address: string | null
      readonly rt: string | null
      readonly rw: string | null
    }
  | { readonly kind: 'family-moves'; readonly family: string; readonly to: RegionCode; readonly address: string | null }
  | { readonly kind: 'leaves-family'; readonly person: PersonId }
  | { readonly kind: 'leaves-province'; readonly person: PersonId; readonly toward: string | null }
  | { readonly kind: 'family-leaves-province'; readonly family: string }
  | {
      readonly kind: 'joins-household'
      readonly person: PersonId
      readonly member: { readonly id: string; readonly type: 'family' | 'person' }
      readonly household: string
    }
  | { readonly kind: 'leaves-household'; readonly member: string }
  | { readonly kind: 'gets-card'; readonly family: string; readonly card: string }
  | { readonly kind: 'returns'; readonly person: PersonId; readonly to: RegionCode; readonly address: string | null }
  | { readonly kind: 'family-returns'; readonly family: string; readonly to: RegionCode; readonly address: string | null }
  | ({ readonly kind: 'is-born' } & Newborn)
  /** Where the person lives; its card comes later. */
  | { readonly kind: 'founds-family'; readonly person: PersonId; readonly family: string }
  | { readonly kind: 'joins-family'; readonly person: PersonId; readonly family: string; readonly relation: string }

export async function changePeople(work: Work, change: PeopleChange, said: Said): Promise<RowChange[]> {
  const { db } = work
  switch (change.kind) {
    case 'dies':
      return changeRows(db, 'person', [{ key: [change.person], set: { status: 'deceased', deceased_on: said.on } }])
    case 'need-ends': {
      const { subject, need, until, reason } = change
      return changeRows(db, 'need_assignment', [{ key: [subject, need], set: { until, end_reason: reason } }])
    }
    case 'aid-ends':
      return changeRows(db, 'aid', [{ key: [change.person, change.aid], set: { until: change.until } }])
    case 'is-now':
      return setFacts(work, change.person, { relation: change.relation }, said)
    case 'leaves-province': {
      const { person, toward } = change
      return changeRows(db, 'person', [{ key: [person], set: { status: 'away', left_on: said.on, left_to: toward } }])
    }
    case 'family-leaves-province':
      return changeRows(db, 'family', [{ key: [change.family], set: { left_on: said.on } }])
    case 'returns': {
      const set = { status: 'active', left_on: null, left_to: null }
      const back = await changeRows(db, 'person', [{ key: [change.person], set }])
      return [...back, ...(await changePeople(work, { ...change, kind: 'moves', rt: null, rw: null }, said))]
    }
    case 'family-returns': {
      const back = await changeRows(db, 'family', [{ key: [change.family], set: { left_on: null } }])
      return [...back, ...(await changePeople(work, { ...change, kind: 'family-moves' }, said))]
    }
    case 'moves': {
      const { person, to, address, rt, rw } = change
      const moved = await setFacts(work, person, { village: to, address, rt, rw }, said)
      return [...moved, ...(await followRegion(db, 'person', person, to))]
    }
    case 'family-moves': {
      const { family, to, address } = change
      const set = { region_code: to, address, rt: null, rw: null }
      const moved = await changeRows(db, 'family', [{ key: [family], set }])
      return [...moved, ...(await followRegion(db, 'family', family, to))]
    }
    case 'joins-household':
      return joinHousehold(work, change, said)
    case 'leaves-household':
      return leaveHousehold(work, change.member, said)
    case 'gets-card':
      return giveCard(work, change)
    case 'leaves-family':
      return changeFamily(work, change.person, null, said)
    case 'joins-family':
      return changeFamily(work, change.person, change, said)
    case 'founds-family':
      return foundFamily(work, { head: change.person, family: change.family, card: null }, said)
    case 'is-born':
      return bringIn(work, change, said)
  }
}
