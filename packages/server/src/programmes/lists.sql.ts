import { type Insertable, sql, type Updateable } from 'kysely'
import type { ListId } from '#domain/programmes/list.ts'
import type { ProgrammeId } from '#domain/programmes/programme.ts'
import type { Database, Db, Tx } from '../platform/db/database.ts'

function lists(db: Db) {
  return db
    .selectFrom('programme_list as list')
    .innerJoin('programme', 'programme.programme_id', 'list.programme_id')
    .innerJoin('account', 'account.account_id', 'list.made_by')
    .select([
      'list.list_id as id',
      'list.version',
      'list.programme_id as programmeId',
      'list.programme_version as programmeVersion',
      'programme.name as programmeName',
      'programme.beneficiary as subject',
      'programme.region_code as owner',
      'list.region_code as region',
      'list.months',
      'list.state',
      'list.made_on as madeOn',
      'list.counts',
      'list.hash',
      'list.approval_file_id as approvalFile',
      'list.task_id as task',
      'list.made_at as madeAt',
      'account.name as madeBy',
      'list.frozen_at as frozenAt',
      'list.decided_at as decidedAt',
    ])
}

export type ListRow = Awaited<ReturnType<ReturnType<typeof lists>['executeTakeFirstOrThrow']>>

export function findList(db: Db, id: ListId): Promise<ListRow | undefined> {
  return lists(db).where('list.list_id', '=', id).executeTakeFirst()
}

/** The lists of a programme, the newest first; `after` is the id of the last one seen. */
export function listLists(db: Db, programme: ProgrammeId, limit: number, after: string | undefined): Promise<ListRow[]> {
  let query = lists(db).where('list.programme_id', '=', programme).orderBy('list.list_id', 'desc').limit(limit)
  if (after !== undefined) query = query.where('list.list_id', '<', after)
  return query.execute()
}

export async function insertList(db: Tx, list: Insertable<Database['programme_list']>): Promise<void> {
  await db.insertInto('programme_list').values(list).execute()
}

/** False when the list is not at that version any more. */
export async function updateList(
  db: Tx,
  id: ListId,
  version: number,
  changes: Updateable<Database['programme_list']>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('programme_list')
    .set({ ...changes, version: version + 1 })
    .where('list_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function deleteList(db: Tx, id: ListId): Promise<void> {
  await clearMembers(db, id)
  await db.deleteFrom('programme_list').where('list_id', '=', id).execute()
}

export async function clearMembers(db: Tx, id: ListId): Promise<void> {
  await db.deleteFrom('list_member').where('list_id', '=', id).execute()
}

/**
 * One list of a programme is frozen at a time, so that two cannot name the same person unseen; and none is asked for while the
 * programme changes. It writes the row, since a mere lock would let a waiting transaction go on with what it saw before.
 */
export async function lockProgramme(db: Tx, id: ProgrammeId): Promise<void> {
  await db
    .updateTable('programme')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('programme_id', '=', id)
    .execute()
}

/** SHA-256 over the programme and its version, the months, and each listed and reserve member with rank and sum per month. */
export async function hashOfList(
  db: Tx,
  { id, programmeId, programmeVersion, months }: ListRow,
  amount: number | null,
): Promise<string> {
  const head = [programmeId, programmeVersion, months.join(','), amount ?? '-'].join(' ')
  const { rows } = await sql<{ hash: string }>`
    select encode(sha256(convert_to(${head}::text || coalesce(string_agg(
      e'\n' || m.standing || ' ' || m.rank || ' ' || m.beneficiary_id || ' ' || ${String(amount ?? '-')}::text, '' order by m.rank), ''), 'utf8')), 'hex') as hash
    from list_member m where m.list_id = ${id} and m.standing in ('listed', 'reserve')`.execute(db)
  return rows[0]?.hash ?? ''
}

/** How many listed here stand on another list of the programme that is frozen or further, for one of the same months. */
export async function countOverlap(db: Db, { id, programmeId, months }: ListRow): Promise<number> {
  const { rows } = await sql<{ overlapping: number }>`
    select count(distinct m.beneficiary_id) as overlapping
    from list_member m
    join list_member o on o.beneficiary_id = m.beneficiary_id and o.list_id <> m.list_id and o.standing = 'listed'
    join programme_list l on l.list_id = o.list_id and l.programme_id = ${programmeId} and l.months && ${months}::text[] and l.state in (${standing})
    where m.list_id = ${id} and m.standing = 'listed'`.execute(db)
  return rows[0]?.overlapping ?? 0
}

/** States in which a list holds its names. */
export const standing = sql.join(['frozen', 'submitted', 'approved', 'returned'].map((state) => sql.lit(state)))
