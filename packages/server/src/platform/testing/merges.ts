import type { MergeChoices, MergeId } from '#domain/people/merge.ts'
import * as merges from '#domain/people/merges.api.ts'
import type { PersonDraft } from '#domain/people/people.api.ts'
import type { PersonId } from '#domain/people/person.ts'
import { aPersonIn, holderOf, made, officerOf, type Registered } from './fixtures.ts'
import type { Caller, World } from './world.ts'

export const grounds = 'Nama, tanggal lahir dan ibu kandung sama (contoh)'

export interface TwoRecords {
  readonly keep: Registered
  readonly other: Registered
}

/** Somebody who was registered twice: the second time without papers. */
export async function aPersonTwiceIn(world: World, village: string, over: Partial<PersonDraft> = {}): Promise<TwoRecords> {
  const keep = await aPersonIn(world, village)
  const other = await aPersonIn(world, village, {
    name: 'St. Rahma',
    nik: null,
    nikMissingReason: 'papers-lost',
    familyCardNumber: null,
    relation: null,
    ...over,
  })
  return { keep, other }
}

/** A merge of two records of one person that waits for a second officer. */
export async function aMergeIn(world: World, village: string): Promise<TwoRecords & { id: MergeId }> {
  const two = await aPersonTwiceIn(world, village)
  const { id } = made(await propose(world, two.keep.id, two.other.id, await officerOf(world, village)))
  return { ...two, id }
}

export function propose(world: World, keep: PersonId, other: PersonId, caller: Caller, choices: MergeChoices = {}) {
  return world.send(merges.proposeMerge, { body: { keep, other, grounds, choices } }, caller)
}

/** The other officer, whose reach covers all regencies. */
export function secondOfficer(world: World): Promise<Caller> {
  return holderOf(world, 'province-officer', '64')
}

/** Confirms what waits, as it stands now. */
export async function confirm(world: World, id: MergeId, caller: Caller) {
  const { preview } = (await world.send(merges.getMerge, { params: { id } }, caller)).body
  const body = { keepVersion: preview?.keep.version ?? 0, otherVersion: preview?.other.version ?? 0 }
  return world.send(merges.confirmMerge, { params: { id }, body }, caller)
}

/** Proposed by one officer and confirmed by another: one record. */
export async function merged(world: World, village: string, keep: PersonId, other: PersonId, choices: MergeChoices = {}) {
  const { id } = made(await propose(world, keep, other, await officerOf(world, village), choices))
  made(await confirm(world, id, await secondOfficer(world)))
  return id
}

export async function undo(world: World, id: MergeId, caller: Caller) {
  return world.send(merges.undoMerge, { params: { id }, body: { reason: 'Ternyata dua orang (contoh)' } }, caller)
}
