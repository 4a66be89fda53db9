import type { Db } from '../platform/db/database.ts'

export async function findAccountName(db: Db, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('account').select('name').where('account_id', '=', id).executeTakeFirst()
  return row?.name
}
