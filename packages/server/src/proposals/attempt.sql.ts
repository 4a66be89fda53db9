import { sql } from 'kysely'
import { Problem, type ProblemCode } from '#domain/platform/problem.ts'
import { problemOf } from '../platform/db/constraint-problems.ts'
import type { Tx } from '../platform/db/database.ts'

/** Does one of many within the same transaction: what is refused leaves no trace, and the others go on. */
export async function attempt(db: Tx, step: () => Promise<unknown>): Promise<ProblemCode | undefined> {
  await sql`savepoint one_of_many`.execute(db)
  try {
    await step()
    await sql`release savepoint one_of_many`.execute(db)
    return undefined
  } catch (thrown) {
    const problem = thrown instanceof Problem ? thrown : problemOf(thrown)
    if (!problem) throw thrown
    await sql`rollback to savepoint one_of_many`.execute(db)
    await sql`release savepoint one_of_many`.execute(db)
    return problem.code
  }
}
