import { v7 as uuidv7 } from 'uuid'
import type { MergeField } from '#domain/people/merge.ts'
import { Problem } from '#domain/platform/problem.ts'
import { quarterOf } from '#domain/platform/period.ts'
import { claimNiks, releaseNiks } from '../../platform/elevations.sql.ts'
import type { Work } from '../../platform/work.ts'
import { tally } from '../tally.sql.ts'
import { tellChanged } from '../../platform/tell-changed.ts'
import { insertMembership, setColumns } from '../write-people.sql.ts'
import { columnsOf } from './facts.sql.ts'
import {
  closeAid,
  closeMemberships,
  closeNeeds,
  followPerson,
  passAid,
  passDeathReports,
  passNeeds,
  passSources,
  removePerson,
  rowsAsTheyStand,
} from './carry.sql.ts'
import type { Carried } from './carried.ts'
import { type Pair, sidesOf, takesNik } from './merge-pair.ts'
import { partsOf, plainColumns } from './merge-parts.ts'
import type { MergeRow } from './merges.sql.ts'
import { countsOf, type FullRow } from './records.sql.ts'
import { weighFacts } from './weigh-facts.ts'

/**
 * One record from two. What lives passes to the survivor: ids of sources, open aid and needs that it does not hold, the better
 * claim to a NIK, the values chosen. All else stays under the id it was made with. Answers what an undo needs.
 */
export async function carryOut(work: Work, merge: MergeRow, pair: Pair): Promise<Carried> {
  const { db, today } = work
  const { keep, other } = pair
  const before = await countsOf(db, [keep.id, other.id])
  const rows = await rowsAsTheyStand(db, keep.id, other.id)

  const sides = sidesOf(pair, merge.choices)
  const takes = [...sides].filter(([, side]) => side === 'other').map(([field]) => field)
  const nik = takesNik(pair)
  const facts = await weighFacts(work, merge.id, pair, { sides, takes, nik })
  if (nik) await passNik(work, pair)
  if (!(await removePerson(db, other.id, other.row.version))) throw new Problem('stale-version')
  if (!(await setColumns(db, keep.id, taken(takes, nik, other.row), keep.row.version))) throw new Problem('stale-version')

  const family = takes.includes('family')
  const membershipsClosed = await closeMemberships(db, family ? [keep.id, other.id] : [other.id], today)
  const region = takes.includes('village') ? other.row.region_code : keep.row.region_code
  const place = { id: keep.id, region }
  const membershipBegun = family ? await beginMembership(work, place, other.row) : null
  const passed = {
    sources: await passSources(db, other.id, keep.id),
    aid: await passAid(db, other.id, place),
    needs: await passNeeds(db, other.id, place),
    aidClosed: await closeAid(db, other.id, quarterOf(today)),
    needsClosed: await closeNeeds(db, other.id, today),
    deathReports: await passDeathReports(db, other.id, place),
  }
  if (region !== keep.row.region_code) await followPerson(db, place)

  const after = await countsOf(db, [keep.id, other.id])
  await tally(db, [...before.map((change) => ({ ...change, by: -change.by })), ...after])
  await tellChanged(work, { people: [keep.id, other.id], families: [keep.row.family_id, other.row.family_id] })
  return { ...rows, takes, nik, facts, ...passed, membershipsClosed, membershipBegun }
}

async function passNik(work: Work, { keep, other }: Pair): Promise<void> {
  const { nik, nik_standing } = other.row
  if (nik === null || nik_standing !== 'held') return
  await releaseNiks(work, [{ nik, personId: other.id }])
  await claimNiks(work, [{ nik, personId: keep.id }])
}

/** The columns of the survivor that take the other's value. */
function taken(takes: readonly MergeField[], nik: boolean, other: FullRow): Partial<FullRow> {
  const columns = [
    ...takes.flatMap((field) => [...partsOf(field).flatMap((part) => part.columns), ...(plainColumns[field] ?? [])]),
    ...(nik ? partsOf('nik').flatMap((part) => part.columns) : []),
  ]
  return columnsOf(other, columns)
}

async function beginMembership(work: Work, place: { id: string; region: string }, { family_id, relation }: FullRow) {
  if (family_id === null) return null
  const membership = uuidv7()
  await insertMembership(work.db, {
    person_id: place.id,
    membership_id: membership,
    family_id,
    region_code: place.region,
    relation,
    since: work.today,
  })
  return membership
}
