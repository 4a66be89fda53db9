import { join } from 'node:path'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { systemClock } from '../clock.ts'
import { type Db, openDatabase, openPool, parseConnection } from '../db/database.ts'
import { transactor } from '../db/transact.ts'
import { withClient } from '../db/with-client.ts'
import { type Engine, openEngine } from '../engine/engine.ts'
import type { Durability } from '../engine/postgres/settings.ts'
import { headsFileIn, readHeads } from '../journal/heads-file.ts'
import { type JournalFault, verifyJournal } from '../journal/verify-journal.ts'
import { asSystem } from '../jobs/chore.ts'
import { countRows } from './contents.ts'
import { countBrokenFiles } from './broken-files.ts'
import type { Manifest } from './manifest.ts'

/** How a restored system differs from what its manifest says of it. */
export interface Comparison {
  readonly tables: number
  readonly rows: number
  /** Tables whose rows are not as many as they were. */
  readonly differing: readonly { readonly table: string; readonly expected: number; readonly found: number }[]
  /** Files that a row of the database names. */
  readonly files: { readonly named: number; readonly missing: number; readonly altered: number }
  /** Null: no database is in the backup. */
  readonly journal: { readonly entries: number; readonly waiting: number; readonly faults: readonly JournalFault[] } | null
}

/** Faults of the journal that are told one by one; the rest is seen by `rangkul journal verify`. */
const mostFaults = 20

/** Whether nothing was found that is not as it was; counts of a moment that was never still may differ. */
export function isSound({ differing, files, journal }: Comparison, { moment }: Manifest): boolean {
  const counted = differing.length === 0 || moment?.exact === false
  return counted && files.missing + files.altered === 0 && (journal?.faults.length ?? 0) === 0
}

interface Looking {
  readonly durability?: Durability
  /** Whether the restored journal tells that it was restored: not when the copy is thrown away again. */
  readonly journalled: boolean
}

/** Starts the database in the folder, looks at everything, and stops it again. */
export async function compareRestored(
  dataDir: string,
  manifest: Manifest,
  { durability = 'full', journalled }: Looking,
): Promise<Comparison> {
  if (manifest.moment === null)
    return { tables: 0, rows: 0, differing: [], files: { named: 0, missing: 0, altered: 0 }, journal: null }

  const engine = await openEngine({ dataDir, durability })
  const db = openDatabase(openPool(parseConnection(engine.app.url), { max: 1 }))
  try {
    const comparison = await compare(engine, db, manifest)
    if (journalled) await journalRestored(db, manifest)
    return comparison
  } finally {
    await db.destroy()
    await engine.close()
  }
}

function compare({ superuser, dataDir }: Engine, db: Db, manifest: Manifest): Promise<Comparison> {
  return withClient(parseConnection(superuser.url), async (client) => {
    const found = await countRows(client)
    const names = [...new Set([...Object.keys(manifest.rows), ...Object.keys(found)])].sort()
    return {
      tables: names.length,
      rows: Object.values(found).reduce((sum, count) => sum + count, 0),
      differing: names
        .map((table) => ({ table, expected: manifest.rows[table] ?? 0, found: found[table] ?? 0 }))
        .filter(({ expected, found: count }) => expected !== count),
      files: await countBrokenFiles(client, join(dataDir, 'files')),
      journal: manifest.head && (await verify(db, dataDir, manifest.head)),
    }
  })
}

async function verify(db: Db, dataDir: string, head: NonNullable<Manifest['head']>): Promise<NonNullable<Comparison['journal']>> {
  const faults: JournalFault[] = []
  const onFault = (fault: JournalFault) => {
    if (faults.length < mostFaults) faults.push(fault)
  }
  const noted = [...(await readHeads(headsFileIn(dataDir))), head]
  const { entries, waiting } = await verifyJournal(db, noted, { onFault })
  return { entries, waiting, faults }
}

async function journalRestored(db: Db, { moment, label }: Manifest): Promise<void> {
  await asSystem(transactor(db, systemClock), (work) =>
    work.journal({
      event: 'backup.restored',
      subjectType: 'backup',
      subjectId: null,
      region: 'ID' as RegionCode,
      facts: { moment: moment?.at ?? null, version: label.version },
    }),
  )
}
