import type { TableKinds } from '../../packages/server/src/platform/db/table-kinds.ts'
import { writtenTables } from './written-tables.ts'

/** *Write your own, read any.* From the SQL that each file emits (path below `server/src` → statements): who writes a table of another slice. */
export function ownershipFaults(recorded: ReadonlyMap<string, readonly string[]>, kinds: TableKinds): string[] {
  const owners = new Map(
    [kinds.distributed, kinds.reference, kinds.local].flatMap((list) =>
      Object.entries(list).map(([table, { slice }]) => [table, slice]),
    ),
  )
  const faults = [...recorded].flatMap(([file, statements]) => {
    const slice = file.split('/')[0] ?? ''
    const tables = new Set(statements.flatMap((sql) => [...writtenTables(sql)]))
    return [...tables].flatMap((table) => {
      const owner = owners.get(table) ?? kinds.libraries[table.split('.')[0] ?? '']?.slice
      if (owner === undefined) return [`${file}: writes ${table}, which no list of table-kinds.ts names`]
      return owner === slice ? [] : [`${file}: writes ${table}, which belongs to ${owner}`]
    })
  })
  return faults.sort()
}
