import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Readable } from 'node:stream'
import type { LocalDate } from '../packages/domain/src/platform/local-date.ts'
import type { Quarter } from '../packages/domain/src/platform/period.ts'
import type { RegionCode } from '../packages/domain/src/platform/region-code.ts'
import { ensureOperator } from '../packages/server/src/access/index.ts'
import { openApp } from '../packages/server/src/app.ts'
import { personFile } from '../packages/server/src/demo/person-file.ts'
import { villagesIn } from '../packages/server/src/demo/village-shares.ts'
import { importFile, stepperFor } from '../packages/server/src/intake/index.ts'
import { copyOut, copyIn } from '../packages/server/src/platform/db/copy.ts'
import { type Client, openPool } from '../packages/server/src/platform/db/database.ts'
import { migrate } from '../packages/server/src/platform/db/migrate.ts'
import { withClient } from '../packages/server/src/platform/db/with-client.ts'
import { openLog } from '../packages/server/src/platform/log.ts'
import { openStore, type Store } from '../packages/server/src/platform/store.ts'
import { loadRegions, readAreaData } from '../packages/server/src/regions/index.ts'
import type { BenchResult } from './run.ts'

/** What an import writes into the registry. */
const tables = [
  'family',
  'family_card_holder',
  'family_decile',
  'person',
  'nik_holder',
  'family_membership',
  'aid',
  'source_record',
]

/** From the file to the registry, against raw COPY of the rows that came out into the same tables with the same indexes. */
export async function intake(people: number): Promise<BenchResult> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rangkul-bench-'))
  const store = await openStore({ dataDir })
  try {
    if (!store.owner) throw new Error('the embedded database has an owner')
    await migrate(store.owner, store.queue)
    await withClient(store.owner, loadRegions)

    const ours = await importPeople(store, dataDir, people)
    const floor = await withClient(store.owner, copySameRows)
    return {
      bench: 'intake',
      people,
      ratio: round(floor / ours),
      seconds: round(ours),
      floorSeconds: round(floor),
      peoplePerSecond: Math.round(people / ours),
    }
  } finally {
    await store.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function importPeople(store: Store, dataDir: string, people: number): Promise<number> {
  const regency = { code: '64.72', name: 'Samarinda', kind: 'kota' } as const
  const villages = villagesIn(await readAreaData(), regency.code)
  const list = personFile({ regency, villages, people, seed: 1, asOf: '2026-09-01' as LocalDate, quarter: '2026-Q3' })
  const chunks: string[] = []
  for await (const chunk of list) chunks.push(chunk)

  const app = openApp({
    connection: store.app,
    sessionSecret: store.sessionSecret,
    address: 'http://localhost',
    dataDir,
    version: 'bench',
    log: openLog('error'),
  })
  const queue = openPool(store.queue, { max: 4 })
  const runner = await app.work(queue)
  try {
    const step = stepperFor(app, await ensureOperator(app), 'bench')
    const file = { name: 'bench.csv', content: Readable.from(chunks) }
    const begun = performance.now()
    await importFile(
      app,
      step,
      { regency: '64.72' as RegionCode, period: '2026-Q3' as Quarter, codes: 'kemendagri', file, dryRun: false },
      () => Promise.resolve(),
    )
    return (performance.now() - begun) / 1000
  } finally {
    await runner.stop()
    await queue.end()
    await app.close()
  }
}

/** The rows are read first, the tables emptied, then only the writing is timed. */
async function copySameRows(client: Client): Promise<number> {
  const rows = new Map<string, Buffer>()
  for (const table of tables) rows.set(table, await copyOut(client, table))
  for (const table of tables) await client.query(`truncate ${table}`)

  const begun = performance.now()
  for (const [table, content] of rows) await copyIn(client, table, content)
  return (performance.now() - begun) / 1000
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
