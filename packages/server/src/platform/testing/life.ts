import type { ConsequenceException } from '#domain/life/consequence.ts'
import * as life from '#domain/life/life.api.ts'
import type { LifeEventDetails, LifeEventId } from '#domain/life/life-event.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { aPersonIn, made, officerOf, type Registered } from './fixtures.ts'
import type { Caller, World } from './world.ts'

export const death: LifeEventDetails = { kind: 'death', newHead: null }

export function tellOf(world: World, person: PersonId, caller: Caller, details = death, on = '2026-10-12') {
  const body = {
    person,
    on: on as LocalDate,
    source: 'document' as const,
    evidence: 'Akta kematian (contoh)',
    paperNumber: null,
    details,
  }
  return world.send(life.recordLifeEvent, { body }, caller)
}

/** The death of somebody that waits for an officer. */
export async function aDeathIn(world: World, village: string): Promise<{ id: LifeEventId; person: Registered }> {
  const person = await aPersonIn(world, village)
  return { ...made(await tellOf(world, person.id, await officerOf(world, village))), person }
}

/** Confirms what waits, as it stands now, but for the exceptions. */
export async function confirmEvent(world: World, id: LifeEventId, caller: Caller, exceptions: ConsequenceException[] = []) {
  const { seen } = made(await world.send(life.getLifeEvent, { params: { id } }, caller))
  return world.send(life.confirmLifeEvent, { params: { id }, body: { seen: seen ?? 'a'.repeat(64), exceptions } }, caller)
}

export function undoEvent(world: World, id: LifeEventId, caller: Caller) {
  return world.send(life.undoLifeEvent, { params: { id }, body: { reason: 'Ternyata salah orang (contoh)' } }, caller)
}
