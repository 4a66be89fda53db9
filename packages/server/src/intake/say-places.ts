import type { Batch, BatchId } from '#domain/intake/batch.ts'
import type { listBatchPlaces, sayPlaces as contract } from '#domain/intake/intake.api.ts'
import { sourceKeyOf } from '#domain/intake/list-kinds.ts'
import type { Input, Output } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { checkBatch } from './check-batch.ts'
import { getBatch, getBatchAt } from './get-batch.ts'
import { findPlaces, keepSaidPlaces, villagesAmong } from './places.sql.ts'

/** How the places of a file were read, with the names of what they were taken for. */
export async function readPlaces(work: Work, id: BatchId): Promise<Output<typeof listBatchPlaces>> {
  const { id: batch, state } = await getBatch(work, id)
  const reading = await findPlaces(work.db, batch)
  if (!reading || state === 'uploaded') throw new Problem('batch-not-ready', { state })
  const places = await placesOf(
    work.db,
    reading.claims.flatMap(({ taken }) => taken ?? []),
  )
  const claims = reading.claims.map((claim) => ({ ...claim, place: (claim.taken && places.get(claim.taken)) ?? null }))
  return { ...reading, claims }
}

/** Keeps what an officer says of places for this and the next files of the source, and has the rows read anew. */
export async function sayPlaces(work: Work, id: BatchId, { version, places }: Input<typeof contract>['body']): Promise<Batch> {
  const batch = await getBatchAt(work, id, version)
  if (batch.state !== 'checked') throw new Problem('batch-not-ready', { state: batch.state })
  const villages = places.flatMap(({ village }) => village ?? [])
  const known = await villagesAmong(work.db, villages, batch.regency.code)
  if (villages.some((village) => !known.has(village))) throw new Problem('region-unknown')

  const said = new Map(places.map((place) => [place.claim, place]))
  const by = work.actor.accountId ?? ''
  await keepSaidPlaces(work.db, { region: batch.regency.code, source: sourceKeyOf(batch), by, at: work.now }, [...said.values()])
  await work.journal({
    event: 'batch.places-said',
    subjectType: 'import-batch',
    subjectId: id,
    region: batch.regency.code,
    facts: { places: said.size },
  })
  return checkBatch(
    work,
    id,
    version,
    batch.columns.map(({ choice }) => choice),
  )
}
