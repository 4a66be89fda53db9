import type { RegionCode } from '#domain/platform/region-code.ts'
import { nobody } from '../actor.ts'
import { reachOver } from '../db/reach.ts'
import type { Chore } from '../jobs/chore.ts'
import { deleteKeptAnswers } from './kept-answers.sql.ts'

/** Longer than any telephone stays without a network and goes on trying. */
const hoursKept = 72

/** Lets go of answers that nobody will ask for again: they may hold personal data. */
export const forgetAnswers: Chore = {
  name: 'platform.forget-answers',
  when: '17 * * * *',
  async run({ transact, now }) {
    const until = new Date(now.getTime() - hoursKept * 3_600_000)
    const terms = { mode: 'write', actor: nobody, reach: reachOver(['ID' as RegionCode]), requestId: 'chore' } as const
    while ((await transact(terms, (work) => deleteKeptAnswers(work.db, until))) > 0);
  },
}
