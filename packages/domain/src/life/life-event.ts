import { z } from 'zod'
import { PersonId, Sex } from '../people/person.ts'
import { LocalDate } from '../platform/local-date.ts'
import { RegionCode } from '../platform/region-code.ts'
import { Place } from '../regions/place.ts'
import { LifeEventKind } from './life-event-kind.ts'

export const LifeEventId = z.uuid().brand<'LifeEventId'>()
export type LifeEventId = z.infer<typeof LifeEventId>

export const DeathDetails = z.object({
  kind: z.literal('death'),
  /** Who heads the family from then on; null: whom LIFE-6 proposes. */
  newHead: PersonId.nullable(),
})

export const MoveDetails = z.object({
  kind: z.literal('move'),
  who: z.enum(['person', 'family']),
  /** The village. */
  to: RegionCode,
  address: z.string().trim().max(200).nullable(),
  /** Where the head leaves the others: who heads them from then on. */
  newHead: PersonId.nullable(),
})

/** Out of the province. */
export const DepartureDetails = z.object({
  kind: z.literal('departure'),
  who: z.enum(['person', 'family']),
  /** As told: a province, a regency, a country. */
  toward: z.string().trim().max(120).nullable(),
  /** Where the head leaves the others: who heads them from then on. */
  newHead: PersonId.nullable(),
})

/** Back into the province. */
export const ReturnDetails = z.object({
  kind: z.literal('return'),
  who: z.enum(['person', 'family']),
  /** The village. */
  to: RegionCode,
  address: z.string().trim().max(200).nullable(),
  newHead: z.null(),
})

/** Told of a parent. */
export const BirthDetails = z.object({
  kind: z.literal('birth'),
  name: z.string().trim().min(1).max(120),
  sex: Sex,
  birthPlace: z.string().trim().max(120).nullable(),
  newHead: z.null(),
})

/** Told of whoever heads the new family. */
export const SplitDetails = z.object({
  kind: z.literal('split'),
  along: z.array(PersonId).max(30),
  /** Where the head leaves the others: who heads them from then on. */
  newHead: PersonId.nullable(),
})

/** Told of one of the two. */
export const MarriageDetails = z.object({
  kind: z.literal('marriage'),
  /** The other one, where whoever tells of it reaches them. */
  partner: PersonId.nullable(),
  /** Of the other one, where they live beyond that; masked when the event is shown. */
  partnerNik: z.string().trim().max(30).nullable(),
  partnerName: z.string().trim().max(120).nullable(),
  /** On whose card they live: a new one of theirs where the person lives, the person's, or the other one's. */
  home: z.enum(['new', 'own', 'other']),
  /** Who of either family goes along with whoever leaves it. */
  along: z.array(PersonId).max(30),
  /** A court has allowed it although one of them is under age. */
  dispensation: z.boolean(),
  /** Where the head leaves the others: who heads them from then on. */
  newHead: PersonId.nullable(),
})

/** The civil registry has issued a card for a family that had none. */
export const CardDetails = z.object({
  kind: z.literal('card'),
  /** As typed, without spaces; masked when the event is shown. */
  cardNumber: z.string().trim().min(1).max(30),
  newHead: z.null(),
})

/** They share a home and a kitchen. */
export const TogetherDetails = z.object({
  kind: z.literal('together'),
  with: PersonId,
  /** The person alone, or all on the card. */
  who: z.enum(['person', 'family']),
  /** The same of the other one. */
  theirs: z.enum(['person', 'family']),
  newHead: z.null(),
})

/** They do no longer. */
export const ApartDetails = z.object({ kind: z.literal('apart'), newHead: z.null() })

/** What an event of each kind needs to be told besides its day. */
export const LifeEventDetails = z
  .discriminatedUnion('kind', [
    DeathDetails,
    MoveDetails,
    DepartureDetails,
    ReturnDetails,
    BirthDetails,
    MarriageDetails,
    SplitDetails,
    CardDetails,
    TogetherDetails,
    ApartDetails,
  ])
  .meta({ id: 'LifeEventDetails' })
export type LifeEventDetails = z.infer<typeof LifeEventDetails>

/** Where it is known from. `death-list`: a list of deaths of which an officer confirmed this one. */
export const lifeEventSources = ['document', 'visit', 'statement'] as const
export const LifeEventSource = z.enum([...lifeEventSources, 'death-list'])
export type LifeEventSource = z.infer<typeof LifeEventSource>

/** `dropped`: it was not so, or was entered by mistake; nothing was done. */
export const lifeEventStates = ['waiting', 'confirmed', 'dropped', 'undone'] as const
export const LifeEventState = z.enum(lifeEventStates)
export type LifeEventState = z.infer<typeof LifeEventState>

export const LifeEventDraft = z
  .object({
    person: PersonId,
    on: LocalDate,
    source: z.enum(lifeEventSources),
    evidence: z.string().trim().max(500).nullable(),
    /** Of the certificate or letter. */
    paperNumber: z.string().trim().max(60).nullable(),
    details: LifeEventDetails,
  })
  .meta({ id: 'LifeEventDraft', description: 'Something that happened in the life of a person or family.' })
export type LifeEventDraft = z.infer<typeof LifeEventDraft>

export const LifeEventSummary = z
  .object({
    id: LifeEventId,
    kind: LifeEventKind,
    person: z.object({ id: PersonId, name: z.string() }),
    place: Place,
    on: LocalDate,
    source: LifeEventSource,
    state: LifeEventState,
    recordedBy: z.string(),
    recordedAt: z.iso.datetime(),
  })
  .meta({ id: 'LifeEventSummary' })
export type LifeEventSummary = z.infer<typeof LifeEventSummary>
