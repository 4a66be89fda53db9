import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'

/** Values by column, as the database writes them in JSON. */
export type Columns = Readonly<Record<string, unknown>>

export interface RowChange {
  readonly table: ChangedTable
  /** The values of the primary key. */
  readonly key: Key
  /** Null where the row was not there. */
  readonly before: Columns | null
  readonly after: Columns
}

/** The tables that an event in a life changes: their keys, what is set in them, and whether they count versions. */
const changed = {
  person: {
    keys: ['person_id'],
    columns: [
      'nik',
      'nik_standing',
      'nik_missing_reason',
      'status',
      'deceased_on',
      'left_on',
      'left_to',
      'relation',
      'family_id',
      'region_code',
      'address',
      'rt',
      'rw',
    ],
    versioned: true,
  },
  family: { keys: ['family_id'], columns: ['card_number', 'region_code', 'address', 'rt', 'rw', 'left_on'], versioned: true },
  family_membership: { keys: ['person_id', 'membership_id'], columns: ['until', 'region_code'], versioned: false },
  family_decile: { keys: ['family_id', 'source', 'period'], columns: ['region_code'], versioned: false },
  person_fact: { keys: ['person_id', 'fact_id'], columns: ['replaced_at', 'turned_down_by', 'region_code'], versioned: false },
  aid: { keys: ['person_id', 'aid_id'], columns: ['until', 'region_code'], versioned: false },
  aid_amount: { keys: ['person_id', 'batch_id'], columns: ['region_code'], versioned: false },
  need_assignment: { keys: ['subject_id', 'need_id'], columns: ['until', 'end_reason', 'region_code'], versioned: true },
  health_condition: { keys: ['person_id', 'condition_id'], columns: ['region_code'], versioned: false },
  death_report: { keys: ['person_id', 'batch_id'], columns: ['region_code'], versioned: false },
  person_merge: { keys: ['person_id', 'merge_id'], columns: ['region_code'], versioned: false },
  household: { keys: ['household_id'], columns: ['region_code'], versioned: false },
  household_membership: { keys: ['member_id', 'membership_id'], columns: ['until', 'region_code'], versioned: false },
  source_record: { keys: ['person_id', 'source', 'source_key'], columns: ['region_code'], versioned: false },
} as const
export type ChangedTable = keyof typeof changed

/** Up to three values. */
export type Key = readonly string[]

export interface Setting {
  readonly key: Key
  readonly set: Columns
}

/** Sets columns of rows; answers what they were and are. Fewer than asked for where a row is not there or not within reach. */
export async function changeRows(db: Tx, table: ChangedTable, rows: readonly Setting[]): Promise<RowChange[]> {
  if (rows.length === 0) return []
  const { columns, versioned } = changed[table]
  const names = sql.join([...columns, ...(versioned ? ['version'] : [])].map((column) => sql.ref(column)))
  const values = sql.join([...columns.map((column) => sql.ref(`new.${column}`)), ...(versioned ? [sql`t.version + 1`] : [])])
  const told = (row: RawBuilder<unknown>) =>
    sql`(select jsonb_object_agg(column_name, ${row} -> column_name) from jsonb_object_keys(given) column_name)`
  const result = await sql<{ at: number; before: Columns; after: Columns }>`
    with wanted as (
      select w.at, w.k1, w.k2, w.k3, w.set as given, to_jsonb(t) as was
      from ${recordset(rows)}
      join ${sql.table(table)} t on ${sameKey(table)}
    ), done as (
      update ${sql.table(table)} t set (${names}) = (select ${values} from jsonb_populate_record(t, w.given) new)
      from wanted w where ${sameKey(table)}
      returning w.at, w.given, w.was, to_jsonb(t) as now
    )
    select at, ${told(sql`was`)} as before, ${told(sql`now`)} as after from done`.execute(db)
  return result.rows.map(({ at, before, after }) => ({ table, key: rows[at]?.key ?? [], before, after }))
}

/** Puts rows in; what they do not name is null. */
export async function insertRows(db: Tx, table: ChangedTable, rows: readonly Columns[]): Promise<RowChange[]> {
  if (rows.length === 0) return []
  const result = await sql<{ after: Record<string, string> }>`
    insert into ${sql.table(table)} as t
    select * from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)
    returning to_jsonb(t) - 'version' as after`.execute(db)
  return result.rows.map(({ after }) => ({ table, key: changed[table].keys.map((key) => after[key] ?? ''), before: null, after }))
}

