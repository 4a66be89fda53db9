import { daysAfter, localDateIn, type LocalDate } from '#domain/platform/local-date.ts'
import type { Db } from '../platform/db/database.ts'
import { asSystem, type Chore } from '../platform/jobs/chore.ts'
import { forgetBefore } from '../platform/news/news.sql.ts'

/** Lets go of what was told longer ago than the agency keeps it. `daysKept`: as it is set on that day. */
export function forgetNews(daysKept: (db: Db, today: LocalDate) => Promise<number>): Chore {
  return {
    name: 'news.forget',
    when: '20 18 * * *',
    run: (parts) =>
      asSystem(parts, async (work) => {
        const today = localDateIn(parts.now)
        await forgetBefore(work.db, daysAfter(today, -(await daysKept(work.db, today))))
      }),
  }
}
