import { Command } from 'commander'
import { type App, openApp } from '../app.ts'
import { seedDemo } from '../demo/seed-demo.ts'
import { loadHolidays } from '../approvals/index.ts'
import { openPool } from '../platform/db/database.ts'
import { isEmpty } from '../platform/db/is-empty.sql.ts'
import { withClient } from '../platform/db/with-client.ts'
import { openLog } from '../platform/log.ts'
import { openStore, type Store } from '../platform/store.ts'
import { loadRegions } from '../regions/index.ts'
import { version } from '../version.ts'
import { CommandFault } from './command-fault.ts'
import { bringUp } from './migrate.ts'
import { run } from './run.ts'
import type { Settings } from './settings.ts'

type Tell = (line: string) => void

const peopleAtFirstStart = 20_000

export function seedCommand(settings: () => Settings): Command {
  return new Command('seed')
    .description('load reference data; with --demo also synthetic offices and people')
    .option('--demo', 'make synthetic offices, accounts and people; only where there are no accounts yet')
    .option('--people <number>', 'how many synthetic people', String(peopleAtFirstStart))
    .action(run((options: { demo?: boolean; people: string }) => seed(settings(), options)))
}

async function seed(settings: Settings, { demo = false, people }: { demo?: boolean; people: string }): Promise<void> {
  const count = Number(people)
  if (!Number.isInteger(count) || count < 0)
    throw new CommandFault('--people takes a whole number.', 'For example: rangkul seed --demo --people 20000')
  const tell: Tell = (line) => process.stderr.write(`${line}\n`)

  const store = await openStore(settings.store)
  const log = openLog('error')
  try {
    await bringUp(store, settings)
    await seedReference(store, tell)
    if (!demo) return

    const app = openApp({
      ...settings,
      connection: store.app,
      sessionSecret: store.sessionSecret,
      dataDir: settings.store.dataDir,
      version,
      log,
    })
    try {
      if (!(await isEmpty(app.db, 'account')))
        throw new CommandFault(
          'There are accounts already.',
          'Synthetic people are made in an empty system only: choose another RANGKUL_DATA.',
        )
      await seedDemoNow(app, store, count, tell)
    } finally {
      await app.close()
    }
  } finally {
    await store.close()
  }
}

/** Regions, historic codes and national holidays, as the owner of the tables; nothing where they are loaded already. */
export async function seedReference(store: Store, tell: Tell): Promise<void> {
  if (!store.owner) return
  const loaded = await withClient(store.owner, loadRegions)
  if (loaded > 0) tell(`${loaded.toLocaleString('id-ID')} regions of Indonesia loaded`)
  await withClient(store.owner, loadHolidays)
}

/** An empty system of our own gets its reference data and a synthetic province to try things on. */
export async function seedAtFirstStart(app: App, store: Store, { store: { databaseUrl } }: Settings, tell: Tell): Promise<void> {
  await seedReference(store, tell)
  if (databaseUrl !== undefined || !(await isEmpty(app.db, 'account'))) return
  tell('First start: making a synthetic province to try things on (under a minute) …')
  await seedDemoNow(app, store, peopleAtFirstStart, tell)
}

async function seedDemoNow(app: App, store: Store, people: number, tell: Tell): Promise<void> {
  const queue = openPool(store.queue, { max: 4 })
  const runner = await app.work(queue)
  try {
    await seedDemo(app, { people, tell })
  } finally {
    await runner.stop()
    await queue.end()
  }
}
