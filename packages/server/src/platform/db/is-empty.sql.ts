import type { Database, Db } from './database.ts'

/** Whether a table has no row at all. */
export async function isEmpty(db: Db, table: keyof Database): Promise<boolean> {
  const row = await db
    .selectFrom(table as 'account')
    .select((eb) => eb.lit(1).as('one'))
    .limit(1)
    .executeTakeFirst()
  return row === undefined
}
