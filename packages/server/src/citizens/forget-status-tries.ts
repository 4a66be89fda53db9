import { asSystem, type Chore } from '../platform/jobs/chore.ts'
import { forgetAddresses } from './pace.sql.ts'

/** Lets go of the addresses that asked for a status; the journal keeps that they did. */
export const forgetStatusTries: Chore = {
  name: 'citizens.forget-status-tries',
  when: '50 18 * * *',
  run: (parts) => asSystem(parts, (work) => forgetAddresses(work.db, parts.now)),
}
