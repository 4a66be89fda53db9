import type { LifeObstacle } from '#domain/life/life.api.ts'
import type { LifeEventId } from '#domain/life/life-event.ts'
import { Problem } from '#domain/platform/problem.ts'
import { builtUponRights, takeBackRights } from '../delivery/index.ts'
import { builtUponPeople, type ChangedTable, takeBackPeople } from '../people/changes/index.ts'
import { refuseDeath } from '../people/deaths/index.ts'
import type { Work } from '../platform/work.ts'
import type { Carried } from './carried.ts'
import { findEvent, recordUndo } from './events.sql.ts'
import { byOf, mayConfirm, tell } from './record-event.ts'

/** All that an event did is put back, or nothing: while something later stands on it, that has to be undone first. */
export async function undoEvent(work: Work, id: LifeEventId, reason: string): Promise<void> {
  const event = await findEvent(work.db, id)
  if (!event) throw new Problem('not-found')
  const { state, carried, personId, batch } = event
  if (state !== 'confirmed' || carried === null) throw new Problem('life-event-not-confirmed')
  if (!(await mayConfirm(work, event))) throw new Problem('not-allowed')
  const obstacles = await obstaclesTo(work, carried)
  if (obstacles.length > 0) throw new Problem('life-event-built-upon', { obstacles })

  await takeBackRights(work, carried.rights)
  await takeBackPeople(work, carried, carried.rows)
  if (batch !== null) await refuseDeath(work, personId, batch)
  if (!(await recordUndo(work.db, event, reason, byOf(work)))) throw new Problem('life-event-not-confirmed')
  await tell(work, event, 'life-event.undone', { reason })
}

const obstacleOf: Readonly<Record<ChangedTable, LifeObstacle>> = {
  person: 'person-changed',
  family: 'family-changed',
  family_membership: 'membership-changed',
  family_decile: 'family-changed',
  death_report: 'person-changed',
  person_merge: 'person-changed',
  source_record: 'person-changed',
  person_fact: 'facts-changed',
  aid: 'aid-changed',
  aid_amount: 'aid-changed',
  need_assignment: 'need-changed',
  health_condition: 'need-changed',
  household: 'household-changed',
  household_membership: 'household-changed',
}

/** What was done later that stands on what the event did. */
export async function obstaclesTo(work: Work, { rows, rights }: Carried): Promise<LifeObstacle[]> {
  const people = (await builtUponPeople(work, rows)).map((table) => obstacleOf[table])
  return [...new Set(people), ...((await builtUponRights(work, rights)) ? (['rights-changed'] as const) : [])]
}
