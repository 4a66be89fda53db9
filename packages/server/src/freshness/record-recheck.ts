import { v7 as uuidv7 } from 'uuid'
import type { HalfLives } from '#domain/freshness/half-life.rules.ts'
import type { HouseId, RecheckDraft, RecheckId } from '#domain/freshness/house.ts'
import { isConfirmed, recheckFaults, type StandingFact } from '#domain/freshness/recheck.rules.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { Problem } from '#domain/platform/problem.ts'
import { type ConfirmableField, confirmFacts, type RowChange } from '../people/changes/index.ts'
import { tellChanged } from '../platform/tell-changed.ts'
import type { Work } from '../platform/work.ts'
import { listMembers, type Member } from './facts.sql.ts'
import { readHalfLives } from './half-lives.sql.ts'
import { insertRecheck } from './rechecks.sql.ts'

/** What a visit found. Where all is as it was, the facts of everybody in the house are of that day from now on. */
export async function recordRecheck(
  work: Work,
  house: HouseId,
  { result, visitedOn, note, members: seen }: RecheckDraft,
): Promise<{ id: RecheckId; confirmed: number }> {
  const members = await listMembers(work.db, house)
  const [first] = members
  if (first === undefined) throw new Problem('not-found')
  const faults = recheckFaults({ result, visitedOn, note }, work.today)
  if (faults.length > 0) throw new Problem('recheck-unsound', { faults })
  if (result === 'as-it-was' && !isTheSame(members, seen)) throw new Problem('stale-version')

  const rows = result === 'as-it-was' ? await confirm(work, members, visitedOn) : []
  const confirmed = rows.filter(({ before, after }) => before === null && after['replaced_at'] === null).length
  const id = uuidv7() as RecheckId
  await insertRecheck(work.db, {
    house_id: house,
    recheck_id: id,
    region_code: first.region,
    result,
    visited_on: visitedOn,
    note: note === '' ? null : note,
    confirmed,
    carried: result === 'as-it-was' ? JSON.stringify(rows) : null,
    recorded_by: work.actor.accountId ?? '',
    recorded_at: work.now,
  })
  await work.journal({
    event: 'house.rechecked',
    subjectType: 'house',
    subjectId: house,
    region: first.region,
    facts: { recheck: id, result, confirmed },
  })
  if (rows.length > 0) await tellChanged(work, { people: members.map((member) => member.id) })
  return { id, confirmed }
}

/** Everybody who lives there, and nobody changed meanwhile. */
function isTheSame(members: readonly Member[], seen: RecheckDraft['members']): boolean {
  return (
    members.length === seen.length &&
    members.every(({ id, version }) => seen.some((one) => one.id === id && one.version === version))
  )
}

async function confirm(work: Work, members: readonly Member[], on: LocalDate): Promise<RowChange[]> {
  const rows: RowChange[] = []
  for (const { id, version, region, facts } of members) {
    const fields = fieldsOf(facts, on, await readHalfLives(work.db, region, work.today))
    if (fields.length > 0) rows.push(...(await confirmFacts(work, { person: { id, version }, fields, source: 'visit', on })))
  }
  return rows
}

/** RT and RW are told as one and stored apart. */
function fieldsOf(facts: readonly StandingFact[], on: LocalDate, lives: HalfLives): ConfirmableField[] {
  return facts
    .filter((fact) => isConfirmed(fact, on, lives))
    .flatMap(({ field }): ConfirmableField[] => (field === 'neighbourhood' ? ['rt', 'rw'] : [field]))
}
