import { correctPapers } from '#domain/people/papers.api.ts'
import type { CorrectionId, PapersChanges } from '#domain/people/papers.ts'
import { getPerson } from '#domain/people/people.api.ts'
import type { PersonId } from '#domain/people/person.ts'
import { aPersonIn, made, officerOf } from './fixtures.ts'
import { type Caller, today, type World } from './world.ts'

export const evidence = 'KTP dan KK diperlihatkan di kantor (contoh)'

/** Sets numbers, relation or village right, as they stand now. */
export async function correct(world: World, id: PersonId, changes: PapersChanges, caller: Caller) {
  const { version } = made(await world.send(getPerson, { params: { id } }, caller))
  const body = { version, changes, source: 'document' as const, asOf: today, evidence }
  return world.send(correctPapers, { params: { id }, body }, caller)
}

/** Somebody whose relation was set right. */
export async function aCorrectionIn(world: World, village: string): Promise<{ id: PersonId; correctionId: CorrectionId }> {
  const { id } = await aPersonIn(world, village)
  const { id: correctionId } = made(await correct(world, id, { relation: 'spouse' }, await officerOf(world, village)))
  return { id, correctionId }
}
