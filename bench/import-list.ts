import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { LocalDate } from '../packages/domain/src/platform/local-date.ts'
import type { Quarter } from '../packages/domain/src/platform/period.ts'
import type { RegionCode } from '../packages/domain/src/platform/region-code.ts'
import type { App } from '../packages/server/src/app.ts'
import { personFile } from '../packages/server/src/demo/person-file.ts'
import { villagesIn } from '../packages/server/src/demo/village-shares.ts'
import { importFile, stepperFor } from '../packages/server/src/intake/index.ts'
import type { Actor } from '../packages/server/src/platform/actor.ts'
import { type Connection, openPool, type Pool } from '../packages/server/src/platform/db/database.ts'
import { readAreaData } from '../packages/server/src/regions/index.ts'

/** The regency in which everybody of a bench lives. */
export const regency = '64.72' as RegionCode

export interface Imported {
  readonly seconds: number
  /** Seconds by stage, as its task told them. */
  readonly stages: Readonly<Record<string, number>>
  /** The most memory that this process, which serves and works, held at once, in megabytes. The database's is its own. */
  readonly peakMegabytes: number
  /** People of whom the list said something new. */
  readonly changed: number
}

interface Parts {
  readonly app: App
  readonly queue: Connection
  readonly operator: Actor
  readonly dataDir: string
  readonly people: number
}

/** A synthetic list of the quarter, written to a file beforehand, taken in as an agency does it. */
export async function importList({ app, queue, operator, dataDir, people }: Parts, quarter: Quarter): Promise<Imported> {
  const path = join(dataDir, `${quarter}.csv`)
  const villages = villagesIn(await readAreaData(), regency)
  const place = { code: regency, name: 'Samarinda', kind: 'kota' } as const
  const list = personFile({ regency: place, villages, people, seed: 1, asOf: '2026-09-01' as LocalDate, quarter })
  await pipeline(Readable.from(list), createWriteStream(path))

  const pool = openPool(queue, { max: 4 })
  const runner = await app.work(pool)
  const watch = watchTasks(app)
  try {
    const step = stepperFor(app, operator, 'bench')
    const file = { name: 'bench.csv', content: createReadStream(path) }
    const begun = performance.now()
    const wanted = { regency, period: quarter, codes: 'kemendagri', file, dryRun: false } as const
    const { counts } = await importFile(app, step, wanted, () => Promise.resolve())
    const seconds = (performance.now() - begun) / 1000
    const watched = await watch.stop()
    await untilFollowed(pool)
    return { seconds, ...watched, changed: counts?.changes.changed ?? 0 }
  } finally {
    await watch.stop()
    await runner.stop()
    await pool.end()
    await rm(path, { force: true })
  }
}

/** Until all that follows from a list is done, such as candidates and what is stale: the next comes a quarter later. */
async function untilFollowed(pool: Pool): Promise<void> {
  while ((await pool.query('select from graphile_worker._private_jobs where run_at <= now() limit 1')).rows.length > 0)
    await sleep(500)
}

const every = 200

/** Looks five times a second which stage runs, and how much memory is held. */
function watchTasks(app: App) {
  const stages: Record<string, number> = {}
  let peak = 0
  let ended = false
  let looking = Promise.resolve()
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
    looking = looking.then(async () => {
      const running = await app.db.selectFrom('task').select('stage').where('state', '=', 'running').executeTakeFirst()
      const stage = running?.stage ?? 'waiting'
      stages[stage] = (stages[stage] ?? 0) + every / 1000
    })
  }, every)
  return {
    async stop() {
      if (!ended) clearInterval(timer)
      ended = true
      await looking
      return { stages, peakMegabytes: Math.round(peak / 1e6) }
    },
  }
}
