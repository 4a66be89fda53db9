import { performance } from 'node:perf_hooks'
import { copyIn, copyOut } from '../packages/server/src/platform/db/copy.ts'
import type { Client } from '../packages/server/src/platform/db/database.ts'
import type { Imported } from './import-list.ts'
import type { Registry } from './registry.ts'
import type { Figures } from './run.ts'
import { round } from './timing.ts'

/** What an import writes into the registry. */
const tables = [
  'family',
  'family_card_holder',
  'family_decile',
  'person',
  'nik_holder',
  'family_membership',
  'aid',
  'source_record',
]

/**
 * From the file to the registry, against raw COPY of the rows that came out into the same tables with the same indexes.
 * Empties the tables: the last bench of a run.
 */
export async function intake({ first, asOwner }: Registry, people: number): Promise<Figures> {
  const floor = await asOwner(copySameRows)
  return {
    ratio: round(floor / first.seconds),
    seconds: round(first.seconds),
    floorSeconds: round(floor),
    peoplePerSecond: Math.round(people / first.seconds),
    peakMegabytes: first.peakMegabytes,
    ...stagesOf(first),
  }
}

/** `readingSeconds`, `comparingSeconds` … */
export function stagesOf({ stages }: Imported): Record<string, number> {
  return Object.fromEntries(Object.entries(stages).map(([stage, seconds]) => [`${stage}Seconds`, round(seconds)]))
}

/** The rows are read first, the tables emptied, then only the writing is timed. */
async function copySameRows(client: Client): Promise<number> {
  const rows = new Map<string, readonly Buffer[]>()
  for (const table of tables) rows.set(table, await copyOut(client, table))
  await client.query(`truncate ${tables.join(', ')} cascade`)

  const begun = performance.now()
  for (const [table, content] of rows) await copyIn(client, table, content)
  return (performance.now() - begun) / 1000
}
