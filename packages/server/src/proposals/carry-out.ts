import type { ConditionKind } from '#domain/people/health-condition.ts'
import type { FamilyId, PersonId } from '#domain/people/person.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { LifeEventDetails } from '#domain/life/life-event.ts'
import type { ClaimDetails, FactChanges } from '#domain/proposals/claim-details.ts'
import { againFaults, lastDayOf } from '#domain/proposals/health-condition.rules.ts'
import { recordEvent } from '../life/index.ts'
import { listConditions, recordCondition } from '../people/conditions/index.ts'
import { getPerson, registerPerson, setRight } from '../people/index.ts'
import { assignNeed } from '../people/needs/index.ts'
import type { Work } from '../platform/work.ts'
import { recordFinding } from '../upkeep/index.ts'
import type { Carried } from './carried.ts'
import type { ClaimRow } from './claims.sql.ts'
import { endCategory } from './end-category.ts'
import { presentValues } from './present-values.ts'

/** What an accepted claim brings about, by the commands with which an officer does the same by hand. */
export async function carryOut(work: Work, claim: ClaimRow): Promise<Carried> {
  const { details, observedOn, note } = claim
  switch (details.kind) {
    case 'receives-nothing':
    case 'already-well-off':
      return find(work, claim, details.kind === 'already-well-off' ? details.reasons : [])
    case 'category-found': {
      const { category, met } = details
      const need = { category, met, since: observedOn, evidence: note, source: 'statement' as const }
      const assigned = await assignNeed(work, personOf(claim), need)
      const subject = assigned.subject === 'family' ? await familyOf(work, claim) : personOf(claim)
      return { did: 'assigned', subject, need: assigned.id }
    }
    case 'illness-found':
    case 'pregnancy-found': {
      const found = {
        kind: details.kind,
        since: observedOn,
        expectedOn: details.kind === 'pregnancy-found' ? details.expectedOn : null,
      }
      await refuseTwice(work, personOf(claim), details.kind)
      const kept = { ...found, until: lastDayOf(found), claim: claim.id }
      return { did: 'kept-condition', person: personOf(claim), condition: await recordCondition(work, personOf(claim), kept) }
    }
    case 'category-ended':
      return endCategory(work, claim, details)
    case 'correction':
      return correct(work, claim, details.changes)
    case 'death':
    case 'move':
    case 'birth': {
      const event = { person: personOf(claim), source: 'document' as const, evidence: note, paperNumber: null }
      const { id } = await recordEvent(work, { ...event, on: details.on, details: eventOf(details) })
      return { did: 'told-event', event: id }
    }
    case 'new-person': {
      const { id } = await registerPerson(work, {
        ...details.person,
        regionCode: claim.region,
        source: 'document',
        asOf: observedOn,
      })
      return { did: 'registered', person: id }
    }
  }
}

async function find(work: Work, claim: ClaimRow, reasons: readonly string[]): Promise<Carried> {
  const { family, region, kind, observedOn, id, proposedBy } = claim
  if (family === null || (kind !== 'already-well-off' && kind !== 'receives-nothing')) throw new Problem('claim-unsound')
  const found = { family, region, kind, since: observedOn, reasons, claim: id, proposedBy }
  return { did: 'found', family, finding: await recordFinding(work, found) }
}

async function correct(work: Work, claim: ClaimRow, changes: FactChanges): Promise<Carried> {
  const person = await getPerson(work, personOf(claim))
  const before = presentValues(person, changes)
  const correction = { version: person.version, changes, source: 'document' as const, asOf: claim.observedOn }
  const { facts } = await setRight(work, personOf(claim), correction)
  return { did: 'corrected', person: personOf(claim), before, after: changes, facts }
}

/** Somebody else's claim may have been accepted since this one was told. */
async function refuseTwice(work: Work, person: PersonId, kind: ConditionKind): Promise<void> {
  const faults = againFaults(await listConditions(work.db, person), kind, work.today)
  if (faults.length > 0) throw new Problem('claim-unsound', { faults })
}

/** Who heads the family afterwards is looked at where the event is confirmed. */
export function eventOf(details: Extract<ClaimDetails, { kind: 'death' | 'move' | 'birth' }>): LifeEventDetails {
  switch (details.kind) {
    case 'death':
      return { kind: 'death', newHead: null }
    case 'move':
      return { kind: 'move', who: details.who, to: details.to, address: details.address, newHead: null }
    case 'birth':
      return { kind: 'birth', name: details.name, sex: details.sex, birthPlace: details.birthPlace, newHead: null }
  }
}

function personOf({ person }: Pick<ClaimRow, 'person'>): PersonId {
  if (person === null) throw new Problem('claim-unsound')
  return person
}

async function familyOf(work: Work, claim: ClaimRow): Promise<FamilyId> {
  const { family_id } = await getPerson(work, personOf(claim))
  return family_id as FamilyId
}
