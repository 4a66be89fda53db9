import { Command } from 'commander'
import { ensureRoles } from '../platform/db/external-roles.ts'
import { migrate } from '../platform/db/migrate.ts'
import { openStore, type Store } from '../platform/store.ts'
import { CommandFault } from './command-fault.ts'
import type { Settings } from './settings.ts'
import { run } from './run.ts'

export function migrateCommand(settings: () => Settings): Command {
  return new Command('migrate')
    .description('bring the database up to this version')
    .option('--json', 'answer as JSON')
    .action(
      run(async ({ json = false }: { json?: boolean }) => {
        const store = await openStore(settings().store)
        try {
          if (!store.owner)
            throw new CommandFault('DATABASE_ADMIN_URL is not set.', 'Give the address of the role that owns the database.')
          const applied = await bringUp(store, settings())
          if (json) process.stdout.write(`${JSON.stringify({ applied })}\n`)
          else
            process.stdout.write(
              applied.length === 0 ? 'The database is up to date.\n' : `${applied.map((name) => `applied ${name}\n`).join('')}`,
            )
        } finally {
          await store.close()
        }
      }),
    )
}

/** Migrates where this process may; without the owner's address the database is taken as it is. */
export async function bringUp(store: Store, { store: { databaseUrl } }: Settings): Promise<string[]> {
  if (!store.owner) return []
  if (databaseUrl !== undefined) await ensureRoles(store.owner, store.app, store.queue)
  return migrate(store.owner, store.queue)
}
