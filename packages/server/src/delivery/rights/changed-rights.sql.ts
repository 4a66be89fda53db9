import { sql } from 'kysely'
import type { EntitlementState } from '#domain/delivery/entitlement.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { moveRights } from './balance.sql.ts'

interface Right {
  readonly beneficiary: string
  readonly id: string
}

export interface ChosenRights {
  readonly beneficiaries: readonly string[]
  readonly ids: readonly string[]
}

/** How these months stand now. */
export async function stateOfRights(db: Db, { beneficiaries, ids }: ChosenRights) {
  const rows = await db
    .selectFrom('entitlement')
    .select(['beneficiary_id', 'entitlement_id', 'state', 'payee_person_id'])
    .where('beneficiary_id', '=', sql<string>`any (${beneficiaries}::uuid[])`)
    .where('entitlement_id', '=', sql<string>`any (${ids}::uuid[])`)
    .orderBy('entitlement_id')
    .execute()
  return rows.map((row) => ({
    beneficiary: row.beneficiary_id,
    id: row.entitlement_id,
    before: { state: row.state as EntitlementState, payee: row.payee_person_id as PersonId | null },
  }))
}

/** Withholds months, or opens withheld ones again. */
export async function withhold(db: Tx, rights: readonly Right[], becomes: 'withheld' | 'open'): Promise<void> {
  if (rights.length === 0) return
  await moveRights(
    db,
    sql`select beneficiary as beneficiary_id, id as entitlement_id, ${becomes} as becomes from ${asked(rights)}`,
  )
}

export async function setPayees(db: Tx, rights: readonly (Right & { payee: string | null })[]): Promise<void> {
  if (rights.length === 0) return
  await sql`
    update entitlement e set payee_person_id = r.payee
    from ${asked(rights)}
    where e.beneficiary_id = r.beneficiary and e.entitlement_id = r.id`.execute(db)
}

/** How many of the months do not stand any more as they were left. */
export async function findAlteredRights(
  db: Db,
  changes: readonly (Right & { after: { state: string; payee: string | null } })[],
): Promise<number> {
  if (changes.length === 0) return 0
  const left = changes.map(({ beneficiary, id, after: { state, payee } }) => ({ beneficiary, id, state, payee }))
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${asked(left)}
    left join entitlement e on e.beneficiary_id = r.beneficiary and e.entitlement_id = r.id
    where e.state is distinct from r.state or e.payee_person_id is distinct from r.payee`.execute(db)
  return rows[0]?.count ?? 0
}

function asked(rights: readonly object[]) {
  return sql`jsonb_to_recordset(${JSON.stringify(rights)}) as r (beneficiary uuid, id uuid, state text, payee uuid)`
}
