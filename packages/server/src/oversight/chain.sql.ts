import type { Db } from '../platform/db/database.ts'

/** How many entries stand under seal. */
export async function countSealed(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('journal_seal')
    .select(({ fn }) => fn.sum<number | null>('entries').as('count'))
    .executeTakeFirstOrThrow()
  return count ?? 0
}
