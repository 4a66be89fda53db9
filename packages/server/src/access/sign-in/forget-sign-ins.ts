import { asSystem, type Chore } from '../../platform/jobs/chore.ts'
import { deleteOldRecords } from './records.sql.ts'

/** A year in which somebody may ask when and from where their account was opened, and a month for the asking. */
const daysKept = 400

/** Lets go of the history of sign-ins of long ago, addresses and devices with it; the journal keeps that they were. */
export const forgetSignIns: Chore = {
  name: 'access.forget-sign-ins',
  when: '40 18 * * *',
  async run(parts) {
    const until = new Date(parts.now.getTime() - daysKept * 86_400_000)
    while ((await asSystem(parts, (work) => deleteOldRecords(work.db, until))) > 0);
  },
}
