import { newsOfObjection } from '#domain/citizens/told.rules.ts'
import type { Told } from '#domain/news/news.rules.ts'
import { localDateIn } from '#domain/platform/local-date.ts'
import { readHolidays } from '../approvals/index.ts'
import { asSystem, type Chore } from '../platform/jobs/chore.ts'
import { findNearestIn } from '../platform/news/holders.sql.ts'
import { tellNews } from '../platform/news/tell-news.ts'
import { listOpenObjections } from './open-objections.sql.ts'

/** Tells those who may answer that the last day of an objection comes, or is over (CIT-11). */
export const remindOfObjections: Chore = {
  name: 'citizens.remind-of-objections',
  // Half past six in Kaltim, before the mails go.
  when: '30 22 * * *',
  run: (parts) =>
    asSystem(parts, async (work) => {
      const today = localDateIn(parts.now)
      const holidays = await readHolidays(work.db)
      const due = (await listOpenObjections(work.db)).flatMap(({ regency, came }) => {
        const kind = newsOfObjection(came, today, holidays(regency))
        return kind === undefined ? [] : [{ kind, regency }]
      })
      const regencies = [...new Set(due.map(({ regency }) => regency))]
      const to = await findNearestIn(work.db, 'upkeep.decide', regencies, today)
      // Of several that came on different days each is told once.
      const kinds = Map.groupBy(due, ({ kind, regency }) => `${kind} ${regency}`)
      const lines = [...kinds.values()].flatMap(([first]): Told[] =>
        first ? [{ kind: first.kind, subject: null, region: first.regency, to: to.get(first.regency) ?? [] }] : [],
      )
      await tellNews(work, ...lines)
    }),
}
