import { readSecrets } from './engine/secrets.ts'
import { openEngine } from './engine/engine.ts'
import type { Connection } from './db/database.ts'
import { parseConnection } from './db/database.ts'

/** Where the data lives, and the three roles in which it is reached. */
export interface Store {
  /** Owns the tables and runs the migrations; null where this process was not given that power. */
  readonly owner: Connection | null
  readonly app: Connection
  readonly queue: Connection
  /** Signs session cookies. */
  readonly sessionSecret: string
  /** Our own PostgreSQL, whose files can be copied; null where it is somebody else's. */
  readonly embedded: { readonly superuser: Connection; readonly clusterDir: string } | null
  close(): Promise<void>
}

export interface StoreOptions {
  readonly dataDir: string
  /** `DATABASE_URL`: an external PostgreSQL instead of the embedded one. */
  readonly databaseUrl?: string | undefined
  readonly adminUrl?: string | undefined
  readonly queueUrl?: string | undefined
  readonly durability?: 'full' | 'none'
}

export async function openStore(options: StoreOptions): Promise<Store> {
  return options.databaseUrl === undefined ? embedded(options) : external(options, options.databaseUrl)
}

async function embedded({ dataDir, durability = 'full' }: StoreOptions): Promise<Store> {
  const engine = await openEngine({ dataDir, durability })
  const { sessionSecret } = await readSecrets(dataDir)
  return {
    owner: parseConnection(engine.owner.url),
    app: parseConnection(engine.app.url),
    queue: parseConnection(engine.queue.url),
    sessionSecret,
    embedded: { superuser: parseConnection(engine.superuser.url), clusterDir: engine.clusterDir },
    close: () => engine.close(),
  }
}

/** The queue role's password is kept with the other secrets of the data folder unless `DATABASE_QUEUE_URL` gives another. */
async function external({ dataDir, adminUrl, queueUrl }: StoreOptions, databaseUrl: string): Promise<Store> {
  const secrets = await readSecrets(dataDir)
  const app = parseConnection(databaseUrl)
  return {
    owner: adminUrl === undefined ? null : parseConnection(adminUrl),
    app,
    queue:
      queueUrl === undefined ? { ...app, user: 'rangkul_queue', password: secrets.queuePassword } : parseConnection(queueUrl),
    sessionSecret: secrets.sessionSecret,
    embedded: null,
    close: () => Promise.resolve(),
  }
}
