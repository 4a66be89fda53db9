import { Command } from 'commander'
import { backupCommand, restoreCommand } from './backup.ts'
import { importCommand } from './import.ts'
import { journalCommand } from './journal.ts'
import { inviteCommand } from './invite.ts'
import { linkageCommand } from './linkage.ts'
import { migrateCommand } from './migrate.ts'
import { openApiCommand } from './openapi.ts'
import { seedCommand } from './seed.ts'
import { serveCommand } from './serve.ts'
import { settingsFrom } from './settings.ts'
import { version } from '../version.ts'
import { workCommand } from './work.ts'

/** `rangkul serve | work | migrate | seed | import | linkage | invite | journal | backup | restore | openapi`. Exit codes: 0 done, 1 failed, 2 called wrongly. */
export function program(env: Readonly<Record<string, string | undefined>>): Command {
  const settings = () => settingsFrom(env)
  return new Command('rangkul')
    .description('The working system of a social-affairs agency.')
    .version(version)
    .showHelpAfterError()
    .addCommand(serveCommand(settings))
    .addCommand(workCommand(settings))
    .addCommand(migrateCommand(settings))
    .addCommand(seedCommand(settings))
    .addCommand(importCommand(settings))
    .addCommand(linkageCommand(settings))
    .addCommand(inviteCommand(settings))
    .addCommand(journalCommand(settings))
    .addCommand(backupCommand(settings))
    .addCommand(restoreCommand(settings))
    .addCommand(openApiCommand())
}
