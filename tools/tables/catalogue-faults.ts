import type { DistributedTable, Table, TableKinds } from '../../packages/server/src/platform/db/table-kinds.ts'
import type { CatalogueTable } from './catalogue.ts'
import { policyFaults } from './policy-faults.ts'

/** One sentence for each way in which the tables break the rules of scale.md §2. */
export function faultsOf(catalogue: readonly CatalogueTable[], kinds: TableKinds): string[] {
  const own = catalogue.filter((table) => !(schemaOf(table.name) in kinds.libraries))
  return [
    ...listFaults(catalogue, own, kinds),
    ...own.flatMap((table) => {
      const distributed = kinds.distributed[table.name]
      const listed: Table | undefined = distributed ?? kinds.reference[table.name] ?? kinds.local[table.name]
      return [
        ...plainFaults(table, listed),
        ...referenceFaults(table, kinds),
        ...(distributed ? keyFaults(table, distributed, kinds) : []),
        ...(listed?.personal ? personalFaults(table, listed) : []),
      ]
    }),
  ]
}

function schemaOf(name: string): string {
  return name.includes('.') ? name.slice(0, name.indexOf('.')) : 'public'
}

/** Rule 2: three kinds of table, each table named in exactly one list. */
function listFaults(catalogue: readonly CatalogueTable[], own: readonly CatalogueTable[], kinds: TableKinds): string[] {
  const lists = [kinds.distributed, kinds.reference, kinds.local]
  const listed = lists.flatMap((list) => Object.keys(list))
  const schemas = new Set(catalogue.map((table) => schemaOf(table.name)))
  const there = new Set(own.map((table) => table.name))
  return [
    ...own
      .filter(({ name }) => !listed.includes(name))
      .map(({ name }) => `${name}: stands in none of the three lists of table-kinds.ts`),
    ...[...new Set(listed.filter((name, at) => listed.indexOf(name) !== at))].map(
      (name) => `${name}: stands in more than one list of table-kinds.ts`,
    ),
    ...[...new Set(listed)]
      .filter((name) => !there.has(name))
      .map((name) => `${name}: listed in table-kinds.ts, but there is no such table`),
    ...Object.keys(kinds.libraries)
      .filter((schema) => !schemas.has(schema))
      .map((schema) => `${schema}: listed in table-kinds.ts as a library's schema, but there is none`),
  ]
}

/**
 * Rule 1: keyed by its person or family first, and every unique, exclusion and foreign key between such tables includes it.
 * For what is listed as read by another column first in a unique index is enough (docs/decisions/0063-centre-files.md).
 */
function keyFaults(table: CatalogueTable, { by, readBy }: DistributedTable, kinds: TableKinds): string[] {
  const [first] = table.primaryKey
  const wanted = readBy ?? by
  const leads = table.uniques.some(({ columns }) => columns[0] === by)
  const between = table.foreignKeys.flatMap(({ name, columns, target, targetColumns }) => {
    const other = kinds.distributed[target]
    if (!other) return []
    const along = columns.some((column, at) => column === by && targetColumns[at] === other.by)
    return along ? [] : [`${table.name}: foreign key ${name} does not tie ${by} to ${target}.${other.by}`]
  })
  return [
    ...(first === undefined || first === wanted
      ? []
      : [`${table.name}: its primary key begins with ${first}, not with ${wanted}`]),
    ...(first === undefined || leads ? [] : [`${table.name}: no unique index begins with ${by}`]),
    ...table.uniques
      .filter(({ columns }) => !columns.includes(by))
      .map(({ name }) => `${table.name}: ${name} does not include ${by}`),
    ...between,
  ]
}

/** Rule 2 again: only what stands on every machine may be pointed at from another kind of table. */
function referenceFaults(table: CatalogueTable, kinds: TableKinds): string[] {
  return table.foreignKeys.flatMap(({ name, target }) => {
    if (table.name in kinds.distributed && target in kinds.local)
      return [`${table.name}: foreign key ${name} leads from a distributed to a local table`]
    if (!(table.name in kinds.distributed) && target in kinds.distributed) {
      return [`${table.name}: foreign key ${name} leads to a distributed table from one that is not`]
    }
    return []
  })
}

/** Rules 6 and 7: guarded by row-level security, each row with the region it belongs to, in "C" order for ranges. */
function personalFaults(table: CatalogueTable, { closed }: Table): string[] {
  const unguarded = table.rowSecurity ? [] : [`${table.name}: holds personal data without row-level security`]
  if (closed) {
    return [...unguarded, ...table.policies.map(({ name }) => `${table.name}: is closed, but policy ${name} lets rows through`)]
  }
  const region = table.columns.find((column) => column.name === 'region_code')
  const regionFaults = !region
    ? ['holds personal data without region_code']
    : [
        ...(region.collation === 'C' ? [] : ['region_code is not collated "C"']),
        ...(region.notNull ? [] : ['region_code may be null: such a row belongs to no office']),
      ]
  return [
    ...unguarded,
    ...(table.rowSecurity && table.policies.length === 0 ? [`${table.name}: has no policy: nobody reaches a row`] : []),
    ...regionFaults.map((fault) => `${table.name}: ${fault}`),
    ...policyFaults(table),
  ]
}

/** What holds for every table of ours. */
function plainFaults(table: CatalogueTable, listed: Table | undefined): string[] {
  const inexact = /^(real|double precision|money)(\[\])?$/
  const leads = (columns: readonly (string | null)[]) =>
    table.indexes.some((index) => {
      const head = index.columns.slice(0, columns.length)
      return columns.every((column) => head.includes(column))
    })
  return [
    ...(table.primaryKey.length === 0 ? [`${table.name}: has no primary key`] : []),
    ...table.columns
      .filter(({ type }) => inexact.test(type))
      .map(({ name, type }) => `${table.name}: ${name} is ${type}, which does not count exactly`),
    ...table.foreignKeys
      .filter(({ columns }) => !leads(columns))
      .map(({ name }) => `${table.name}: no index begins with the columns of foreign key ${name}`),
    ...table.triggers
      .filter((name) => !listed?.triggers?.includes(name))
      .map((name) => `${table.name}: trigger ${name}; a command or a grant does its work`),
  ]
}
