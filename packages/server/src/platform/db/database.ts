import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from './generated/tables.ts'

export type Database = DB
/** Reads outside or inside a transaction. */
export type Db = Kysely<Database>
/** Writes only inside one. */
export type Tx = Transaction<Database>
export type Pool = pg.Pool
export type PoolClient = pg.PoolClient
export type Client = pg.Client

/** How to reach PostgreSQL in one role. */
export interface Connection {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
  readonly ssl?: boolean
}

const types = new pg.TypeOverrides()
// int8 as a number: rupiah and counts stay far below 2^53. Dates as they are written, without a time zone.
types.setTypeParser(pg.types.builtins.INT8, Number)
types.setTypeParser(pg.types.builtins.DATE, String)

export function openPool(connection: Connection, options: { max?: number; searchPath?: string } = {}): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    types,
    max: options.max ?? 20,
    application_name: 'rangkul',
    ...(options.searchPath && { options: `-c search_path=${options.searchPath}` }),
  })
  // A connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** `queried` is told each statement with its placeholders and how many milliseconds it took. */
export function openDatabase(pool: pg.Pool, queried?: (statement: string, ms: number) => void): Kysely<Database> {
  return new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    ...(queried && { log: ({ query, queryDurationMillis }) => queried(query.sql, queryDurationMillis) }),
  })
}

/** Reads a `postgres://` address. */
export function parseConnection(address: string): Connection {
  const url = new URL(address)
  return {
    host: url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
    ...(wantsTls(url.searchParams.get('sslmode')) && { ssl: true }),
  }
}

/**
 * With TLS the server's certificate is always verified, as `verify-full` says. A word that would mean TLS only perhaps, or
 * nothing at all, must not pass for plain text.
 */
function wantsTls(mode: string | null): boolean {
  if (mode === null || mode === 'disable') return false
  if (['require', 'verify-ca', 'verify-full'].includes(mode)) return true
  throw new TypeError('sslmode must be disable, require, verify-ca or verify-full')
}
