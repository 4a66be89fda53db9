import { ensureOperator } from '../access/index.ts'
import { type App, openApp } from '../app.ts'
import type { Actor } from '../platform/actor.ts'
import { openPool } from '../platform/db/database.ts'
import { openLog } from '../platform/log.ts'
import { openStore } from '../platform/store.ts'
import { version } from '../version.ts'
import { bringUp } from './migrate.ts'
import { seedReference } from './seed.ts'
import type { Settings } from './settings.ts'

/** A whole Rangkul without a socket, its queue worked off meanwhile, in the name of the machine's operator. */
export async function withApp<T>(settings: Settings, step: (app: App, operator: Actor) => Promise<T>): Promise<T> {
  const store = await openStore(settings.store)
  const queue = openPool(store.queue, { max: 4 })
  try {
    await bringUp(store, settings)
    await seedReference(store, () => undefined)
    const app = openApp({
      ...settings,
      connection: store.app,
      sessionSecret: store.sessionSecret,
      dataDir: settings.store.dataDir,
      version,
      log: openLog('error'),
    })
    const runner = await app.work(queue)
    try {
      return await step(app, await ensureOperator(app))
    } finally {
      await runner.stop()
      await app.close()
    }
  } finally {
    await queue.end()
    await store.close()
  }
}
