import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Quarter } from '../packages/domain/src/platform/period.ts'
import type { RegionCode } from '../packages/domain/src/platform/region-code.ts'
import { ensureOperator } from '../packages/server/src/access/index.ts'
import { type App, openApp } from '../packages/server/src/app.ts'
import type { Actor } from '../packages/server/src/platform/actor.ts'
import { type Client, type Connection } from '../packages/server/src/platform/db/database.ts'
import { migrate } from '../packages/server/src/platform/db/migrate.ts'
import { reachOver, settingsOf } from '../packages/server/src/platform/db/reach.ts'
import { withClient } from '../packages/server/src/platform/db/with-client.ts'
import { openLog } from '../packages/server/src/platform/log.ts'
import { openStore } from '../packages/server/src/platform/store.ts'
import type { Work } from '../packages/server/src/platform/work.ts'
import { loadRegions } from '../packages/server/src/regions/index.ts'
import { type Imported, importList } from './import-list.ts'

/** A registry with N people, taken in by the import as an agency does it. */
export interface Registry {
  readonly app: App
  readonly operator: Actor
  /** As the application connects. */
  readonly connection: Connection
  /** How the people came in: the list of the third quarter. */
  readonly first: Imported
  /** Takes in the list of another quarter of the same people. */
  importQuarter(quarter: Quarter): Promise<Imported>
  /** A transaction as a request's, within these regions. */
  step<T>(mode: 'read' | 'write', regions: readonly RegionCode[], run: (work: Work) => Promise<T>): Promise<T>
  /** As the owner of the tables, whom no policy holds back. */
  asOwner<T>(run: (client: Client) => Promise<T>): Promise<T>
  /** As the application, without anything of ours between: `ask` sends statements in a transaction like a reading request's. */
  asApplication<T>(regions: readonly RegionCode[], run: (ask: Ask) => Promise<T>): Promise<T>
}

type Ask = (...statements: string[]) => Promise<void>

export async function withRegistry<T>(people: number, run: (registry: Registry) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rangkul-bench-'))
  const store = await openStore({ dataDir })
  try {
    const { owner } = store
    if (!owner) throw new Error('the embedded database has an owner')
    await migrate(owner, store.queue)
    await withClient(owner, loadRegions)
    const app = openApp({
      connection: store.app,
      sessionSecret: store.sessionSecret,
      address: 'http://localhost',
      dataDir,
      version: 'bench',
      log: openLog('error'),
    })
    try {
      const operator = await ensureOperator(app)
      const parts = { app, queue: store.queue, operator, dataDir, people }
      const first = await importList(parts, '2026-Q3' as Quarter)
      await withClient(owner, (client) => client.query('vacuum analyze'))
      return await run({
        app,
        operator,
        connection: store.app,
        first,
        importQuarter: (quarter) => importList(parts, quarter),
        step: (mode, regions, work) =>
          app.transact({ mode, actor: operator, reach: reachOver(regions), requestId: 'bench' }, work),
        asOwner: (work) => withClient(owner, work),
        asApplication: (regions, work) =>
          withClient(store.app, (client) =>
            work(async (...statements) => {
              await client.query('begin isolation level repeatable read read only')
              await client.query(settingsOf(reachOver(regions)))
              for (const text of statements) await client.query(text)
              await client.query('commit')
            }),
          ),
      })
    } finally {
      await app.close()
    }
  } finally {
    await store.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}
