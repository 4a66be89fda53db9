import { CommanderError } from 'commander'
import { defaultDataDir } from '../platform/engine/default-data-dir.ts'
import type { StoreOptions } from '../platform/store.ts'

/** What the environment says; main.ts is the only file that reads it. */
export interface Settings {
  readonly store: StoreOptions
  readonly port: number
  readonly host: string
  /** The address that people type, for cookies and links. */
  readonly address: string
  readonly logLevel: string
}

export function settingsFrom(env: Readonly<Record<string, string | undefined>>): Settings {
  const port = Number(env['PORT'] ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new CommanderError(2, 'port', 'PORT must be a number from 0 to 65535')
  return {
    store: {
      dataDir: defaultDataDir(env),
      databaseUrl: env['DATABASE_URL'],
      adminUrl: env['DATABASE_ADMIN_URL'],
      queueUrl: env['DATABASE_QUEUE_URL'],
    },
    port,
    host: env['HOST'] ?? '127.0.0.1',
    address: env['PUBLIC_ADDRESS'] ?? `http://localhost:${port}`,
    logLevel: env['LOG_LEVEL'] ?? 'info',
  }
}
