import { z } from 'zod'
import { FamilyRelation } from '../people/family-relation.ts'
import { FactField, PersonId } from '../people/person.ts'
import { LocalDate } from '../platform/local-date.ts'
import { Rupiah } from '../platform/rupiah.ts'
import { Place } from '../regions/place.ts'
import { FactKind } from './fact-kinds.ts'
import { recheckResults } from './recheck.rules.ts'

/** A family, or somebody who belongs to none. */
export const HouseId = z.uuid().brand<'HouseId'>()
export type HouseId = z.infer<typeof HouseId>

export const RecheckId = z.uuid().brand<'RecheckId'>()
export type RecheckId = z.infer<typeof RecheckId>

export const RecheckResult = z.enum(recheckResults).meta({ id: 'RecheckResult' })

const HouseMember = z.object({
  id: PersonId,
  version: z.int(),
  name: z.string(),
  relation: FamilyRelation.nullable(),
  birthDate: LocalDate.nullable(),
  occupation: z.string().nullable(),
})

/** A visit by which it was looked whether everything is as it was. */
export const Recheck = z
  .object({
    id: RecheckId,
    result: RecheckResult,
    visitedOn: LocalDate,
    by: z.string(),
    note: z.string().nullable(),
    /** The reader made it and nothing stands on it: it may be taken back. */
    mayUndo: z.boolean(),
  })
  .meta({ id: 'Recheck' })
export type Recheck = z.infer<typeof Recheck>

/** One line of the queue of those to be visited again. */
export const StaleHouse = z
  .object({
    id: HouseId,
    subject: z.enum(['family', 'person']),
    place: Place,
    /** RT and RW, as one trip goes. */
    neighbourhood: z.string().nullable(),
    address: z.string().nullable(),
    /** The living, the head first. */
    members: z.array(HouseMember),
    kinds: z.array(FactKind).min(1),
    /** The oldest of these facts. */
    knownAsOf: LocalDate,
    /** Since when something is to be checked again. */
    since: LocalDate,
    /** What the house receives in a month, where an amount is known. */
    atStake: Rupiah,
    /** Running aid of which no amount is known. */
    withoutAmount: z.int(),
    /** The last visit that was not the cure. */
    lastVisit: z.object({ on: LocalDate, result: RecheckResult }).nullable(),
  })
  .meta({ id: 'StaleHouse', description: 'A family that receives aid on facts that have grown old.' })
export type StaleHouse = z.infer<typeof StaleHouse>

export const RecheckDraft = z
  .object({
    result: RecheckResult,
    visitedOn: LocalDate,
    note: z.string().trim().max(500).default(''),
    /** Everybody of the house as the visitor knew them: what was changed meanwhile was not confirmed. */
    members: z.array(z.object({ id: PersonId, version: z.int() })).max(60),
  })
  .meta({ id: 'RecheckDraft', description: 'What a visit found of a house.' })
export type RecheckDraft = z.infer<typeof RecheckDraft>

/** How fresh one fact of a person is. */
export const FactFreshness = z
  .object({
    field: FactField.exclude(['nik']),
    kind: FactKind,
    source: z.string(),
    /** The last day of which its source said it. */
    knownAsOf: LocalDate,
    /** The last day on which it is not to be checked again; null: it never is. */
    freshUntil: LocalDate.nullable(),
    stale: z.boolean(),
  })
  .meta({ id: 'FactFreshness' })
export type FactFreshness = z.infer<typeof FactFreshness>

export const PersonFreshness = z
  .object({
    facts: z.array(FactFreshness),
    /** The centre's rank of the family; null: none is known. */
    decile: z.object({ knownAsOf: LocalDate, freshUntil: LocalDate.nullable(), stale: z.boolean() }).nullable(),
    house: z.object({
      id: HouseId,
      /** The living, the head first. */
      members: z.array(HouseMember),
      /** Of others in the house whose facts are to be checked again. */
      staleMembers: z.array(PersonId),
    }),
    /** Newest first. */
    rechecks: z.array(Recheck),
    may: z.object({ recheck: z.boolean(), claim: z.boolean() }),
  })
  .meta({ id: 'PersonFreshness' })
export type PersonFreshness = z.infer<typeof PersonFreshness>
