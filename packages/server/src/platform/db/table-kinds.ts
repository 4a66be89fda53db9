/**
 * Every table of ours, with the slice that writes it: each stands in exactly one of the three lists. A check compares them
 * with the catalogue of a migrated database (tools/check-tables.ts), and what each slice writes with the owners here.
 * Names outside the schema `public` carry theirs: `auth.session`.
 */
export interface Table {
  /** The only slice that writes it; `platform` for the machinery. */
  readonly slice: string
  /** Holds what concerns a person: row-level security keeps it within the mandate, and each row names its region. */
  readonly personal: boolean
  /** No policy lets a row through: reached only by the named elevations, and so without a region of its own. */
  readonly closed?: true
}

/** Grows with people, and can be spread over machines by this column, which comes first in its primary key. */
export interface DistributedTable extends Table {
  readonly by: string
}

export interface TableKinds {
  readonly distributed: Readonly<Record<string, DistributedTable>>
  /** Small, seldom written, the same everywhere: regions, programmes, codes, mandates. */
  readonly reference: Readonly<Record<string, Table>>
  /** Stays on one machine: sessions, tasks, migrations. */
  readonly local: Readonly<Record<string, Table>>
  /** Schemas whose tables a library makes and changes, on one machine too; our rules don't bind them. */
  readonly libraries: Readonly<Record<string, Pick<Table, 'slice'>>>
}

export const tableKinds: TableKinds = {
  distributed: {},
  reference: {},
  local: {},
  libraries: {},
}
