import { Command } from 'commander'
import { openApp } from '../app.ts'
import { openPool } from '../platform/db/database.ts'
import { openMetrics } from './open-metrics.ts'
import { openLog } from '../platform/log.ts'
import { openStore } from '../platform/store.ts'
import { version } from '../version.ts'
import type { Settings } from './settings.ts'
import { run } from './run.ts'
import { untilToldToStop } from './until-told-to-stop.ts'

export function workCommand(settings: () => Settings): Command {
  return new Command('work').description('work off the queue, beside processes that serve').action(run(() => work(settings())))
}

async function work(settings: Settings): Promise<void> {
  const log = openLog(settings.logLevel)
  const store = await openStore(settings.store)
  const app = openApp({
    ...settings,
    connection: store.app,
    embedded: store.embedded,
    sessionSecret: store.sessionSecret,
    dataDir: settings.store.dataDir,
    version,
    log,
  })
  const queue = openPool(store.queue, { max: 8 })
  try {
    const runner = await app.work(queue)
    const metrics = await openMetrics(settings, app)
    await untilToldToStop()
    await metrics?.close()
    await runner.stop()
  } finally {
    await queue.end()
    await app.close()
    await store.close()
  }
}