/** Those of the changes that do not stand any more as they were left. */
export async function findAltered(db: Db, changes: readonly RowChange[]): Promise<RowChange[]> {
  const altered: RowChange[] = []
  for (const [table, own] of byTable(changes)) {
    const { rows } = await sql<{ at: number }>`
      select w.at from ${recordset(own)}
      left join ${sql.table(table)} t on ${sameKey(table)}
      where not coalesce(to_jsonb(t) @> w.after, false)`.execute(db)
    altered.push(...rows.flatMap(({ at }) => own[at] ?? []))
  }
  return altered
}

/** Puts back what changes of one table were before, where they stand as they were left; answers how many did. */
export async function restoreRows(db: Tx, table: ChangedTable, changes: readonly RowChange[]): Promise<number> {
  const { columns, versioned } = changed[table]
  const names = sql.join([...columns, ...(versioned ? ['version'] : [])].map((column) => sql.ref(column)))
  const values = sql.join([...columns.map((column) => sql.ref(`old.${column}`)), ...(versioned ? [sql`t.version + 1`] : [])])
  const gone = changes.filter(({ before }) => before === null)
  const back = changes.filter(({ before }) => before !== null)
  let count = 0
  if (gone.length > 0) {
    const { numAffectedRows } = await sql`
      delete from ${sql.table(table)} t using ${recordset(gone)} where ${sameKey(table)} and to_jsonb(t) @> w.after`.execute(db)
    count += Number(numAffectedRows ?? 0n)
  }
  if (back.length > 0) {
    const { numAffectedRows } = await sql`
      update ${sql.table(table)} t set (${names}) = (select ${values} from jsonb_populate_record(t, w.before) old)
      from ${recordset(back)} where ${sameKey(table)} and to_jsonb(t) @> w.after`.execute(db)
    count += Number(numAffectedRows ?? 0n)
  }
  return count
}

const followers = {
  person: [
    'person_fact',
    'family_membership',
    'aid',
    'aid_amount',
    'death_report',
    'health_condition',
    'need_assignment',
    'person_merge',
    'household_membership',
    'source_record',
  ],
  family: ['family_decile', 'need_assignment', 'household_membership'],
} as const satisfies Record<string, readonly ChangedTable[]>

/** Rows about a person or a family stand under the region where they live. */
export async function followRegion(db: Tx, whose: keyof typeof followers, id: string, region: string): Promise<RowChange[]> {
  const changes: RowChange[] = []
  for (const table of followers[whose]) {
    const { keys } = changed[table]
    const { rows } = await sql<{ key: string[] }>`
      select array[${sql.join(keys.map((key) => sql`${sql.ref(key)}::text`))}] as key
      from ${sql.table(table)} where ${sql.ref(keys[0])} = ${id} and region_code <> ${region}`.execute(db)
    changes.push(
      ...(await changeRows(
        db,
        table,
        rows.map(({ key }) => ({ key, set: { region_code: region } })),
      )),
    )
  }
  return changes
}

/** Whether anything was recorded about people and families whom these changes brought in; their memberships came along. */
export async function isLeanedOn(db: Db, changes: readonly RowChange[]): Promise<boolean> {
  const keysOf = (wanted: ChangedTable, isNew: boolean) =>
    changes.filter(({ table, before }) => table === wanted && (before === null) === isNew).map(({ key }) => key[0] ?? '')
  const families = keysOf('family', true)
  const born = [...keysOf('person', true), ...families]
  if (born.length === 0) return false
  const ids = sql`any (${born}::uuid[])`
  const came = keysOf('person', false)
  const { rows } = await sql<{ leaned: boolean }>`
    select exists (select from person_fact where person_id = ${ids}) or exists (select from aid where person_id = ${ids})
      or exists (select from need_assignment where subject_id = ${ids}) or exists (select from source_record where person_id = ${ids})
      or exists (select from list_member where beneficiary_id = ${ids}) or exists (select from entitlement where beneficiary_id = ${ids})
      or exists (select from entitlement where state = 'open' and payee_person_id = ${ids})
      or exists (select from person_merge where person_id = ${ids} or other_id = ${ids})
      or exists (select from family_decile where family_id = ${ids}) or exists (select from claim where subject_id = ${ids})
      or exists (select from eligibility_finding where family_id = ${ids})
      or exists (select from person where family_id = any (${families}::uuid[]) and person_id <> all (${came}::uuid[]))
      or exists (select from death_report where person_id = ${ids})
      or exists (select from household_membership where member_id = ${ids})
      or exists (select from life_event where (person_id = ${ids} or other_id = ${ids}) and state in ('waiting', 'confirmed')) as leaned`.execute(
    db,
  )
  return rows[0]?.leaned ?? false
}

