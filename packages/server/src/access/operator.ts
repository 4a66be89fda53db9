import { v7 as uuidv7 } from 'uuid'
import type { AccountId } from '#domain/access/account.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { type Actor, nobody } from '../platform/actor.ts'
import { reachOver } from '../platform/db/reach.ts'
import type { Transactor } from '../platform/db/transact.ts'
import { findAccountByEmail, insertBareAccount } from './access.sql.ts'
import { grantMandate } from './open-account.ts'

const email = 'baris-perintah@rangkul.invalid'
const country = 'ID' as RegionCode
const role = 'province-officer'

/**
 * In whose name commands of the machine's operator run: an account without a password that nobody can sign in to, opened
 * at first use, so that the journal says of each entry that it came from the command line.
 */
export async function ensureOperator({ transact }: Transactor): Promise<Actor> {
  const accountId = await transact(
    { mode: 'write', actor: nobody, reach: reachOver([country]), requestId: 'command-line' },
    async (work) => {
      const known = await findAccountByEmail(work.db, email)
      if (known) return known

      const id = uuidv7() as AccountId
      await insertBareAccount(work.db, { id, name: 'Baris perintah', email }, work.now)
      await work.journal({ event: 'account.opened', subjectType: 'account', subjectId: id, region: country, facts: {} })
      await grantMandate(work, id, { role, regions: [country], validFrom: work.today })
      return id
    },
  )
  return { accountId, mandates: [{ role, regions: [country] }] }
}
