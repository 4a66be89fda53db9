import { type RawBuilder, sql } from 'kysely'
import type { BatchId, ChangeRow, FaultRow } from '#domain/intake/batch.ts'
import type { FaultCode } from '#domain/intake/faults.ts'
import type { Db } from '../platform/db/database.ts'
import { toldChanges } from './told-changes.sql.ts'

/** Faults from the row after `after` on; of one kind or of all. */
export async function listFaults(
  db: Db,
  batch: BatchId,
  code: FaultCode | undefined,
  after: number,
  limit: number,
): Promise<FaultRow[]> {
  let query = db
    .selectFrom('import_fault as fault')
    .innerJoin('import_row as row', (join) =>
      join.onRef('row.batch_id', '=', 'fault.batch_id').onRef('row.row_number', '=', 'fault.row_number'),
    )
    .where('fault.batch_id', '=', batch)
    .where('fault.row_number', '>', after)
    .select(['fault.row_number as row', 'row.source_id as sourceId', 'row.name', 'fault.field', 'fault.code', 'fault.value'])
    .orderBy('fault.row_number')
    .orderBy('fault.field')
    .orderBy('fault.code')
    .limit(limit)
  if (code !== undefined) query = query.where('fault.code', '=', code)
  return (await query.execute()) as FaultRow[]
}

/** What the batch does, person by person, from the person after `after` on. */
export async function listChanges(
  db: Db,
  batch: BatchId,
  kind: string | undefined,
  after: string | undefined,
  limit: number,
): Promise<ChangeRow[]> {
  const beside: Readonly<Record<string, RawBuilder<unknown>>> = {
    kept: sql`c.kept <> '{}'`,
    amount: sql`c.kind = 'same' and c.fields <> '{}'`,
  }
  const ofKind = kind === undefined ? sql`true` : (beside[kind] ?? sql`c.kind = ${kind}`)
  const { rows } = await sql<ChangeRow>`
    select c.person_id as "personId", c.kind, c.row_number as row, coalesce(r.name, p.name) as name, v.name as village,
      coalesce((
        select json_agg(json_build_object('field', field, 'before', c.before ->> field, 'after', now ->> field) order by nth)
        from unnest(c.fields) with ordinality as changed (field, nth)), '[]') as fields,
      coalesce(kept.kept, '[]') as kept
    from ${toldChanges} c
    left join import_row r on r.batch_id = c.batch_id and r.row_number = c.row_number
    left join person p on p.person_id = c.person_id
    left join region v on v.code = coalesce(r.village_code, p.region_code)
    cross join lateral (select jsonb_build_object(
      'nik', r.nik, 'name', r.name, 'familyCardNumber', r.family_card_number, 'relation', r.relation, 'sex', r.sex, 'birthPlace', r.birth_place,
      'birthDate', r.birth_date, 'motherName', r.mother_name, 'occupation', r.occupation, 'villageCode', r.village_code, 'address', r.address,
      'rt', r.rt, 'rw', r.rw, 'decile', r.decile, 'pkh', r.pkh, 'sembako', r.sembako, 'pbi', r.pbi, 'deathDate', r.died_on,
      'aidAmount', r.aid_amount, 'aidPeriod', r.aid_period,
      'benefit', case when c.kind = 'changed' then true end) as now) n
    left join lateral (
      select json_agg(json_build_object('field', field, 'reason', split_part(k, ':', 2), 'stands', stands ->> field, 'said', now ->> field) order by nth) as kept
      from unnest(c.kept) with ordinality as entry (k, nth)
      cross join lateral split_part(k, ':', 1) as field
      cross join lateral (select jsonb_build_object(
        'nik', p.nik, 'name', p.name, 'familyCardNumber', (select card_number from family where family_id = p.family_id), 'relation', p.relation,
        'sex', p.sex, 'birthPlace', p.birth_place, 'birthDate', p.birth_date, 'motherName', p.mother_name, 'occupation', p.occupation,
        'villageCode', p.region_code, 'address', p.address, 'rt', p.rt, 'rw', p.rw) as stands) here
    ) kept on c.kept <> '{}'
    where c.batch_id = ${batch} and ${ofKind}
      and (${after ?? null}::uuid is null or c.person_id > ${after ?? null}::uuid)
    order by c.person_id
    limit ${limit}`.execute(db)
  return rows
}

/** All faults, narrow: what the downloaded file holds. */
export function listAllFaults(db: Db, batch: BatchId) {
  return db
    .selectFrom('import_fault as fault')
    .innerJoin('import_row as row', (join) =>
      join.onRef('row.batch_id', '=', 'fault.batch_id').onRef('row.row_number', '=', 'fault.row_number'),
    )
    .where('fault.batch_id', '=', batch)
    .select(['fault.row_number as row', 'row.source_id as sourceId', 'fault.field', 'fault.code'])
    .orderBy('fault.row_number')
    .orderBy('fault.code')
    .execute()
}

export interface FaultyRow {
  readonly row: number
  readonly codes: readonly FaultCode[]
}

/** Rows with what is wrong in each, from the row after `after` on. */
export async function listFaultyRows(db: Db, batch: BatchId, after: number, limit: number): Promise<FaultyRow[]> {
  const { rows } = await sql<FaultyRow>`
    select row_number as row, array_agg(distinct code) as codes from import_fault
    where batch_id = ${batch} and row_number > ${after}
    group by row_number order by row_number limit ${limit}`.execute(db)
  return rows
}
