import type { HouseId, RecheckId } from '#domain/freshness/house.ts'
import type { PersonId } from '#domain/people/person.ts'
import { Problem } from '#domain/platform/problem.ts'
import { builtUponPeople, takeBackPeople } from '../people/changes/index.ts'
import type { Work } from '../platform/work.ts'
import { findRecheck, markUndone } from './rechecks.sql.ts'

/** One's own visit is taken back with all that it confirmed, or not at all: while something later stands on it. */
export async function undoRecheck(work: Work, house: HouseId, id: RecheckId): Promise<void> {
  const recheck = await findRecheck(work.db, house, id)
  if (!recheck || recheck.undoneAt !== null) throw new Problem('not-found')
  if (recheck.recordedBy !== work.actor.accountId) throw new Problem('decision-of-another')
  const carried = recheck.carried ?? []
  const obstacles = await builtUponPeople(work, carried)
  if (obstacles.length > 0) throw new Problem('correction-built-upon', { obstacles })

  const people = [...new Set(carried.map(({ key }) => key[0] as PersonId))]
  if (carried.length > 0) await takeBackPeople(work, { people, families: [] }, carried)
  if (!(await markUndone(work.db, house, id, work.now))) throw new Problem('not-found')
  await work.journal({
    event: 'house.recheck-undone',
    subjectType: 'house',
    subjectId: house,
    region: recheck.region,
    facts: { recheck: id },
  })
}
