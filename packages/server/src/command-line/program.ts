import { Command, CommanderError } from 'commander'
import { defaultDataDir } from '../platform/engine/default-data-dir.ts'
import type { StoreOptions } from '../platform/store.ts'
import { migrateCommand } from './migrate.ts'
import { openApiCommand } from './openapi.ts'
import { seedCommand } from './seed.ts'
import { serveCommand } from './serve.ts'
import { version } from '../version.ts'
import { workCommand } from './work.ts'

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

/** `rangkul serve | work | migrate | seed | import | openapi`. Exit codes: 0 done, 1 failed, 2 called wrongly. */
export function program(env: Readonly<Record<string, string | undefined>>): Command {
  const settings = () => settingsFrom(env)
  return new Command('rangkul')
    .description('The working system of a social-affairs agency.')
    .version(version)
    .showHelpAfterError()
    .addCommand(serveCommand(settings))
    .addCommand(workCommand(settings))
    .addCommand(migrateCommand(settings))
    .addCommand(seedCommand(settings))
    .addCommand(openApiCommand())
}
