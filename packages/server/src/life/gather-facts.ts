import { createHash } from 'node:crypto'
import { consequencesOf } from '#domain/life/consequences.rules.ts'
import type { Proposed } from '#domain/life/consequence.ts'
import { type LifeEventFault, lifeEventFaults } from '#domain/life/event.rules.ts'
import { survivorsOf } from '#domain/life/left-behind.rules.ts'
import type { LifeFacts, LifeSide } from '#domain/life/life-facts.ts'
import type { LifeEventDetails } from '#domain/life/life-event.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { levelOf, type RegionCode } from '#domain/platform/region-code.ts'
import { underWayFor } from '../platform/elevations.sql.ts'
import type { Work } from '../platform/work.ts'
import { findRegion, placesOf } from '../regions/index.ts'
import { readKinds } from '../settings/index.ts'
import type { EventRow } from './events.sql.ts'
import {
  countOpenClaims,
  findCardHolder,
  findCardNumber,
  findHolder,
  findHousehold,
  findSubject,
  listMembers,
  listOpenAid,
  listOpenNeeds,
  listRights,
  standsReported,
} from './facts.sql.ts'

type Told = Pick<EventRow, 'personId' | 'on' | 'details' | 'batch'>

export interface Judged {
  readonly facts: LifeFacts
  readonly consequences: readonly Proposed[]
  readonly faults: readonly LifeEventFault[]
  /** A hash over the consequences: what is confirmed is what was looked at. */
  readonly seen: string
}

/** What an event brings with it as things stand now; undefined where the person is not there or not within reach. */
export async function judge(work: Work, event: Told): Promise<Judged | undefined> {
  const facts = await gatherFacts(work, event)
  if (!facts) return undefined
  const reported =
    event.batch === null ? 'no' : (await standsReported(work.db, event.personId, event.batch)) ? 'stands' : 'taken-back'
  const faults = lifeEventFaults(facts, { ...event, reported }, work.today)
  const consequences = consequencesOf(facts, event)
  const seen = createHash('sha256').update(JSON.stringify(consequences)).digest('hex')
  return { facts, consequences, faults, seen }
}

async function gatherFacts(work: Work, { personId, on, details }: Told): Promise<LifeFacts | undefined> {
  const side = await gatherSide(work, personId, on)
  if (!side) return undefined
  const named = details.kind === 'marriage' && (details.partner !== null || details.partnerNik !== null)
  const partner = await findPartner(work, details)
  const other = partner && (await gatherSide(work, partner, on))
  return {
    ...side,
    destination: details.kind === 'move' || details.kind === 'return' ? await destinationOf(work, details.to) : null,
    partner: other ?? null,
    partnerElsewhere: named && !other,
    hasCard: (await findCardNumber(work.db, side.familyId)) !== null,
    cardHeldBy: details.kind === 'card' ? await findCardHolder(work.db, details.cardNumber, side.familyId) : null,
  }
}

/** The other one of a marriage or household, where they are within reach. */
export async function findPartner(work: Work, details: LifeEventDetails): Promise<PersonId | undefined> {
  if (details.kind === 'together') return (await findSubject(work.db, details.with)) && details.with
  if (details.kind !== 'marriage') return undefined
  const { partner, partnerNik } = details
  if (partner !== null) return (await findSubject(work.db, partner)) && partner
  return partnerNik === null ? undefined : findHolder(work.db, partnerNik)
}

/** What is known of one person and their family. */
async function gatherSide(work: Work, personId: PersonId, on: LocalDate): Promise<LifeSide | undefined> {
  const { db } = work
  const found = await findSubject(db, personId)
  const members = found ? await listMembers(db, personId, found.familyId) : []
  const subject = members.find(({ id }) => id === personId)
  if (!found || !subject) return undefined
  const { familyId } = found
  const alone = survivorsOf({ subject, members }).length === 0
  const goes = [personId, ...(alone && familyId !== null ? [familyId] : [])]
  const underWay = await underWayFor(work, goes, personId)
  const kin = survivorsOf({ subject, members })
  const people = [personId, ...kin.map(({ id }) => id)]
  const all = [...people, ...(familyId === null ? [] : [familyId])]
  const needs = await listOpenNeeds(db, all)
  const aid = await listOpenAid(db, people)
  const rights = await listRights(db, all, on.slice(0, 7))
  const own = <Held extends { of: string }>(held: Held[]) => held.filter(({ of }) => of === personId || of === familyId)
  return {
    subject,
    region: found.region as RegionCode,
    placeName: await placeNameOf(work, found.region as RegionCode),
    familyId,
    members,
    leftOn: found.leftOn,
    household: await findHousehold(db, personId, familyId),
    needs: own(needs),
    aid: own(aid),
    rights: own(rights),
    kin: kin.map((person) => ({
      person,
      needs: needs.filter(({ of }) => of === person.id),
      aid: aid.filter(({ of }) => of === person.id),
      rights: rights.filter(({ of }) => of === person.id),
    })),
    openLists: underWay.find(({ hindrance }) => hindrance === 'on-open-list')?.amount ?? 0,
    openProposals: await countOpenClaims(db, familyId),
    familyBenefits: (await readKinds(db, on)).filter(({ unit }) => unit === 'family').map(({ code }) => code),
  }
}

async function destinationOf(work: Work, code: RegionCode): Promise<LifeFacts['destination']> {
  const known = levelOf(code) === 'village' && (await findRegion(work.db, code)) !== undefined
  return known ? { code, name: await placeNameOf(work, code) } : null
}

async function placeNameOf(work: Work, code: RegionCode): Promise<string> {
  const place = (await placesOf(work.db, [code])).get(code)
  return place === undefined ? code : [place.name, ...place.within.slice(0, 2)].join(', ')
}
