import type { EntitlementState } from '#domain/delivery/entitlement.ts'
import type { PersonId } from '#domain/people/person.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../../platform/work.ts'
import { type ChosenRights, findAlteredRights, setPayees, stateOfRights, withhold } from './changed-rights.sql.ts'

/** How a month of right stood before an event in its recipient's life, and how the event left it. */
export interface RightChange {
  readonly beneficiary: string
  readonly id: string
  readonly before: RightStanding
  readonly after: RightStanding
}

export interface RightStanding {
  readonly state: EntitlementState
  readonly payee: PersonId | null
}

/** Months that nobody has begun to pay are paid no more. */
export async function withholdRights(work: Work, chosen: ChosenRights): Promise<RightChange[]> {
  const open = await openRights(work, chosen)
  await withhold(work.db, open, 'withheld')
  return open.map((right) => ({ ...right, after: { ...right.before, state: 'withheld' } }))
}

/** Months that nobody has begun to pay are paid to somebody else. */
export async function redirectRights(work: Work, chosen: ChosenRights, payee: PersonId): Promise<RightChange[]> {
  const open = await openRights(work, chosen)
  const changes = open.map((right) => ({ ...right, after: { ...right.before, payee } }))
  await setPayees(
    work.db,
    changes.map(({ beneficiary, id, after }) => ({ beneficiary, id, payee: after.payee })),
  )
  return changes
}

async function openRights(work: Work, chosen: ChosenRights): Promise<Omit<RightChange, 'after'>[]> {
  const rights = await stateOfRights(work.db, chosen)
  if (rights.length !== chosen.ids.length || rights.some(({ before }) => before.state !== 'open'))
    throw new Problem('stale-version')
  return rights
}

/** Whether any of these months was paid, withheld or redirected otherwise since. */
export async function builtUponRights(work: Pick<Work, 'db'>, changes: readonly RightChange[]): Promise<boolean> {
  return (await findAlteredRights(work.db, changes)) > 0
}

export async function takeBackRights(work: Work, changes: readonly RightChange[]): Promise<void> {
  if (await builtUponRights(work, changes)) throw new Problem('stale-version')
  const withheld = changes.filter(({ before, after }) => before.state !== after.state)
  const redirected = changes.filter(({ before, after }) => before.payee !== after.payee)
  await withhold(work.db, withheld, 'open')
  await setPayees(
    work.db,
    redirected.map(({ beneficiary, id, before }) => ({ beneficiary, id, payee: before.payee })),
  )
}
