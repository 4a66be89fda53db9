import { z } from 'zod'
import type { AccountId } from '#domain/access/account.ts'
import { mostCounted } from '#domain/news/news.ts'
import { LocalDate, localDateIn, localHourIn } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { actorOf } from '../access/index.ts'
import { nobody } from '../platform/actor.ts'
import { reachOver } from '../platform/db/reach.ts'
import type { Transactor } from '../platform/db/transact.ts'
import { asSystem, type Chore } from '../platform/jobs/chore.ts'
import { type Errand, errand } from '../platform/jobs/errand.ts'
import type { Mailer } from '../platform/mail.ts'
import { askForLetters, findReader, lettersAtOnce, noteLetterDone } from '../platform/news/letters.sql.ts'
import { listNewsOf } from '../platform/news/news.sql.ts'
import type { Work } from '../platform/work.ts'
import { newsLetter } from './letter.ts'
import { sightNow } from './read-news.ts'

const letterErrand = 'news.send-letter'

/** Each hour, for those whose hour has come by the agency's clock; who was missed gets theirs later the same day. */
export const askForNewsLetters: Chore = {
  name: 'news.ask-for-letters',
  when: '3 * * * *',
  async run(parts) {
    const when = { today: localDateIn(parts.now), hour: localHourIn(parts.now), now: parts.now }
    const ask = () => asSystem(parts, (work) => askForLetters(work.db, letterErrand, when))
    while ((await ask()) === lettersAtOnce);
  },
}

/** The mail of a day: what is still unread, and still in reach, when it goes. */
export function newsLetterErrand(mailer: Mailer, address: string, { transact }: Transactor): Errand<unknown> {
  const step = <T>(part: (work: Work) => Promise<T>) =>
    transact({ mode: 'write', actor: nobody, reach: reachOver(['ID' as RegionCode]), requestId: 'news' }, part)

  return errand({
    name: letterErrand,
    payload: z.object({ account: z.uuid(), day: LocalDate }),
    async run({ account, day }) {
      const id = account as AccountId
      const letter = await step(async (work) => {
        const reader = await findReader(work.db, id, day)
        if (!reader) return undefined
        const sight = sightNow(await actorOf(work.db, id, () => work.now))
        const lines = await listNewsOf(work.db, id, sight, { unread: true, limit: mostCounted, after: undefined })
        return lines.length === 0 ? undefined : newsLetter(reader, lines, address)
      })
      if (letter) await mailer(letter)
      await step((work) => noteLetterDone(work.db, id, day, work.now))
    },
  })
}
