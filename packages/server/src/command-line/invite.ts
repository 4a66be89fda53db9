import { Command } from 'commander'
import { z } from 'zod'
import { RegionCode } from '#domain/platform/region-code.ts'
import { ensureOperator, inviteAdministrator } from '../access/index.ts'
import { openApp } from '../app.ts'
import { reachOver } from '../platform/db/reach.ts'
import { openLog } from '../platform/log.ts'
import { openStore } from '../platform/store.ts'
import { version } from '../version.ts'
import { CommandFault } from './command-fault.ts'
import { bringUp } from './migrate.ts'
import { run } from './run.ts'
import { seedReference } from './seed.ts'
import type { Settings } from './settings.ts'

const Options = z.object({
  email: z.email(),
  name: z.string().trim().min(3),
  office: z.string().trim().min(3),
  region: RegionCode,
})

export function inviteCommand(settings: () => Settings): Command {
  return new Command('invite')
    .description('register the administrator of a region and print a link to choose a password; a known one gets a new link')
    .requiredOption('--email <address>', 'where the person signs in from then on')
    .requiredOption('--name <name>', 'their full name')
    .requiredOption('--office <name>', 'the office that they work for')
    .requiredOption('--region <code>', 'the region whose accounts they look after: 64')
    .action(run((options: object) => invite(settings(), options)))
}

async function invite(settings: Settings, options: object): Promise<void> {
  const asked = Options.safeParse(options)
  if (!asked.success) {
    const [fault] = asked.error.issues
    throw new CommandFault(`--${fault?.path.join('.')} is not in the expected form.`, 'See rangkul invite --help.')
  }
  const store = await openStore(settings.store)
  try {
    await bringUp(store, settings)
    await seedReference(store, () => undefined)
    const { dataDir } = settings.store
    const log = openLog('error')
    const app = openApp({ ...settings, connection: store.app, sessionSecret: store.sessionSecret, dataDir, version, log })
    try {
      const actor = await ensureOperator(app)
      const terms = { mode: 'write', actor, reach: reachOver(['ID' as RegionCode]), requestId: 'command-line' } as const
      const { link, expiresAt } = await app.transact(terms, (work) => inviteAdministrator(work, settings.address, asked.data))
      process.stdout.write(`${link}\n`)
      process.stderr.write(`Good once, until ${expiresAt}. Hand it to ${asked.data.name} and to nobody else.\n`)
    } finally {
      await app.close()
    }
  } finally {
    await store.close()
  }
}
