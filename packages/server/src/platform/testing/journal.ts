import type { ExportId } from '#domain/oversight/journal-entry.ts'
import * as oversight from '#domain/oversight/oversight.api.ts'
import { aPersonIn, holderOf, made } from './fixtures.ts'
import type { World } from './world.ts'

/** What the journal says of somebody who was registered in a village. */
export async function anEntryIn(world: World, village: string): Promise<string> {
  const { id: subject } = await aPersonIn(world, village)
  const auditor = await holderOf(world, 'auditor', village)
  const { rows } = made(await world.send(oversight.listJournal, { query: { subject, event: 'person.registered' } }, auditor))
  return rows[0]?.id ?? ''
}

/** An export of the journal of a village, written. */
export async function anExportIn(world: World, village: string): Promise<ExportId> {
  const auditor = await holderOf(world, 'auditor', village)
  const { id } = made(await world.send(oversight.exportJournal, { body: { filter: {} } }, auditor))
  await world.settle()
  return id
}
