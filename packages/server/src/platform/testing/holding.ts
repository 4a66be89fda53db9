import { v7 as uuidv7 } from 'uuid'
import type { Role } from '#domain/access/roles.ts'
import type { Caller, World } from './world.ts'

export interface Held {
  readonly role: Role
  readonly regions: readonly string[]
}

/** Lays down what somebody who is signed in holds from now on, so that one session can be asked as every role in turn. */
export async function lay(world: World, { accountId }: Caller, ...mandates: readonly Held[]): Promise<void> {
  const held = mandates.map((mandate) => ({ id: uuidv7(), ...mandate }))
  await world.query(
    `with held as (select * from jsonb_to_recordset($2) as one (id uuid, role text, regions text[])),
      reached as (delete from mandate_region where mandate_id in (select mandate_id from mandate where account_id = $1)),
      ended as (delete from mandate where account_id = $1),
      begun as (
        insert into mandate (mandate_id, account_id, role, valid_from, granted_at)
        select id, $1, role, '2020-01-01', now() from held returning mandate_id
      )
    insert into mandate_region select id, region from held, unnest(regions) as region`,
    [accountId, JSON.stringify(held)],
  )
}
