import type { Insertable, Updateable } from 'kysely'
import type { NoticeId, NoticeState } from '#domain/notices/notice.ts'
import type { FamilyId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Database, Db, Tx } from '../platform/db/database.ts'

const columns = [
  'notice_id as id',
  'subject_id as subject',
  'subject_type as subjectType',
  'region_code as region',
  'state',
  'opened_on as openedOn',
  'way',
  'attempt',
  'sent_to as sentTo',
  'kept',
  'noticed_on as noticedOn',
  'object_until as objectUntil',
  'version',
] as const

export type NoticeRow = NonNullable<Awaited<ReturnType<typeof findNotice>>>

export async function findNotice(db: Db, id: NoticeId) {
  const row = await db.selectFrom('notice').select(columns).where('notice_id', '=', id).executeTakeFirst()
  return row && typed(row)
}

/** The notice of a finding; one from before notices were given has none. */
export async function findNoticeOf(db: Db, family: FamilyId, finding: string) {
  const row = await db
    .selectFrom('notice')
    .select(columns)
    .where('subject_id', '=', family)
    .where('finding_id', '=', finding)
    .executeTakeFirst()
  return row && typed(row)
}

function typed<Row extends { id: string; region: string; state: string; openedOn: string; objectUntil: string | null }>(
  row: Row,
) {
  return row as Row & {
    readonly id: NoticeId
    readonly region: RegionCode
    readonly state: NoticeState
    readonly openedOn: LocalDate
    readonly objectUntil: LocalDate | null
  }
}

export async function insertNotice(db: Tx, notice: Insertable<Database['notice']>): Promise<void> {
  await db.insertInto('notice').values(notice).execute()
}

/** False when the notice is not at that version any more. */
export async function updateNotice(
  db: Tx,
  { subject, id, version }: Pick<NoticeRow, 'subject' | 'id' | 'version'>,
  changes: Updateable<Database['notice']>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('notice')
    .set({ ...changes, version: version + 1 })
    .where('subject_id', '=', subject)
    .where('notice_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
