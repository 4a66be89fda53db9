import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '#domain/platform/local-date.ts'

/** Beside a finding `e` its notice `n`, where there is one. */
export const noticeOf: RawBuilder<unknown> = sql`left join notice n on n.family_id = e.family_id and n.finding_id = e.finding_id`

/**
 * Whether the finding keeps the family off a list that is made on this day: it says that the family is well off, and the family
 * was told and its days to object are over (NOTE-1). One from before notices were given counts as it did.
 */
export function takesOff(today: LocalDate): RawBuilder<boolean> {
  return sql`e.kind = 'already-well-off' and (n.notice_id is null or coalesce(n.takes_off_from <= ${today}::date, false))`
}
