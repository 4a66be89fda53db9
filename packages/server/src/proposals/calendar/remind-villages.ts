import type { Told } from '#domain/news/news.rules.ts'
import { localDateIn } from '#domain/platform/local-date.ts'
import { newsOfMeetingDays } from '#domain/proposals/calendar.rules.ts'
import { asSystem, type Chore } from '../../platform/jobs/chore.ts'
import { findNearestIn } from '../../platform/news/holders.sql.ts'
import { tellNews } from '../../platform/news/tell-news.ts'
import { standingsOf } from './read-calendar.ts'

/** Tells those who propose in a village that its last day for meetings comes, or went by, while claims wait there. */
export const remindVillages: Chore = {
  name: 'proposals.remind-villages',
  // Half past six in Kaltim, before the mails go.
  when: '30 22 * * *',
  run: (parts) =>
    asSystem(parts, async (work) => {
      const today = localDateIn(parts.now)
      const due = (await standingsOf(work.db, { within: undefined, today })).flatMap(({ village, period, atVillage }) => {
        const kind = newsOfMeetingDays({ atVillage }, period, today)
        return kind === undefined ? [] : [{ kind, village }]
      })
      const villages = due.map(({ village }) => village)
      const told = await findNearestIn(work.db, 'upkeep.propose', villages, today)
      const lines = due.map(({ kind, village }): Told => ({ kind, subject: null, region: village, to: told.get(village) ?? [] }))
      await tellNews(work, ...lines)
    }),
}