/** The membership that has not ended. */
export async function findMembership(db: Db, person: string) {
  return db
    .selectFrom('family_membership')
    .select(['membership_id as id', 'since'])
    .where('person_id', '=', person)
    .where('until', 'is', null)
    .executeTakeFirst()
}

/** The membership of a household that has not ended. */
export async function findHouseholdMembership(db: Db, member: string) {
  return db
    .selectFrom('household_membership')
    .select(['membership_id as id', 'since'])
    .where('member_id', '=', member)
    .where('until', 'is', null)
    .executeTakeFirst()
}

export async function hasHousehold(db: Db, id: string): Promise<boolean> {
  return (await db.selectFrom('household').select('household_id').where('household_id', '=', id).executeTakeFirst()) !== undefined
}

/** Whether somebody else has joined a household since that began by these changes. */
export async function isJoinedSince(db: Db, changes: readonly RowChange[]): Promise<boolean> {
  const begun = (wanted: ChangedTable, at: 0 | 1) =>
    changes.filter(({ table, before }) => table === wanted && before === null).map(({ key }) => key[at] ?? '')
  const households = begun('household', 0)
  if (households.length === 0) return false
  const { rows } = await sql<{ joined: boolean }>`
    select exists (
      select from household_membership
      where household_id = any (${households}::uuid[]) and membership_id <> all (${begun('household_membership', 1)}::uuid[])) as joined`.execute(
    db,
  )
  return rows[0]?.joined ?? false
}

/** Aid and categories that would be open twice if these ends were taken back: somebody has begun them anew since. */
export async function findBegunAnew(db: Db, changes: readonly RowChange[]): Promise<ChangedTable[]> {
  const ends = changes.filter(({ before }) => before !== null && 'until' in before && before['until'] === null)
  const begun = changes
    .filter(({ table, before }) => (table === 'family_membership' || table === 'household_membership') && before === null)
    .map(({ key }) => key[1] ?? '')
  const ids = (table: ChangedTable, at: 0 | 1) => ends.filter((change) => change.table === table).map(({ key }) => key[at] ?? '')
  const { rows } = await sql<{ table: ChangedTable }>`
    select 'aid' as table where exists (
      select from aid ended join aid open on open.person_id = ended.person_id and open.programme = ended.programme
        and open.payer = ended.payer and open.until is null
      where ended.person_id = any (${ids('aid', 0)}::uuid[]) and ended.aid_id = any (${ids('aid', 1)}::uuid[]))
    union all
    select 'need_assignment' where exists (
      select from need_assignment ended join need_assignment open on open.subject_id = ended.subject_id
        and open.category = ended.category and open.until is null
      where ended.subject_id = any (${ids('need_assignment', 0)}::uuid[])
        and ended.need_id = any (${ids('need_assignment', 1)}::uuid[]))
    union all
    select 'family_membership' where exists (
      select from family_membership open where open.until is null and open.person_id = any (${ids('family_membership', 0)}::uuid[])
        and open.membership_id <> all (${begun}::uuid[]))
    union all
    select 'household_membership' where exists (
      select from household_membership open where open.until is null and open.member_id = any (${ids('household_membership', 0)}::uuid[])
        and open.membership_id <> all (${begun}::uuid[]))`.execute(db)
  return rows.map((row) => row.table)
}

function recordset(
  changes: readonly { readonly key: Key; readonly before?: Columns | null; readonly after?: Columns; readonly set?: Columns }[],
) {
  const rows = changes.map(({ key: [k1, k2, k3], ...rest }, at) => ({ at, k1, k2, k3, ...rest }))
  return sql`jsonb_to_recordset(${JSON.stringify(rows)})
    as w (at integer, k1 uuid, k2 text, k3 text, before jsonb, after jsonb, set jsonb)`
}

/** The first column by itself, so that its index serves. */
function sameKey(table: ChangedTable) {
  const [first, ...others] = changed[table].keys
  return sql.join(
    [
      sql`${sql.ref(`t.${first}`)} = w.k1`,
      ...others.map((column, at) => sql`${sql.ref(`t.${column}`)}::text = ${sql.ref(`w.k${at + 2}`)}`),
    ],
    sql` and `,
  )
}

function byTable(changes: readonly RowChange[]): Map<ChangedTable, RowChange[]> {
  const tables = new Map<ChangedTable, RowChange[]>()
  for (const change of changes) tables.set(change.table, [...(tables.get(change.table) ?? []), change])
  return tables
}
