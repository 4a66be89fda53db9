import { sql } from 'kysely'

/** All that a file says of people, as a table: what it changes, and whom it only says again. */
export const toldChanges = sql`(
  select batch_id, person_id, region_code, row_number, kind, fields, before, kept from import_change
  union all
  select batch_id, person_id, region_code, row_number, 'same', '{}'::text[], null, '{}' from import_same)`
