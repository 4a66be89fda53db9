import { sql } from 'kysely'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Db, Tx } from '../../platform/db/database.ts'

export interface DecidedMerge {
  readonly id: string
  readonly keep: string
  readonly other: string
  /** Where the survivor lives. */
  readonly region: RegionCode
  /** False: undone. */
  readonly confirmed: boolean
}

export async function findDecidedMerge(db: Db, id: string): Promise<DecidedMerge | undefined> {
  const { rows } = await sql<DecidedMerge>`
    select m.merge_id as id, m.person_id as keep, m.other_id as other, p.region_code as region, m.state = 'confirmed' as confirmed
    from person_merge m join person p on p.person_id = m.person_id
    where m.merge_id = ${id} and m.state in ('confirmed', 'undone')`.execute(db)
  return rows[0]
}

/** The other's account stays as history of theirs; the survivor has the same from now on. Answers it, where there was one. */
export async function passAccount(db: Tx, { id, keep, other, region }: DecidedMerge, now: Date): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    with gone as (
      update payee_account a set replaced_at = ${now}, merge_id = ${id}
      where a.person_id = ${other} and a.replaced_at is null
        and not exists (select from payee_account own where own.person_id = ${keep} and own.replaced_at is null)
      returning *
    )
    insert into payee_account as a
    select here.* from gone, jsonb_populate_record(null::payee_account, to_jsonb(gone)
      || jsonb_build_object('person_id', ${keep}::uuid, 'region_code', ${region}::text, 'replaced_at', null, 'replaces', null)) here
    on conflict (person_id, account_id) do update set replaced_at = null, merge_id = excluded.merge_id, region_code = excluded.region_code
    returning account_id as id`.execute(db)
  return rows[0]?.id
}

/** The other's again, unless the survivor or the other was given another one since. */
export async function returnAccount(db: Tx, { id, keep, other }: DecidedMerge, now: Date): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    with gone as (
      update payee_account a set replaced_at = ${now}
      where a.person_id = ${keep} and a.merge_id = ${id} and a.replaced_at is null
        and not exists (select from payee_account own where own.person_id = ${other} and own.replaced_at is null)
      returning a.account_id
    )
    update payee_account back set replaced_at = null, merge_id = null
    from gone where back.person_id = ${other} and back.account_id = gone.account_id
    returning back.account_id as id`.execute(db)
  return rows[0]?.id
}
