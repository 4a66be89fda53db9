import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '#domain/platform/local-date.ts'

/** Beside a finding `e` its notice `n`, where there is one. */
export const noticeOf: RawBuilder<unknown> = sql`left join notice n on n.subject_id = e.family_id and n.finding_id = e.finding_id`

/**
 * Whether the finding keeps the family off a list that is made on this day: it says that the family is well off, and the family
 * was told and its days to object are over (NOTE-1). One from before notices were given counts as it did.
 */
export function takesOff(today: LocalDate): RawBuilder<boolean> {
  return sql`e.kind = 'already-well-off' and (n.notice_id is null or coalesce(n.takes_off_from <= ${today}::date, false))`
}

/**
 * The categories that count for a list made on this day, as a set of `subject_id, subject_type, need_id, category, source, since`:
 * those that are open, and those whose end was not told yet or may still be objected to (NOTE-1).
 */
export function countedNeeds(today: LocalDate): RawBuilder<unknown> {
  const columns = sql`d.subject_id, d.subject_type, d.need_id, d.category, d.source, d.since`
  return sql`(
    select ${columns} from need_assignment d where d.until is null
    union all
    select ${columns} from notice n
    join need_assignment d on d.subject_id = n.carrier_id and d.need_id = n.need_id and d.until is not null
    where n.need_id is not null and n.state not in ('overturned', 'withdrawn')
      and (n.takes_off_from is null or n.takes_off_from > ${today}::date))`
}
