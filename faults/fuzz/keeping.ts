import type { Client } from '../../packages/server/src/platform/db/database.ts'
import { type Caller, signIn } from './callers.ts'

/**
 * Requests end sessions, change passwords, close accounts and demand second factors, and each request after that would
 * only be told to sign in. What was so at the beginning is kept here, and given back from outside, by the database itself.
 */
export async function keepAccounts(port: number, client: Client) {
  await client.query(keep)
  return {
    async giveBack(): Promise<void> {
      for (const text of givingBack) await client.query(text)
    },
    async renew(caller: Caller): Promise<void> {
      for (const text of givingBack) await client.query(text)
      caller.cookie = await signIn(port, caller.email)
    },
  }
}
export type Keeping = Awaited<ReturnType<typeof keepAccounts>>

const keep = `
  create temporary table kept_account as select account_id, closed_at, office_id, name from account;
  create temporary table kept_credential as select id, password from auth.account;
  create temporary table kept_mandate as select mandate_id, valid_to from mandate;
  create temporary table kept_demand as select demand_id from second_factor_demand`

const givingBack = [
  `update account a set closed_at = k.closed_at, office_id = k.office_id, name = k.name from kept_account k
   where k.account_id = a.account_id and (k.closed_at, k.office_id, k.name) is distinct from (a.closed_at, a.office_id, a.name)`,
  `update auth.account a set password = k.password from kept_credential k
   where k.id = a.id and k.password is distinct from a.password`,
  `update mandate m set valid_to = k.valid_to from kept_mandate k
   where k.mandate_id = m.mandate_id and k.valid_to is distinct from m.valid_to`,
  'delete from second_factor_demand where demand_id not in (select demand_id from kept_demand)',
  'delete from recovery_code',
  'delete from second_factor',
  'delete from sign_in_pace',
] as const
