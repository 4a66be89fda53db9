import type { NoticeId, NoticeStanding, NoticeState, NoticeWay } from '#domain/notices/notice.ts'
import type { FamilyId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { Db } from '../platform/db/database.ts'

interface Noticed {
  readonly claim: string
  readonly standing: NoticeStanding
}

/** The notices of a family, the newest first, by their findings. */
export async function noticesOf(db: Db, family: FamilyId): Promise<Map<string, Noticed>> {
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
    .where('n.family_id', '=', family)
    .orderBy('n.notice_id', 'desc')
    .limit(50)
    .execute()
  return new Map(
    rows.map(({ finding, claim, id, state, way, noticedOn, objectUntil, takesOffFrom }) => [
      finding,
      {
        claim,
        standing: {
          id: id as NoticeId,
          state: state as NoticeState,
          way: way as NoticeWay | null,
          noticedOn: noticedOn as LocalDate | null,
          objectUntil: objectUntil as LocalDate | null,
          takesOffFrom: takesOffFrom as LocalDate | null,
        },
      },
    ]),
  )
}
