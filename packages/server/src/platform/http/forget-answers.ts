import { asSystem, type Chore } from '../jobs/chore.ts'
import { deleteKeptAnswers } from './kept-answers.sql.ts'

/** Longer than any telephone stays without a network and goes on trying. */
const hoursKept = 72

/** Lets go of answers that nobody will ask for again: they may hold personal data. */
export const forgetAnswers: Chore = {
  name: 'platform.forget-answers',
  when: '17 * * * *',
  async run(parts) {
    const until = new Date(parts.now.getTime() - hoursKept * 3_600_000)
    while ((await asSystem(parts, (work) => deleteKeptAnswers(work.db, until))) > 0);
  },
}
