import type { NoticeId, NoticeStanding, NoticeState, NoticeWay } from '#domain/notices/notice.ts'
import type { FamilyId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { Db } from '../platform/db/database.ts'

interface Objected {
  readonly words: string
  readonly by: string
  readonly byName: string
  readonly at: string
}

interface Noticed {
  /** Null where the finding came of a proposal. */
  readonly claim: string | null
  readonly standing: NoticeStanding
  readonly objection: Objected | null
}

/** The notices of a family, the newest first, by their findings, with the objections that no claim holds. */
export async function noticesOf(db: Db, family: FamilyId): Promise<Map<string, Noticed>> {
  const rows = await db
    .selectFrom('notice as n')
    .leftJoin('account', 'account.account_id', 'n.objected_by')
    .select([
      'n.finding_id as finding',
      'n.claim_id as claim',
      'n.notice_id as id',
      'n.state',
      'n.way',
      'n.noticed_on as noticedOn',
      'n.object_until as objectUntil',
      'n.takes_off_from as takesOffFrom',
      'n.objection_words as words',
      'n.objected_by as by',
      'account.name as byName',
      'n.objected_at as at',
    ])
    .where('n.family_id', '=', family)
    .orderBy('n.notice_id', 'desc')
    .limit(50)
    .execute()
  return new Map(
    rows.map(({ finding, claim, id, state, way, noticedOn, objectUntil, takesOffFrom, words, by, byName, at }) => [
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
        objection: by === null ? null : { words: words ?? '', by, byName: byName ?? '', at: at?.toISOString() ?? '' },
      },
    ]),
  )
}
