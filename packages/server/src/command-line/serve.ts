import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { demoPassword, listDemoAccounts } from '../access/index.ts'
import { openApp } from '../app.ts'
import { openPool } from '../platform/db/database.ts'
import { type Listening, listen } from '../platform/http/listen.ts'
import { openMetrics } from './open-metrics.ts'
import { openLog } from '../platform/log.ts'
import { openStore } from '../platform/store.ts'
import { CommandFault } from './command-fault.ts'
import { bringUp } from './migrate.ts'
import { version } from '../version.ts'
import type { Settings } from './settings.ts'
import { run } from './run.ts'
import { seedAtFirstStart } from './seed.ts'
import { untilToldToStop } from './until-told-to-stop.ts'

const pages = fileURLToPath(new URL('../../../web/dist', import.meta.url))

export function serveCommand(settings: () => Settings): Command {
  return new Command('serve')
    .description('serve the pages and the API, and work off the queue')
    .option('--no-work', 'leave the queue to processes started with `rangkul work`')
    .action(run((options: { work: boolean }) => serve(settings(), options.work)))
}

async function serve(settings: Settings, work: boolean): Promise<void> {
  const log = openLog(settings.logLevel)
  const store = await openStore(settings.store)
  await bringUp(store, settings)

  const app = openApp({
    ...settings,
    connection: store.app,
    embedded: store.embedded,
    sessionSecret: store.sessionSecret,
    dataDir: settings.store.dataDir,
    version,
    log,
    pages,
  })
  const queue = openPool(store.queue, { max: 8 })
  try {
    await seedAtFirstStart(app, store, settings, (line) => process.stderr.write(`${line}\n`))
    const server = await open(app, settings, log)
    const runner = work ? await app.work(queue) : undefined
    const metrics = await openMetrics(settings, app)

    process.stderr.write(await welcome(app, server.port))
    await untilToldToStop()
    await server.close()
    await metrics?.close()
    await runner?.stop()
  } finally {
    await queue.end()
    await app.close()
    await store.close()
  }
}

async function open(
  app: ReturnType<typeof openApp>,
  { port, host, address, trustedProxies }: Settings,
  log: ReturnType<typeof openLog>,
): Promise<Listening> {
  try {
    const secure = address.startsWith('https:')
    return await listen(app.routes, app.platform, {
      port,
      host,
      log,
      pages,
      openPages: app.openPages,
      trustedProxies,
      secure,
      ready: app.ready,
      onAnswered: app.metrics.watch.answered,
    })
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw thrown
    throw new CommandFault(
      `Port ${port} is taken by another program.`,
      'End that program, or choose another port: PORT=3001 npm start',
    )
  }
}

/** The address, and where the people are synthetic, whom one may try it as. */
async function welcome(app: ReturnType<typeof openApp>, port: number): Promise<string> {
  const accounts = await listDemoAccounts(app.db)
  const address = `\n  Rangkul: http://localhost:${port}\n\n`
  if (accounts.length === 0) return address

  const shown = accounts.filter(({ role }, at) => accounts.findIndex((other) => other.role === role) === at)
  const lines = shown.map(({ email, role, office }) => `  ${email.padEnd(42)}${role.padEnd(26)}${office}\n`)
  return `${address}  Synthetic people. Sign in as one of ${accounts.length} accounts with the password ${demoPassword}:\n${lines.join('')}\n`
}
