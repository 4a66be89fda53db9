import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Readable } from 'node:stream'
import type { LocalDate } from '../packages/domain/src/platform/local-date.ts'
import type { Quarter } from '../packages/domain/src/platform/period.ts'
import type { RegionCode } from '../packages/domain/src/platform/region-code.ts'
import { ensureOperator } from '../packages/server/src/access/index.ts'
import { type App, openApp } from '../packages/server/src/app.ts'
import { personFile } from '../packages/server/src/demo/person-file.ts'
import { villagesIn } from '../packages/server/src/demo/village-shares.ts'
import { importFile, stepperFor } from '../packages/server/src/intake/index.ts'
import type { Actor } from '../packages/server/src/platform/actor.ts'
import { type Client, type Connection, openPool } from '../packages/server/src/platform/db/database.ts'
import { migrate } from '../packages/server/src/platform/db/migrate.ts'
import { reachOver, settingsOf } from '../packages/server/src/platform/db/reach.ts'
import { withClient } from '../packages/server/src/platform/db/with-client.ts'
import { openLog } from '../packages/server/src/platform/log.ts'
import { openStore } from '../packages/server/src/platform/store.ts'
import type { Work } from '../packages/server/src/platform/work.ts'
import { loadRegions, readAreaData } from '../packages/server/src/regions/index.ts'

/** The regency in which everybody of a bench lives. */
export const regency = '64.72' as RegionCode

/** A registry with N people, taken in by the import as an agency does it. */
export interface Registry {
  readonly app: App
  readonly operator: Actor
  /** As the application connects. */
  readonly connection: Connection
  /** Seconds that the import took. */
  readonly importSeconds: number
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
    const queue = openPool(store.queue, { max: 4 })
    try {
      const operator = await ensureOperator(app)
      const importSeconds = await importPeople(app, queue, operator, people)
      await withClient(owner, (client) => client.query('vacuum analyze'))
      return await run({
        app,
        operator,
        connection: store.app,
        importSeconds,
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
      await queue.end()
      await app.close()
    }
  } finally {
    await store.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function importPeople(app: App, queue: ReturnType<typeof openPool>, operator: Actor, people: number): Promise<number> {
  const place = { code: regency, name: 'Samarinda', kind: 'kota' } as const
  const villages = villagesIn(await readAreaData(), regency)
  const list = personFile({ regency: place, villages, people, seed: 1, asOf: '2026-09-01' as LocalDate, quarter: '2026-Q3' })
  const chunks: string[] = []
  for await (const chunk of list) chunks.push(chunk)

  const runner = await app.work(queue)
  try {
    const step = stepperFor(app, operator, 'bench')
    const file = { name: 'bench.csv', content: Readable.from(chunks) }
    const begun = performance.now()
    const wanted = { regency, period: '2026-Q3' as Quarter, codes: 'kemendagri', file, dryRun: false } as const
    await importFile(app, step, wanted, () => Promise.resolve())
    return (performance.now() - begun) / 1000
  } finally {
    await runner.stop()
  }
}
