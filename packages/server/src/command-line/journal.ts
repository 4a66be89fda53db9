import { Command } from 'commander'
import type { NotedHead } from '#domain/oversight/seal.rules.ts'
import { systemClock } from '../platform/clock.ts'
import { type Db, openDatabase, openPool } from '../platform/db/database.ts'
import { headsFileIn, readHeads } from '../platform/journal/heads-file.ts'
import { sealJournal } from '../platform/journal/seal-journal.ts'
import { findHead } from '../platform/journal/seals.sql.ts'
import { recordVerification } from '../platform/journal/verification.sql.ts'
import { type JournalFault, verifyJournal } from '../platform/journal/verify-journal.ts'
import { openStore } from '../platform/store.ts'
import { CommandFault } from './command-fault.ts'
import { run } from './run.ts'
import type { Settings } from './settings.ts'

export function journalCommand(settings: () => Settings): Command {
  return new Command('journal')
    .description('the chain over the journal')
    .addCommand(
      new Command('verify')
        .description('compute the chain anew and name every entry and seal that is not as it was; exit code 1 when there is one')
        .option('--head <hash...>', 'hashes that were noted elsewhere and must stand in the chain')
        .option('--json', 'answer as JSON, one line for each fault and one at the end')
        .action(run((options: { head?: string[]; json?: boolean }) => verify(settings(), options))),
    )
    .addCommand(
      new Command('head')
        .description('seal what waits and print the newest hash, to be kept elsewhere')
        .option('--json', 'answer as JSON')
        .action(run(({ json = false }: { json?: boolean }) => head(settings(), json))),
    )
}

async function verify(
  settings: Settings,
  { head: given = [], json = false }: { head?: string[]; json?: boolean },
): Promise<void> {
  const wrong = given.find((hash) => !/^[0-9a-f]{64}$/i.test(hash))
  if (wrong !== undefined)
    throw new CommandFault('--head takes a hash of 64 hexadecimal digits.', 'rangkul journal head prints one.')
  const asked: NotedHead[] = given.map((hash) => ({ number: null, hash: hash.toLowerCase() }))
  const say = (line: string) => void process.stdout.write(`${line}\n`)

  await withJournal(settings, async (db) => {
    const noted = [...(await readHeads(headsFileIn(settings.store.dataDir))), ...asked]
    const verified = await verifyJournal(db, noted, {
      onFault: (fault) => say(json ? JSON.stringify({ fault }) : wordsOf(fault)),
    })
    await recordVerification(db, verified, systemClock())
    const { head, entries, waiting, faults } = verified
    if (json) say(JSON.stringify({ ok: faults === 0, ...verified, heads: noted.length }))
    else {
      say(
        `${entries} entries under ${head?.number ?? 0} seals, ${waiting} waiting; ${noted.length} heads noted elsewhere compared.`,
      )
      say(faults === 0 ? 'The journal is as it was sealed.' : `${faults} faults: the journal was changed.`)
    }
    if (faults > 0) process.exitCode = 1
  })
}

async function head(settings: Settings, json: boolean): Promise<void> {
  await withJournal(settings, async (db) => {
    await sealJournal(db, systemClock)
    const newest = await findHead(db)
    if (!newest) throw new CommandFault('There is nothing in the journal yet.', 'Start Rangkul once: npm start')
    const { number, hash, sealedAt } = newest
    const line = json ? JSON.stringify({ number, hash, sealedAt }) : `${number} ${hash} ${sealedAt.toISOString()}`
    process.stdout.write(`${line}\n`)
  })
}

async function withJournal(settings: Settings, step: (db: Db) => Promise<void>): Promise<void> {
  const store = await openStore(settings.store)
  const db = openDatabase(openPool(store.app, { max: 2 }))
  try {
    await step(db)
  } finally {
    await db.destroy()
    await store.close()
  }
}

function wordsOf(fault: JournalFault): string {
  switch (fault.rule) {
    case 'JRN-1':
      return `seal ${fault.seal}: changed, its hash is not that of what stands in it`
    case 'JRN-2':
      return fault.missing > 0 ? `seal ${fault.seal}: missing, ${fault.missing} in a row` : `seal ${fault.seal}: out of its order`
    case 'JRN-3':
      return `seal ${fault.seal}: does not follow the one before it`
    case 'JRN-4':
      return `head ${fault.head}${fault.seal === null ? '' : ` of seal ${fault.seal}`}: not in the chain, which was cut off or made anew`
    case 'entry':
      return fault.kind === 'inserted'
        ? `entry ${fault.id}: inserted, no seal names it`
        : `seal ${fault.seal}, place ${fault.place}: entry ${fault.id} ${fault.kind}`
    default:
      return fault satisfies never
  }
}
