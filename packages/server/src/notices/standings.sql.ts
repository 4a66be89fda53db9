import type { NoticeId, NoticeStanding, NoticeState, NoticeWay } from '#domain/notices/notice.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { Db } from '../platform/db/database.ts'

interface NoticeOf {
  readonly claim: string
  /** Null where a category has ended. */
  readonly finding: string | null
  readonly standing: NoticeStanding
}

/** The notices of a family, or of a person who belongs to none, the newest first. */
export async function noticesOf(db: Db, subject: string): Promise<NoticeOf[]> {
  const rows = await db
    .selectFrom('notice as n')
    .select([
      'n.finding_id as finding',
      'n.claim_id as claim',
      'n.notice_id as id',
      'n.state',
      'n.way',
      'n.noticed_on as noticedOn',
      'n.object_until as objectUntil',
      'n.takes_off_from as takesOffFrom',
    ])
    .where('n.subject_id', '=', subject)
    .orderBy('n.notice_id', 'desc')
    .limit(50)
    .execute()
  return rows.map(({ finding, claim, id, state, way, noticedOn, objectUntil, takesOffFrom }) => ({
    claim,
    finding,
    standing: {
      id: id as NoticeId,
      state: state as NoticeState,
      way: way as NoticeWay | null,
      noticedOn: noticedOn as LocalDate | null,
      objectUntil: objectUntil as LocalDate | null,
      takesOffFrom: takesOffFrom as LocalDate | null,
    },
  }))
}
