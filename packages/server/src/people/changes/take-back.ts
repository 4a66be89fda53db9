import type { PersonId } from '#domain/people/person.ts'
import { Problem } from '#domain/platform/problem.ts'
import { tellChanged } from '../../platform/tell-changed.ts'
import type { Work } from '../../platform/work.ts'
import { countsOf, countsOfFamilies } from '../merges/records.sql.ts'
import { tally } from '../tally.sql.ts'
import { takeBackCards } from './change-family.ts'
import {
  type ChangedTable,
  findAltered,
  findBegunAnew,
  isJoinedSince,
  isLeanedOn,
  restoreRows,
  type RowChange,
} from './rows.sql.ts'

/** Whom a change is about. */
export interface Counted {
  readonly people: readonly PersonId[]
  readonly families: readonly string[]
}

/** Does something to people and keeps the tallies true. */
export async function counted<T>(work: Work, { people, families }: Counted, deed: () => Promise<T>): Promise<T> {
  const count = async () => [...(await countsOf(work.db, people)), ...(await countsOfFamilies(work.db, families))]
  const before = await count()
  const done = await deed()
  const after = await count()
  await tally(work.db, [...before.map((change) => ({ ...change, by: -change.by })), ...after])
  await tellChanged(work, { people })
  return done
}

/** The tables in which something was done later that stands on these changes. */
export async function builtUponPeople(work: Pick<Work, 'db'>, changes: readonly RowChange[]): Promise<ChangedTable[]> {
  const altered = (await findAltered(work.db, changes)).map(({ table }) => table)
  const leaned = (await isLeanedOn(work.db, changes)) ? (['person'] as const) : []
  const joined = (await isJoinedSince(work.db, changes)) ? (['household'] as const) : []
  return [...new Set([...altered, ...leaned, ...joined, ...(await findBegunAnew(work.db, changes))])]
}

/** Puts back what changes of people were before, the last one first. */
export async function takeBackPeople(work: Work, about: Counted, changes: readonly RowChange[]): Promise<void> {
  await counted(work, about, async () => {
    for (const { table, own } of runsOf(changes.toReversed())) {
      if ((await restoreRows(work.db, table, own)) !== own.length) throw new Problem('stale-version')
    }
    await takeBackCards(work, changes)
  })
}

/** Changes of the same table and sort that follow each other, which are put back together; of one row one at a time. */
function runsOf(changes: readonly RowChange[]): { table: ChangedTable; own: RowChange[] }[] {
  const runs: { table: ChangedTable; own: RowChange[] }[] = []
  for (const change of changes) {
    const last = runs.at(-1)
    const joins = last?.table === change.table && (last.own[0]?.before === null) === (change.before === null)
    const again = last?.own.some(({ key }) => key.join() === change.key.join())
    if (last && joins && !again) last.own.push(change)
    else runs.push({ table: change.table, own: [change] })
  }
  return runs
}
